// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which problems are listed, and under which headings. Plain values and pure functions.

#include "app/ui/problems/problemrow.h"

#include <QtCore/qstringlist.h>
#include <set>

namespace unitscope {

enum class ProblemOrder : quint8 { ByKind, ByThing };

struct ProblemFilter
{
    QString text = {}; ///< every word must be somewhere in the row, whatever its case
    std::set<Severity> severities = {Severity::Note, Severity::Warning, Severity::Error};
    bool operator==(const ProblemFilter&) const = default;
};

/// Some rows under one heading.
struct ProblemSection
{
    QString heading;
    std::vector<quint32> rows; ///< into the rows
};

/// By kind: in the order of ProblemGroup. By thing: the thing with the worst first, then by name; what could not be read
/// and what is ignored stay together at the end. No section is empty.
std::vector<ProblemSection> sectionsOf(const ProblemRows& rows, const ProblemFilter& filter, ProblemOrder order);

} // namespace unitscope
