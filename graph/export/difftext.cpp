// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/difftext.h"

#include "graph/export/decidedchanges.h"
#include "graph/view/difflines.h"
#include "graph/view/diffwords.h"
#include "graph/view/standingwords.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

class DiffText
{
public:
    DiffText(const GraphDiff& diff, const DiffTextOptions& options)
        : m_diff(diff),
          m_lines(diff),
          m_counts(unitscope::countsOf(diff)),
          m_withApart(options.withApart),
          m_decided(options.decided),
          m_changes(options.decided)
    { }

    QString write()
    {
        addSources(u"before: "_s, *m_diff.before);
        addSources(u"after:  "_s, *m_diff.after);
        addThings(isDifference, {}, [](Kind kind) { return kindInPlural(kind); });
        addGaps(Change::NotLookedAtBefore, u"not looked at before"_s, *m_diff.before);
        addGaps(Change::NotLookedAtAfter, u"not looked at this time"_s, *m_diff.after);
        addFields(u"not stated before"_s, [](const FieldDiff& field) {
            return field.apart == Apart::No && field.change == Change::NotLookedAtBefore;
        });
        addFields(u"not stated this time"_s, [](const FieldDiff& field) {
            return field.apart == Apart::No && field.change == Change::NotLookedAtAfter;
        });
        if (m_withApart)
            addFields(u"never a difference: what changes from minute to minute, wording, how it is known"_s,
                      [](const FieldDiff& field) { return field.apart != Apart::No; });
        addTotals();
        return m_text;
    }

private:
    void addLine(const QString& line) { m_text += line + u'\n'; }
    /// The first line of a section; asked for with every item, written before the first.
    void addTitle(const QString& title, bool& isWritten)
    {
        if (!isWritten)
            addLine(title);
        isWritten = true;
    }

    void addSources(const QString& label, const Graph& graph)
    {
        const QStringList names = sourceWords(graph);
        addLine(label + (names.isEmpty() ? u"nothing"_s : names.join(u"; "_s)));
    }

    template <class Thing>
    void addThing(const Thing& thing)
    {
        const ChangeToDecide* change = m_changes.about(thing);
        addLine(m_lines.headline(thing) + (change ? u"  #"_s + change->key : QString()));
        if (change && change->decision)
            addLine(u"    "_s + decisionLine(*change));
        for (const FieldDiff& field : thing.fields) {
            if (!field.isDifference())
                continue;
            const QStringList lines = m_lines.changeOf(field);
            for (const QString& line : lines)
                addLine(line);
        }
    }

    /// Things of the wanted changes under a heading for each kind, then connections.
    template <class Wanted, class Heading>
    void addThings(const Wanted& wanted, const QString& title, const Heading& headingOf)
    {
        for (const Kind kind : allKinds()) {
            bool hasHeading = false;
            for (const NodeDiff& node : m_diff.nodes) {
                if (node.id.kind() != kind || !wanted(node.change))
                    continue;
                addTitle(u'\n' + title + headingOf(kind), hasHeading);
                addThing(node);
            }
        }
        bool hasHeading = false;
        for (const EdgeDiff& edge : m_diff.edges) {
            if (!wanted(edge.change) || followsFromAnEnd(m_diff, edge))
                continue;
            addTitle(u'\n' + title + u"connections"_s, hasHeading);
            addThing(edge);
        }
    }

    void addGaps(Change change, const QString& title, const Graph& lacking)
    {
        addThings([change](Change other) { return other == change; }, title + u": "_s,
                  [&](Kind kind) { return kindInPlural(kind) + u" ("_s + whyUnknown(lacking, kind) + u')'; });
    }

    template <class Wanted>
    void addFields(const QString& title, const Wanted& wanted)
    {
        bool hasTitle = false;
        const auto addFrom = [&](const auto& things) {
            for (const auto& thing : things) {
                for (const FieldDiff& field : thing.fields) {
                    if (!wanted(field))
                        continue;
                    addTitle(u'\n' + title, hasTitle);
                    addLine(u"? "_s + m_lines.nameOf(thing) + u' ' + m_lines.summaryOf(field));
                }
            }
        };
        addFrom(m_diff.nodes);
        addFrom(m_diff.edges);
    }

    void addTotals()
    {
        const DiffCounts& counts = m_counts;
        addLine({});
        addLine(totalWords(counts));
        if (counts.notLookedAtBefore + counts.notLookedAtAfter > 0)
            addLine(
                u"not looked at: %1 before, %2 this time"_s.arg(counts.notLookedAtBefore).arg(counts.notLookedAtAfter));
        if (counts.notStatedBefore + counts.notStatedAfter > 0)
            addLine(
                u"fields not stated: %1 before, %2 this time"_s.arg(counts.notStatedBefore).arg(counts.notStatedAfter));
        if (counts.apart > 0 && !m_withApart)
            addLine(
                u"never a difference, left out: %1 (--volatile lists them)"_s.arg(counted(counts.apart, "field"_L1)));
        if (m_decided)
            addLine(standingWords(standingsOf(*m_decided)));
    }

    const GraphDiff& m_diff;
    const DiffLines m_lines;
    const DiffCounts m_counts;
    const bool m_withApart;
    const std::optional<std::span<const ChangeToDecide>> m_decided;
    const DecidedChanges m_changes;
    QString m_text;
};

} // namespace

QString toText(const GraphDiff& diff, const DiffTextOptions& options)
{
    return DiffText(diff, options).write();
}

} // namespace unitscope
