// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/markdowntext.h"

#include "graph/base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

QString markdownText(QStringView text)
{
    constexpr QStringView signs(u"\\`*_{}[]<>#|~&!");
    QString safe;
    for (const QChar c : safeForPeople(text)) {
        if (signs.contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

QString markdownCode(QStringView text, MarkdownPlace place)
{
    QString shown;
    qsizetype longest = 0; // run of backticks: the span's own are more
    qsizetype run = 0;
    for (const QChar c : safeForPeople(text)) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
        // A table's cell ends at a pipe without a backslash before it; one that has a backslash of its own cannot have another.
        if (c == u'|' && place == MarkdownPlace::Cell)
            shown += shown.endsWith(u'\\') ? u"\\u{7c}"_s : u"\\|"_s;
        else
            shown += c;
    }
    if (shown.isEmpty())
        return {};
    const QString ticks(longest + 1, u'`');
    const bool isPadded = shown.startsWith(u'`') || shown.endsWith(u'`')
                          || (shown.startsWith(u' ') && shown.endsWith(u' '));
    return isPadded ? ticks + u' ' + shown + u' ' + ticks : ticks + shown + ticks;
}

} // namespace unitscope
