// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/headings.h"

using namespace Qt::StringLiterals;

namespace unitscope {

void countAgain(LayoutHeading& heading, size_t before)
{
    const QString count = u"(%1)"_s.arg(before);
    if (before != heading.over.size() && heading.text.endsWith(count))
        heading.text = heading.text.chopped(count.size()) + u"(%1)"_s.arg(heading.over.size());
    if (before > 0 && heading.over.empty())
        heading.text.clear();
}

void removeSilent(std::vector<LayoutHeading>& headings)
{
    std::erase_if(headings, [](const LayoutHeading& heading) { return heading.text.isEmpty(); });
}

} // namespace unitscope
