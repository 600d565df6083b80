// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From a state, and how it is to be judged and shown, to a finished report with its picture: for the command line, an evidence
/// pack and the window, so that all three write the same bytes.

#include "graph/diff/decided.h"
#include "graph/draw/picture.h"
#include "graph/export/checked.h"
#include "graph/export/report/document.h"

#include <span>
#include <stop_token>

namespace unitscope {

class RedactedStates;
class Redaction;

struct ReportOrder
{
    GraphPtr graph = {};    ///< of two states the later one; never null
    ReviewPtr review = {};  ///< of it: by which rules, and for which time the report holds; never null
    QString rulesName = {}; ///< of their file; empty: the rules as they come
    Severity failOn = Severity::Error;
    GraphDiffPtr diff = {}; ///< since an earlier state, to `graph`; null: there is none
    /// What was decided about the difference; nothing: the earlier state is not the approved one.
    std::optional<std::span<const ChangeToDecide>> decided = {};
    bool isApprovedBefore = false;
    ReportEvidence evidence = ReportEvidence::Screen;
    ViewSpec spec = {}; ///< of the picture
    LayoutOptions layout = {};
    std::shared_ptr<const Redaction> redaction = {}; ///< of `graph`, then without `diff`; null: as everything is called
    std::shared_ptr<const RedactedStates> redactedStates =
        {};                    ///< of `diff` and `decided`, which it says in aliases; null: likewise
    bool namesLeftOut = false; ///< of a report in aliases: of each source, which is not in it, the hash and the size
};

struct MadeReport
{
    Checked checked;                                 ///< of a report in aliases: about its graph
    std::shared_ptr<const Redaction> redaction = {}; ///< as ordered
    ReportDocument document = {};
    PicturePtr picture = {}; ///< may stand in simple columns: see Layout::fallback
    GraphPtr before = {};    ///< the earlier state it compares with; null: none
};

/// With a redaction of what else is ordered: of one state, or of two and what was decided about them. Gives what was found, as
/// Redaction::counts().
QString putInAliases(ReportOrder& order);

/// Blocking; fails only when cancelled.
Result<MadeReport> madeReport(const ReportOrder& order, const std::stop_token& stop);

/// Of the newest source: for which time a report holds if nobody says another. Never the clock, so that the same sources give the
/// same report. Nothing if no source states a time.
std::optional<qint64> newestTime(const Snapshot& snapshot);

} // namespace unitscope
