// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/shellquote.h"

#include "graph/base/safetext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

std::optional<QString> shellQuoted(QStringView text)
{
    if (text.isEmpty() || safeForPeople(text) != text)
        return std::nullopt;
    return u'\'' + text.toString().replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace unitscope
