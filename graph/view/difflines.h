// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Single things and fields of a difference as words and lines for people. Refers to the difference, which must
/// outlive it. Everything returned is safe for people.

#include "graph/diff/diff.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

class DiffLines
{
public:
    explicit DiffLines(const GraphDiff& diff);

    /// "service:shop-api", "service:shop-api listens on port:8001/tcp"; with hosts if there are several.
    QString nameOf(const NodeDiff& node) const;
    QString nameOf(const EdgeDiff& edge) const;

    /// "+ service:shop-new [friday.json:20 (stated in file)]", "~ service:shop-api".
    QString headline(const NodeDiff& node) const;
    QString headline(const EdgeDiff& edge) const;

    /// A changed field under its headline, indented.
    QStringList changeOf(const FieldDiff& field) const;
    /// The same on one line: "User: root [monday.json:14 (stated in file)]"; both sides, if both state it.
    QString summaryOf(const FieldDiff& field) const;

    /// What one side says of a field, and who says it there: &ValueDiff::before or &ValueDiff::after. Empty for nothing.
    QString valuesOn(const FieldDiff& field, std::vector<ClaimIndex> ValueDiff::*side) const;
    QString sayersOn(const FieldDiff& field, std::vector<ClaimIndex> ValueDiff::*side) const;

private:
    const Graph& graphOf(std::vector<ClaimIndex> ValueDiff::*side) const;

    const GraphDiff& m_diff;
    bool m_withHost;
};

} // namespace unitscope
