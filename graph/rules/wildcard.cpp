// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/wildcard.h"

namespace unitscope {

bool matchesWildcard(QStringView pattern, QStringView name)
{
    if (pattern.endsWith(QLatin1StringView(".service")))
        pattern.chop(8);
    // Where the last star stood, and how much of the name it took so far.
    qsizetype star = -1, taken = 0, at = 0, in = 0;
    while (in < name.size()) {
        if (at < pattern.size() && pattern[at] == u'*') {
            star = at++;
            taken = in;
        } else if (at < pattern.size() && pattern[at] == name[in]) {
            ++at;
            ++in;
        } else if (star >= 0) {
            at = star + 1;
            in = ++taken;
        } else {
            return false;
        }
    }
    while (at < pattern.size() && pattern[at] == u'*')
        ++at;
    return at == pattern.size();
}

} // namespace unitscope
