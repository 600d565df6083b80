// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/ownwords.h"

#include "graph/base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestTitle = 300; // UTF-16 units, as a view file may have
constexpr int longestNote = 10'000;

/// Line breaks and runs of spaces are no part of one line.
QString oneLine(const QString& text)
{
    return safeForPeople(shortened(text.simplified(), longestNote));
}

} // namespace

void addOwnWords(Visible& visible)
{
    const OwnWords& own = visible.spec.own;
    visible.caption.ownTitle = safeForPeople(shortened(own.title.simplified(), longestTitle));
    visible.caption.ownNote = safeLines(shortened(own.note.trimmed(), longestNote));
    if (own.notes.empty())
        return;
    for (VisibleNode& shown : visible.nodes) {
        if (const auto note = own.notes.find(visible.idOf(shown)); note != own.notes.end())
            shown.note = oneLine(note->second);
    }
}

QString noteWords(const QString& note)
{
    return note.isEmpty() ? QString() : u"Own note: "_s + note;
}

} // namespace unitscope
