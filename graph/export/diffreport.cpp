// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/diffreport.h"

#include "graph/base/safetext.h"
#include "graph/export/decidedchanges.h"
#include "graph/view/difflines.h"
#include "graph/view/diffwords.h"
#include "graph/view/standingwords.h"
#include "graph/view/words.h"

#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Side = std::vector<ClaimIndex> ValueDiff::*;

bool isOnlyLater(Change change)
{
    return change == Change::Added || change == Change::NotLookedAtBefore;
}

class Report
{
public:
    Report(const GraphDiff& diff, const DiffReportOptions& options)
        : m_diff(diff), m_lines(diff), m_options(options), m_decided(options.decided)
    { }

    DiffReport take()
    {
        m_report.before = sourceWords(*m_diff.before);
        m_report.after = sourceWords(*m_diff.after);
        m_report.hosts = hosts();
        m_report.counts = countsOf(m_diff);
        m_report.total = totalWords(m_report.counts);
        if (m_options.decided)
            m_report.standings = standingWords(standingsOf(*m_options.decided));
        for (const Change change : reportedChanges())
            addChanges(change);
        addGaps(Change::NotLookedAtBefore, u"Not looked at before"_s, *m_diff.before);
        addGaps(Change::NotLookedAtAfter, u"Not looked at this time"_s, *m_diff.after);
        addFields(m_report.gaps, u"Not stated before"_s, [](const FieldDiff& field) {
            return field.apart == Apart::No && field.change == Change::NotLookedAtBefore;
        });
        addFields(m_report.gaps, u"Not stated this time"_s, [](const FieldDiff& field) {
            return field.apart == Apart::No && field.change == Change::NotLookedAtAfter;
        });
        if (m_options.withApart)
            addFields(m_report.apart,
                      u"Never a difference: what changes from minute to minute, wording, how it is known"_s,
                      [](const FieldDiff& field) { return field.apart != Apart::No; });
        return std::move(m_report);
    }

private:
    QStringList hosts() const
    {
        std::set<QString> names;
        for (const NodeDiff& node : m_diff.nodes) {
            if (node.id.kind() == Kind::Host || node.change != Change::Same)
                names.insert(safeForPeople(elidedMiddle(node.id.host(), 60)));
        }
        return {names.begin(), names.end()};
    }

    void addChanges(Change change)
    {
        for (const Kind kind : allKinds()) {
            for (const NodeDiff& node : m_diff.nodes) {
                if (node.id.kind() == kind && node.change == change)
                    add(node, wordFor(kind));
            }
        }
        for (const EdgeDiff& edge : m_diff.edges) {
            if (edge.change == change && !followsFromAnEnd(m_diff, edge))
                add(edge, "connection"_L1);
        }
    }

    template <class Thing>
    void add(const Thing& thing, QLatin1StringView kind)
    {
        ReportedChange change{.change = thing.change,
                              .kind = kind,
                              .name = m_lines.nameOf(thing),
                              .anchor = anchorOf(thing),
                              .note = noteOf(thing)};
        if (thing.change == Change::Added || thing.change == Change::Removed)
            change.said = saidOf(thing);
        for (const FieldDiff& field : thing.fields) {
            if (field.isDifference())
                change.fields.push_back(reported(field));
        }
        if (const ChangeToDecide* decided = m_decided.about(thing)) {
            change.key = decided->key;
            change.standing = decided->standing;
            if (decided->decision)
                change.decision = decisionLine(*decided);
        }
        m_report.changes.push_back(std::move(change));
    }

    static QString anchorOf(const EdgeDiff&) { return {}; }
    static QString anchorOf(const NodeDiff& node) { return xmlNameFor(node.id.text()); }

    static QString noteOf(const EdgeDiff&) { return {}; }
    QString noteOf(const NodeDiff& node) const
    {
        if (node.renaming)
            return u"before %1 (%2)"_s.arg(wordsFor(node.renaming->from, m_report.hosts.size() > 1),
                                           whyRenamed(*node.renaming));
        if (node.change == Change::Removed && node.after != noIndex)
            return u"something still refers to it"_s;
        if (node.change == Change::Added && node.before != noIndex)
            return u"before, something only referred to it"_s;
        return {};
    }

    QString saidOf(const NodeDiff& node) const
    {
        const bool isLater = isOnlyLater(node.change);
        const Graph& graph = isLater ? *m_diff.after : *m_diff.before;
        const Node& row = graph.nodes()[isLater ? node.after : node.before];
        return sayers(graph, groundOf(graph, graph.factsOf(row)));
    }
    QString saidOf(const EdgeDiff& edge) const
    {
        const bool isLater = isOnlyLater(edge.change);
        const Graph& graph = isLater ? *m_diff.after : *m_diff.before;
        const Edge& row = graph.edges()[isLater ? edge.after : edge.before];
        return sayers(graph, groundOf(graph, graph.factsOf(row)));
    }

    ReportedField reported(const FieldDiff& field) const
    {
        ReportedField row{.label = safeForPeople(labelFor(field.attribute)),
                          .isKnown = findAttribute(field.attribute) != nullptr && memberOf(field.attribute).isEmpty(),
                          .before = m_lines.valuesOn(field, &ValueDiff::before),
                          .after = m_lines.valuesOn(field, &ValueDiff::after),
                          .saidBefore = m_lines.sayersOn(field, &ValueDiff::before),
                          .saidAfter = m_lines.sayersOn(field, &ValueDiff::after)};
        if (field.isMany) {
            FieldDiff changed = field;
            std::erase_if(changed.values, [](const ValueDiff& value) { return value.change == Change::Same; });
            row.before = m_lines.valuesOn(changed, &ValueDiff::before);
            row.after = m_lines.valuesOn(changed, &ValueDiff::after);
            row.saidBefore = m_lines.sayersOn(changed, &ValueDiff::before);
            row.saidAfter = m_lines.sayersOn(changed, &ValueDiff::after);
        }
        return row;
    }

    template <class Thing>
    QString gapLine(const Thing& thing) const
    {
        return m_lines.headline(thing).sliced(2); // without its sign: the title says it
    }

    void addGaps(Change change, const QString& title, const Graph& lacking)
    {
        for (const Kind kind : allKinds()) {
            ReportedGap gap{.title = title + u": "_s + kindInPlural(kind), .why = whyUnknown(lacking, kind)};
            for (const NodeDiff& node : m_diff.nodes) {
                if (node.id.kind() == kind && node.change == change)
                    gap.items << gapLine(node);
            }
            addGap(m_report.gaps, std::move(gap));
        }
        ReportedGap gap{.title = title + u": connections"_s};
        for (const EdgeDiff& edge : m_diff.edges) {
            if (edge.change == change && !followsFromAnEnd(m_diff, edge))
                gap.items << gapLine(edge);
        }
        addGap(m_report.gaps, std::move(gap));
    }

    template <class Wanted>
    void addFields(std::vector<ReportedGap>& gaps, const QString& title, const Wanted& wanted) const
    {
        ReportedGap gap{.title = title};
        const auto addFrom = [&](const auto& things) {
            for (const auto& thing : things) {
                for (const FieldDiff& field : thing.fields) {
                    if (wanted(field))
                        gap.items << m_lines.nameOf(thing) + u' ' + m_lines.summaryOf(field);
                }
            }
        };
        addFrom(m_diff.nodes);
        addFrom(m_diff.edges);
        addGap(gaps, std::move(gap));
    }

    static void addGap(std::vector<ReportedGap>& gaps, ReportedGap gap)
    {
        if (!gap.items.isEmpty())
            gaps.push_back(std::move(gap));
    }

    const GraphDiff& m_diff;
    const DiffLines m_lines;
    const DiffReportOptions& m_options;
    const DecidedChanges m_decided;
    DiffReport m_report;
};

constexpr std::array order{Change::Added, Change::Removed, Change::Changed, Change::Renamed};

} // namespace

std::vector<const ReportedChange*> DiffReport::of(Change change) const
{
    std::vector<const ReportedChange*> found;
    for (const ReportedChange& one : changes) {
        if (one.change == change)
            found.push_back(&one);
    }
    return found;
}

DiffReport reportOf(const GraphDiff& diff, const DiffReportOptions& options)
{
    return Report(diff, options).take();
}

std::span<const Change> reportedChanges()
{
    return order;
}

QString titleFor(Change change)
{
    switch (change) {
    case Change::Added: return u"Added"_s;
    case Change::Removed: return u"Removed"_s;
    case Change::Renamed: return u"Renamed"_s;
    default: return u"Changed"_s;
    }
}

} // namespace unitscope
