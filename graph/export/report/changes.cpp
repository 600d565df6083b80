// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/parts.h"
#include "graph/export/report/sections.h"
#include "graph/view/diffwords.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype gapItemsAtMost = 200;

PartTone toneOf(Change change)
{
    switch (change) {
    case Change::Added: return PartTone::Added;
    case Change::Removed: return PartTone::Removed;
    default: return PartTone::Changed;
    }
}

ReportCell sideOf(const QString& value, const QString& said)
{
    ReportCell cell = theirCell(value);
    if (!said.isEmpty())
        cell.push_back(onNewLine(theirs(said, PartTone::Muted)));
    return cell;
}

class Changes
{
public:
    Changes(const DiffReport& report, bool isApproved, ReportDocument& document)
        : m_report(report), m_isApproved(isApproved), m_document(document)
    { }

    void add()
    {
        addOverview();
        for (const Change change : reportedChanges())
            addTable(change);
        for (const ReportedGap& gap : m_report.gaps)
            addGap(gap);
    }

private:
    bool isDecided() const { return !m_report.standings.isEmpty(); }

    void addOverview()
    {
        ReportChapter section{.title = m_isApproved ? u"Changes since the approved state"_s : u"Changes"_s,
                              .note = {},
                              .anchor = u"s-changes"_s};
        ReportTable table{.form = ReportTable::Form::Facts, .columns = {}, .rows = {}};
        const auto row = [&](const QString& label, ReportCell cell) {
            table.rows.push_back({.anchor = {}, .cells = {ourCell(label), std::move(cell)}});
        };
        row(u"Before"_s, m_report.before.isEmpty() ? ourCell(u"nothing"_s) : theirCell(m_report.before.join(u"; "_s)));
        row(u"After"_s, m_report.after.isEmpty() ? ourCell(u"nothing"_s) : theirCell(m_report.after.join(u"; "_s)));
        row(u"In all"_s, ourCell(m_report.total));
        if (isDecided())
            row(u"Decided"_s, ourCell(m_report.standings));
        section.blocks.emplace_back(std::move(table));
        m_document.sections.push_back(std::move(section));
    }

    void addTable(Change change)
    {
        const std::vector<const ReportedChange*> changes = m_report.of(change);
        if (changes.empty())
            return;
        const bool isWhole = change == Change::Added || change == Change::Removed;
        ReportTable table;
        table.columns = isWhole ? QStringList{u"What"_s, u"Who says so"_s}
                                : QStringList{u"What"_s, u"Field"_s, u"Before"_s, u"After"_s};
        if (isDecided())
            table.columns << u"Decided"_s;
        for (const ReportedChange* one : changes) {
            if (isWhole)
                addRow(table, {nameOf(*one), theirCell(one->said)}, *one);
            else
                addFields(table, *one);
        }
        ReportChapter section{.title = titleFor(change),
                              .note = QString::number(changes.size()),
                              .anchor = u"s-"_s + titleFor(change).toLower(),
                              .level = 3};
        section.blocks.emplace_back(std::move(table));
        m_document.sections.push_back(std::move(section));
    }

    void addFields(ReportTable& table, const ReportedChange& change)
    {
        if (change.fields.empty()) {
            addRow(table, {nameOf(change), {}, {}, {}}, change);
            return;
        }
        bool isFirst = true;
        for (const ReportedField& field : change.fields) {
            ReportCell label = field.isKnown ? ourCell(field.label) : theirCell(field.label);
            std::vector<ReportCell> cells{isFirst ? nameOf(change) : ReportCell(), std::move(label),
                                          sideOf(field.before, field.saidBefore), sideOf(field.after, field.saidAfter)};
            if (isFirst)
                addRow(table, std::move(cells), change);
            else
                table.rows.push_back({.anchor = {}, .cells = withRoom(std::move(cells))});
            isFirst = false;
        }
    }

    std::vector<ReportCell> withRoom(std::vector<ReportCell> cells) const
    {
        if (isDecided())
            cells.emplace_back();
        return cells;
    }

    void addRow(ReportTable& table, std::vector<ReportCell> cells, const ReportedChange& change) const
    {
        if (isDecided()) {
            ReportCell decided = change.decision.isEmpty() ? ourCell(u"open"_s, PartTone::Warning)
                                                           : theirCell(change.decision);
            decided.push_back(onNewLine(theirs(u"#"_s + change.key, PartTone::Muted)));
            cells.push_back(std::move(decided));
        }
        table.rows.push_back({.anchor = {}, .cells = std::move(cells)});
    }

    static ReportCell nameOf(const ReportedChange& change)
    {
        ReportPart name = theirs(change.name, PartTone::Strong);
        name.link = change.anchor;
        ReportCell cell{ours(QString(signFor(change.change)) + u' ', toneOf(change.change)), std::move(name)};
        if (!change.note.isEmpty())
            cell.push_back(onNewLine(theirs(change.note, PartTone::Muted)));
        return cell;
    }

    void addGap(const ReportedGap& gap)
    {
        ReportChapter section{.title = gap.title,
                              .note = QString::number(gap.items.size()),
                              .anchor = u"s-gap-%1"_s.arg(++m_gaps),
                              .level = 3};
        if (!gap.why.isEmpty())
            section.blocks.emplace_back(ReportParagraph{.words = theirCell(gap.why, PartTone::Muted)});
        ReportList list;
        for (const QString& item : gap.items.first(std::min(gap.items.size(), gapItemsAtMost)))
            list.items.push_back(theirCell(item));
        if (gap.items.size() > gapItemsAtMost)
            list.items.push_back(ourCell(u"and %1 more"_s.arg(gap.items.size() - gapItemsAtMost), PartTone::Muted));
        section.blocks.emplace_back(std::move(list));
        m_document.sections.push_back(std::move(section));
    }

    const DiffReport& m_report;
    const bool m_isApproved;
    ReportDocument& m_document;
    int m_gaps = 0;
};

} // namespace

void addChanges(const StateReportInput& input, ReportDocument& document)
{
    if (input.changes)
        Changes(*input.changes, input.isApprovedBefore, document).add();
}

} // namespace unitscope
