// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/comparefields.h"

#include <QtCore/qhash.h>
#include <algorithm>

namespace unitscope {

namespace {

/// A nothing that is stated gives way to any value that is stated too, as it does when values are resolved.
bool isNothing(const Value& value, const AttributeInfo* info)
{
    return value.isNone() || (value.type() == Value::Type::EmptyList && info && info->isMany);
}

/// The claims for each value of a fact that counts, by normal form, strongest first.
class ValueTable
{
public:
    ValueTable(const Graph& graph, const Fact& fact, const AttributeInfo* info)
    {
        const auto claims = graph.claimsOf(fact);
        const auto valueOf = [&](ClaimIndex claim) -> const Value& { return graph.snapshot().claim(claim).value; };
        const bool isAllNothing = std::all_of(claims.begin(), claims.end(),
                                              [&](ClaimIndex claim) { return isNothing(valueOf(claim), info); });
        for (const ClaimIndex claim : claims) {
            if (isAllNothing || !isNothing(valueOf(claim), info))
                add(normalForm(info, valueOf(claim)), claim);
        }
    }

    using Row = StatedValue;
    const std::vector<Row>& rows() const { return m_rows; }
    std::vector<ClaimIndex> claimsFor(const QString& form) const
    {
        const auto row = m_index.constFind(form);
        return row == m_index.cend() ? std::vector<ClaimIndex>() : m_rows[*row].claims;
    }

private:
    void add(const QString& form, ClaimIndex claim)
    {
        if (const auto known = m_index.constFind(form); known != m_index.cend()) {
            m_rows[*known].claims.push_back(claim);
            return;
        }
        m_index.insert(form, m_rows.size());
        m_rows.push_back({form, {claim}});
    }

    std::vector<Row> m_rows;
    QHash<QString, size_t> m_index;
};

std::vector<ValueDiff> compareValues(const ValueTable& before, const ValueTable& after)
{
    std::vector<ValueDiff> values;
    for (const ValueTable::Row& row : before.rows()) {
        std::vector<ClaimIndex> later = after.claimsFor(row.form);
        const Change change = later.empty() ? Change::Removed : Change::Same;
        values.push_back({.change = change, .before = row.claims, .after = std::move(later)});
    }
    for (const ValueTable::Row& row : after.rows()) {
        if (before.claimsFor(row.form).empty())
            values.push_back({.change = Change::Added, .before = {}, .after = row.claims});
    }
    return values;
}

/// Walks the facts of both sides in their common order.
class FieldComparison
{
public:
    FieldComparison(const FactList& before, const FactList& after, const VolatileFields& volatileFields)
        : m_before(before), m_after(after), m_volatileFields(volatileFields)
    { }

    std::vector<FieldDiff> run()
    {
        size_t i = 0;
        size_t j = 0;
        while (i < m_before.facts.size() || j < m_after.facts.size()) {
            const int order = j == m_after.facts.size()    ? -1
                              : i == m_before.facts.size() ? 1
                                                           : compareOrder(m_before.facts[i], m_after.facts[j]);
            if (order == 0)
                addBoth(m_before.facts[i], m_after.facts[j]);
            else
                addOne(order < 0 ? m_before.facts[i] : m_after.facts[j], order < 0);
            i += order <= 0;
            j += order >= 0;
        }
        return std::move(m_fields);
    }

private:
    /// As facts are sorted: the vocabulary first, in its order, then what it does not know, by name.
    int compareOrder(const Fact& before, const Fact& after) const
    {
        const QString& a = m_before.graph.attributeOf(before);
        const QString& b = m_after.graph.attributeOf(after);
        if (a == b)
            return 0;
        const AttributeInfo* infoA = findAttribute(a);
        const AttributeInfo* infoB = findAttribute(b);
        if (infoA && infoB)
            return infoA->attr < infoB->attr ? -1 : 1;
        if (infoA || infoB)
            return infoA ? -1 : 1;
        return a < b ? -1 : 1;
    }

    FieldDiff fieldOf(const QString& attribute, const AttributeInfo* info) const
    {
        return {.attribute = attribute,
                .change = Change::Changed,
                .apart = apartness(attribute, m_volatileFields),
                .isMany = info && info->isMany,
                .values = {}};
    }

    /// The usual case, at once: said once on either side, the same, and known in the same way.
    bool isPlainlySame(const Fact& before, const Fact& after) const
    {
        const Claim& earlier = m_before.graph.strongest(before);
        const Claim& later = m_after.graph.strongest(after);
        return before.claimCount == 1 && after.claimCount == 1 && earlier.basis == later.basis
               && earlier.value == later.value;
    }

    void addBoth(const Fact& before, const Fact& after)
    {
        if (isPlainlySame(before, after))
            return;
        const QString& attribute = m_before.graph.attributeOf(before);
        const AttributeInfo* info = findAttribute(attribute);
        FieldDiff field = fieldOf(attribute, info);
        field.values = compareValues({m_before.graph, before, info}, {m_after.graph, after, info});
        if (isSame(field.values)) {
            if (m_before.graph.strongest(before).basis == m_after.graph.strongest(after).basis)
                return;
            field.change = Change::Same;
            field.apart = Apart::HowKnown;
        }
        m_fields.push_back(std::move(field));
    }

    void addOne(const Fact& fact, bool isBefore)
    {
        const Graph& graph = isBefore ? m_before.graph : m_after.graph;
        const AttributeInfo* info = findAttribute(graph.attributeOf(fact));
        FieldDiff field = fieldOf(graph.attributeOf(fact), info);
        field.change = isBefore ? Change::NotLookedAtAfter : Change::NotLookedAtBefore;
        const ValueTable table(graph, fact, info);
        for (const ValueTable::Row& row : table.rows()) {
            ValueDiff value{.change = isBefore ? Change::Removed : Change::Added};
            (isBefore ? value.before : value.after) = row.claims;
            field.values.push_back(std::move(value));
        }
        m_fields.push_back(std::move(field));
    }

    static bool isSame(const std::vector<ValueDiff>& values)
    {
        return std::all_of(values.begin(), values.end(),
                           [](const ValueDiff& value) { return value.change == Change::Same; });
    }

    const FactList& m_before;
    const FactList& m_after;
    const VolatileFields& m_volatileFields;
    std::vector<FieldDiff> m_fields;
};

} // namespace

Apart apartness(const QString& attribute, const VolatileFields& volatileFields)
{
    const AttributeInfo* info = findAttribute(attribute);
    if (volatileFields.contains(attribute, info))
        return Apart::Volatile;
    const bool isWording = info && (info->attr == Attr::Proof || info->attr == Attr::Section);
    return isWording ? Apart::Wording : Apart::No;
}

std::vector<FieldDiff> compareFields(const FactList& before, const FactList& after,
                                     const VolatileFields& volatileFields)
{
    return FieldComparison(before, after, volatileFields).run();
}

std::vector<StatedValue> statedValues(const Graph& graph, const Fact& fact)
{
    return ValueTable(graph, fact, findAttribute(graph.attributeOf(fact))).rows();
}

bool hasDifference(std::span<const FieldDiff> fields)
{
    return std::any_of(fields.begin(), fields.end(), [](const FieldDiff& field) { return field.isDifference(); });
}

} // namespace unitscope
