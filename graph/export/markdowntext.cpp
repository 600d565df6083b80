// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/markdowntext.h"

#include "graph/base/safetext.h"

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

} // namespace unitscope
