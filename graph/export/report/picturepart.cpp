// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/parts.h"
#include "graph/export/report/sections.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Boxes that stand for several things: each has a row to be linked to.
ReportTable standsForMany(const Visible& shown)
{
    ReportTable table{.form = ReportTable::Form::Grid, .columns = {u"Box"_s, u"Stands for"_s}, .rows = {}};
    for (const VisibleNode& node : shown.nodes) {
        if (node.fold == noIndex)
            continue;
        std::vector<const Node*> members;
        for (const NodeIndex member : shown.folds[node.fold].members)
            members.push_back(&shown.graph->nodes()[member]);
        table.rows.push_back(
            {.anchor = anchorOf(shown.idOf(node)),
             .cells = {theirCell(node.prefix + node.name, PartTone::Strong), linksTo(*shown.graph, members)}});
    }
    return table;
}

/// Boxes of the earlier state alone: the rest of the report is about the later one.
ReportTable onlyBefore(const Visible& shown, const Graph& now)
{
    ReportTable table{.form = ReportTable::Form::Grid, .columns = {u"Box"_s, u"What became of it"_s}, .rows = {}};
    for (const VisibleNode& node : shown.nodes) {
        if (node.fold != noIndex || now.find(shown.idOf(node)))
            continue;
        const bool isGone = node.change == Change::Removed;
        table.rows.push_back({.anchor = anchorOf(shown.idOf(node)),
                              .cells = {theirCell(shown.idOf(node).name(), PartTone::Strong),
                                        isGone ? ourCell(u"removed"_s, PartTone::Removed)
                                               : ourCell(u"not looked at this time"_s, PartTone::Muted)}});
    }
    return table;
}

/// What a picture leaves out is in the tables.
QString picturedWords(const Visible& shown)
{
    const ShownCounts& counts = shown.counts;
    QStringList reasons;
    const auto add = [&reasons](qsizetype count, const QString& words) {
        if (count > 0)
            reasons += QString::number(count) + words;
    };
    add(counts.folded, u" of the operating system in one box"_s);
    add(counts.collapsed, u" in boxes for groups"_s);
    add(counts.filtered, u" hidden by a filter"_s);
    add(counts.outOfFocus, u" too far away"_s);
    add(counts.ofOtherKinds, u" of kinds that are not drawn"_s);
    add(counts.unchanged, u" unchanged and left out"_s);
    if (reasons.isEmpty())
        return shown.caption.note;
    const QString words = u"Shows %1 of %2 things, %3; the tables have all."_s.arg(counts.shown())
                              .arg(counts.all)
                              .arg(reasons.join(u", "_s));
    return shown.caption.note.isEmpty() ? words : shown.caption.note + u' ' + words;
}

void addUnder(const QString& title, const QString& anchor, ReportTable table, ReportDocument& document)
{
    if (table.rows.empty())
        return;
    ReportChapter section{
        .title = title, .note = QString::number(table.rows.size()), .anchor = anchor, .level = 3, .isBroad = true};
    section.blocks.emplace_back(std::move(table));
    document.sections.push_back(std::move(section));
}

} // namespace

void addPicture(const StateReportInput& input, ReportDocument& document)
{
    if (!input.shown)
        return;
    const Visible& shown = *input.shown;
    ReportChapter section{.title = u"Picture"_s, .note = {}, .anchor = u"s-picture"_s, .isBroad = true};
    section.blocks.emplace_back(ReportPicture{.words = picturedWords(shown)});
    document.sections.push_back(std::move(section));
    addUnder(u"Boxes that stand for several things"_s, u"s-boxes"_s, standsForMany(shown), document);
    addUnder(u"Boxes of the earlier state"_s, u"s-before"_s, onlyBefore(shown, *input.checked.graph), document);
}

} // namespace unitscope
