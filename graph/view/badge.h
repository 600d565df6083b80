// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is wrong with a box or a line, in short: the worst severity and the sentences. Plain values, safe for people. Says
/// nothing of gaps, of what cannot be judged, and of what somebody decided to live with.

#include "graph/rules/review.h"

#include <QtCore/qstringlist.h>
#include <map>

namespace unitscope {

struct Badge
{
    Severity worst = Severity::Note;
    QStringList problems = {}; ///< worst first

    qsizetype count() const { return problems.size(); }
    bool isEmpty() const { return problems.isEmpty(); }
    bool operator==(const Badge&) const = default;
};

struct Badges
{
    std::map<NodeIndex, Badge> nodes;
    std::map<EdgeIndex, Badge> edges;
};

Badges badgesOf(const Graph& graph, const Review& review);

} // namespace unitscope
