// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A difference as a report to hand on: in words, ordered by what happened, before it is written as Markdown, HTML or JUnit. All words
/// are safe for people (one line, no control character), and not yet for any syntax.

#include "graph/diff/decided.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

struct DiffReportOptions
{
    bool withApart = false; ///< also list the fields that are never a difference
    /// changesToDecide() of the difference. Nothing: there is no approved state, and every change is open.
    std::optional<std::span<const ChangeToDecide>> decided = {};
};

struct ReportedField
{
    QString label = {};
    bool isKnown = true; ///< the label is one of ours; otherwise it is a source's word
    QString before = {}; ///< of a set only what is gone
    QString after = {};  ///< of a set only what is new
    QString saidBefore = {};
    QString saidAfter = {};
};

struct ReportedChange
{
    Change change = Change::Changed;
    QString kind = {}; ///< "service", or "connection"
    QString name = {};
    QString anchor = {}; ///< of a thing: xmlNameFor() its id
    QString note =
        {}; ///< which name it had before, and why it is taken for the same; whether something still refers to it
    QString said = {}; ///< of what was added or removed: who says that it is, or was, there
    std::vector<ReportedField> fields = {};
    QString key = {}; ///< to decide about it; empty where there is no approved state
    std::optional<Standing> standing = {};
    QString decision = {}; ///< by whom, until when, why; empty if nobody decided

    bool isOpen() const { return standing != Standing::Accepted; }
};

/// What says nothing about a change: things that were not looked at, fields that were not stated, or that are apart.
struct ReportedGap
{
    QString title = {};
    QString why = {}; ///< which source does not list all of them; may be empty
    QStringList items = {};
};

struct DiffReport
{
    QStringList hosts = {};
    QStringList before = {}; ///< sources with their time
    QStringList after = {};
    DiffCounts counts = {};
    std::vector<ReportedChange> changes = {}; ///< added, removed, changed, renamed; each by thing, then connections
    std::vector<ReportedGap> gaps = {};
    std::vector<ReportedGap> apart = {}; ///< only if asked for
    QString total = {};                  ///< "2 added, 1 removed, 3 changed"
    QString standings = {}; ///< "open: 2 (1 rejected); accepted: 1"; empty where there is no approved state

    std::vector<const ReportedChange*> of(Change change) const;
};

DiffReport reportOf(const GraphDiff& diff, const DiffReportOptions& options = {});

/// "Added", "Removed", "Changed", "Renamed": the parts of a report, in their order.
std::span<const Change> reportedChanges();
QString titleFor(Change change);

} // namespace unitscope
