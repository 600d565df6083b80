// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/changes/changerows.h"

#include "graph/base/safetext.h"
#include "graph/view/difflines.h"
#include "graph/view/diffwords.h"
#include "graph/view/words.h"

#include <QtCore/qcoreapplication.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using SideClaims = std::vector<ClaimIndex> ValueDiff::*;

std::optional<ChangeGroup> groupOf(Change change)
{
    switch (change) {
    case Change::Same: return std::nullopt;
    case Change::Added: return ChangeGroup::Added;
    case Change::Removed: return ChangeGroup::Removed;
    case Change::Changed: return ChangeGroup::Changed;
    case Change::Renamed: return ChangeGroup::Renamed;
    case Change::NotLookedAtBefore: return ChangeGroup::NotLookedAtBefore;
    case Change::NotLookedAtAfter: return ChangeGroup::NotLookedAtAfter;
    }
    Q_UNREACHABLE();
}

ChangeGroup groupOf(const FieldDiff& field)
{
    if (field.apart != Apart::No)
        return ChangeGroup::Apart;
    if (field.change == Change::NotLookedAtBefore)
        return ChangeGroup::NotStatedBefore;
    return field.change == Change::NotLookedAtAfter ? ChangeGroup::NotStatedAfter : ChangeGroup::Changed;
}

class Rows
{
public:
    explicit Rows(const GraphDiff& diff) : m_diff(diff), m_lines(diff) { }

    std::vector<ChangeRow> about(const NodeId& id)
    {
        for (const NodeDiff& node : m_diff.nodes) {
            const NodeId& later = node.after != noIndex ? m_diff.after->nodes()[node.after].id : node.id;
            if (later == id)
                add(node, m_diff.before->nodes(), m_diff.after->nodes());
        }
        return std::move(m_rows);
    }
    std::vector<ChangeRow> about(const EdgeId& id)
    {
        for (const EdgeDiff& edge : m_diff.edges) {
            const EdgeId& later = edge.after != noIndex ? m_diff.after->edges()[edge.after].id : edge.id;
            if (later == id)
                add(edge, m_diff.before->edges(), m_diff.after->edges());
        }
        return std::move(m_rows);
    }

    std::vector<ChangeRow> take()
    {
        for (const NodeDiff& node : m_diff.nodes)
            add(node, m_diff.before->nodes(), m_diff.after->nodes());
        for (const EdgeDiff& edge : m_diff.edges) {
            if (!followsFromAnEnd(m_diff, edge))
                add(edge, m_diff.before->edges(), m_diff.after->edges());
        }
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const ChangeRow& a, const ChangeRow& b) { return a.group < b.group; });
        return std::move(m_rows);
    }

private:
    template <class Thing, class Things>
    void add(const Thing& thing, const Things& earlier, const Things& later)
    {
        const QString what = m_lines.nameOf(thing);
        const std::optional<ChangeGroup> group = groupOf(thing.change);
        if (group == ChangeGroup::Renamed)
            m_rows.push_back(otherName(thing, what));
        else if (group && *group != ChangeGroup::Changed)
            m_rows.push_back(wholeThing(thing, *group, what, earlier, later));
        for (const FieldDiff& field : thing.fields) {
            if (field.isMany && field.isDifference())
                addValues(thing.id, what, field);
            else
                m_rows.push_back(oneField(thing.id, what, field));
        }
    }

    ChangeRow otherName(const NodeDiff& node, const QString& what) const
    {
        ChangeRow row{.group = ChangeGroup::Renamed, .sign = signFor(node.change), .subject = node.id, .what = what};
        row.field = whyRenamed(*node.renaming);
        row.before = safeForPeople(node.renaming->from.name());
        row.after = safeForPeople(node.id.name());
        const auto before = groundOf(*m_diff.before, m_diff.before->factsOf(m_diff.before->nodes()[node.before]));
        const auto after = groundOf(*m_diff.after, m_diff.after->factsOf(m_diff.after->nodes()[node.after]));
        row.saysBefore = sayers(*m_diff.before, before);
        row.saysAfter = sayers(*m_diff.after, after);
        if (!before.empty())
            row.claimBefore = before.front();
        if (!after.empty())
            row.claimAfter = after.front();
        return row;
    }
    /// Connections have no name of their own.
    static ChangeRow otherName(const EdgeDiff& edge, const QString& what)
    {
        return {.group = ChangeGroup::Renamed, .subject = Subject(edge.id), .what = what};
    }

    template <class Thing, class Things>
    ChangeRow wholeThing(const Thing& thing, ChangeGroup group, const QString& what, const Things& earlier,
                         const Things& later)
    {
        ChangeRow row{.group = group, .sign = signFor(thing.change), .subject = Subject(thing.id), .what = what};
        const bool isLater = group == ChangeGroup::Added || group == ChangeGroup::NotLookedAtBefore;
        const Graph& graph = isLater ? *m_diff.after : *m_diff.before;
        const auto& known = isLater ? later[thing.after] : earlier[thing.before];
        const std::span<const ClaimIndex> claims = groundOf(graph, graph.factsOf(known));
        (isLater ? row.saysAfter : row.saysBefore) = sayers(graph, claims);
        if (!claims.empty())
            (isLater ? row.claimAfter : row.claimBefore) = claims.front();
        return row;
    }

    ChangeRow oneField(const Subject& subject, const QString& what, const FieldDiff& field)
    {
        ChangeRow row = begun(subject, what, field);
        row.before = m_lines.valuesOn(field, &ValueDiff::before);
        row.after = m_lines.valuesOn(field, &ValueDiff::after);
        row.saysBefore = m_lines.sayersOn(field, &ValueDiff::before);
        row.saysAfter = m_lines.sayersOn(field, &ValueDiff::after);
        row.claimBefore = firstOn(field, &ValueDiff::before);
        row.claimAfter = firstOn(field, &ValueDiff::after);
        return row;
    }

    /// Of a set each value is added or removed for itself.
    void addValues(const Subject& subject, const QString& what, const FieldDiff& field)
    {
        for (const ValueDiff& value : field.values) {
            if (value.change == Change::Same)
                continue;
            const bool isLater = value.change == Change::Added;
            const Graph& graph = isLater ? *m_diff.after : *m_diff.before;
            const std::vector<ClaimIndex>& claims = isLater ? value.after : value.before;
            ChangeRow row = begun(subject, what, field);
            row.sign = signFor(value.change);
            (isLater ? row.after : row.before) = wordsFor(graph.snapshot().claim(claims.front()).value);
            (isLater ? row.saysAfter : row.saysBefore) = sayers(graph, claims);
            (isLater ? row.claimAfter : row.claimBefore) = claims.front();
            m_rows.push_back(std::move(row));
        }
    }

    static ChangeRow begun(const Subject& subject, const QString& what, const FieldDiff& field)
    {
        return {.group = groupOf(field),
                .sign = signFor(field.change),
                .subject = subject,
                .what = what,
                .field = safeForPeople(labelFor(field.attribute))};
    }

    static std::optional<ClaimIndex> firstOn(const FieldDiff& field, SideClaims side)
    {
        for (const ValueDiff& value : field.values) {
            if (!(value.*side).empty())
                return (value.*side).front();
        }
        return std::nullopt;
    }

    const GraphDiff& m_diff;
    const DiffLines m_lines;
    std::vector<ChangeRow> m_rows;
};

} // namespace

std::vector<ChangeRow> changeRowsOf(const GraphDiff& diff)
{
    return Rows(diff).take();
}

std::vector<ChangeRow> changeRowsAbout(const GraphDiff& diff, const Subject& subject)
{
    return std::visit([&diff](const auto& id) { return Rows(diff).about(id); }, subject);
}

QString wordsFor(ChangeGroup group)
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("unitscope::ChangeRows", words); };
    switch (group) {
    case ChangeGroup::Added: return tr("Added");
    case ChangeGroup::Removed: return tr("Removed");
    case ChangeGroup::Changed: return tr("Changed");
    case ChangeGroup::Renamed: return tr("Renamed");
    case ChangeGroup::NotLookedAtBefore: return tr("Not looked at before");
    case ChangeGroup::NotLookedAtAfter: return tr("Not looked at this time");
    case ChangeGroup::NotStatedBefore: return tr("Fields not stated before");
    case ChangeGroup::NotStatedAfter: return tr("Fields not stated this time");
    case ChangeGroup::Apart: return tr("Never a difference: changes from minute to minute, wording, how it is known");
    }
    Q_UNREACHABLE();
}

} // namespace unitscope
