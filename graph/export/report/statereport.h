// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A state as a report for whoever has to depend on it: which sources, what was looked at and what was not, the sources' own totals
/// beside what is counted, gates, problems, changes, tables by kind, and for every thing each value with the statements
/// that say so. Pure: no clock, no zone, no fonts. The same input gives the same document.

#include "graph/export/checked.h"
#include "graph/export/diffreport.h"
#include "graph/export/report/document.h"
#include "graph/view/redact/redaction.h"
#include "graph/view/visible.h"

namespace unitscope {

struct StateReportInput
{
    const Checked& checked;
    const DiffReport* changes = nullptr; ///< since an earlier state; null: there is none
    const Graph* before = nullptr;       ///< that earlier state; null: there is none
    const Visible* shown = nullptr;      ///< of the picture in it; null: there is none
    ReportEvidence evidence = ReportEvidence::Full;
    QString program = {};          ///< the version that makes it; empty: it does not say
    bool isApprovedBefore = false; ///< the earlier state is the approved one
    /// Of a report in aliases, whose graph is the redacted one: the report says so; null: it is as it is.
    const Redaction* redaction = nullptr;
    bool namesLeftOut = false; ///< of such a report: of each source that is left out the hash and the size
};

ReportDocument stateReport(const StateReportInput& input);

} // namespace unitscope
