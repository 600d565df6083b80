// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/report: the parts of a report, in their order. Each adds its sections to the document.

#include "graph/export/report/statereport.h"

namespace unitscope {

void addSummary(const StateReportInput& input, ReportDocument& document);
void addSources(const StateReportInput& input, ReportDocument& document);
/// What was looked at, as whom and how; what was not, and why.
void addScope(const StateReportInput& input, ReportDocument& document);
/// The sources' own totals and gates, made again.
void addStatedAndCounted(const StateReportInput& input, ReportDocument& document);
void addProblems(const StateReportInput& input, ReportDocument& document);
/// Every rule, and what came of it.
void addRules(const StateReportInput& input, ReportDocument& document);
void addChanges(const StateReportInput& input, ReportDocument& document);
void addPicture(const StateReportInput& input, ReportDocument& document);
void addKindTables(const StateReportInput& input, ReportDocument& document);
/// Every thing with its statements; the system's own units shortly.
void addThings(const StateReportInput& input, ReportDocument& document);
/// What somebody still has to look at or decide.
void addOpenItems(const StateReportInput& input, ReportDocument& document);
void addSignOff(const StateReportInput& input, ReportDocument& document);

/// The anchor of the problem with this index in the findings.
QString problemAnchor(size_t finding);
/// Why not all things of a kind are known: a line for each kind and host, in the order of kinds.
struct UnknownKind
{
    QString host = {};
    Kind kind = Kind::Service;
    QString why = {};
};
std::vector<UnknownKind> unknownKinds(const Graph& graph);
/// By node: systemUnitsOf() and openPortsOf(). Of a report in aliases, of the things that they stand for: folders and addresses tell it,
/// and aliases do not.
std::vector<bool> systemUnitsIn(const StateReportInput& input);
std::vector<bool> openPortsIn(const StateReportInput& input);
/// The nodes that are hosts, or the hosts' names where no node is one.
QStringList hostNames(const Graph& graph);

} // namespace unitscope
