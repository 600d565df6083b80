// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/thingtable.h"

#include "graph/base/naturalorder.h"
#include "graph/base/safetext.h"
#include "graph/view/groupwords.h"
#include "graph/view/words.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr Attr usualOfBoxes[] = {Attr::Description, Attr::User,     Attr::Port,   Attr::VenvName,
                                 Attr::Enabled,     Attr::Category, Attr::Length, Attr::ConsumerGroups};
constexpr Attr usualOfLines[] = {Attr::Groups};
constexpr qsizetype longestCell = 400; // UTF-16 units; the details show all of it

QString cellText(QStringView text)
{
    return safeForPeople(shortened(text.toString(), longestCell));
}

/// The fields that anything in the table has, each with its column; those said of members stay with their thing.
class FieldColumns
{
public:
    FieldColumns(const Graph& graph, TableOf of) : m_graph(graph), m_of(of) { }

    template <class Thing>
    void note(const Thing& thing)
    {
        for (const Fact& fact : m_graph.factsOf(thing))
            m_used.insert(fact.attribute);
    }

    /// Known ones in the vocabulary's order, then the others by name.
    void addTo(std::vector<ThingColumn>& columns)
    {
        std::vector<AttributeIndex> used;
        for (const AttributeIndex attribute : m_used) {
            if (memberOf(nameOf(attribute)).isEmpty())
                used.push_back(attribute);
        }
        std::sort(used.begin(), used.end(), [this](AttributeIndex a, AttributeIndex b) {
            return std::pair(rank(a), nameOf(a)) < std::pair(rank(b), nameOf(b));
        });
        for (const AttributeIndex attribute : used) {
            m_columns.emplace(attribute, columns.size());
            columns.push_back({.name = nameOf(attribute),
                               .label = cellText(labelFor(nameOf(attribute))),
                               .isUsual = isUsual(attribute)});
        }
    }

    template <class Thing>
    void fill(std::vector<QString>& cells, const Thing& thing) const
    {
        for (const Fact& fact : m_graph.factsOf(thing)) {
            if (const auto column = m_columns.find(fact.attribute); column != m_columns.end())
                cells[column->second] = words(fact);
        }
    }

private:
    const QString& nameOf(AttributeIndex attribute) const { return m_graph.snapshot().attributeNames()[attribute]; }

    int rank(AttributeIndex attribute) const
    {
        const AttributeInfo* info = findAttribute(nameOf(attribute));
        return info ? int(info->attr) : int(vocabulary().size());
    }

    bool isUsual(AttributeIndex attribute) const
    {
        const AttributeInfo* info = findAttribute(nameOf(attribute));
        const std::span<const Attr> usual = m_of == TableOf::Boxes ? std::span<const Attr>(usualOfBoxes)
                                                                   : std::span<const Attr>(usualOfLines);
        return info && std::find(usual.begin(), usual.end(), info->attr) != usual.end();
    }

    /// The value that counts; of a field that may have many, all of them.
    QString words(const Fact& fact) const
    {
        const AttributeInfo* info = findAttribute(m_graph.attributeOf(fact));
        if (!info || !info->isMany)
            return cellText(wordsFor(m_graph.strongest(fact).value));
        QStringList all;
        for (const ClaimIndex claim : m_graph.claimsOf(fact)) {
            if (const QString one = wordsFor(m_graph.snapshot().claim(claim).value); !all.contains(one))
                all.append(one);
        }
        return cellText(all.join(", "_L1));
    }

    const Graph& m_graph;
    TableOf m_of;
    std::set<AttributeIndex> m_used;
    std::map<AttributeIndex, size_t> m_columns;
};

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

ThingColumn fixedColumn(QLatin1StringView name, QLatin1StringView label)
{
    return {.name = name, .label = label, .isUsual = true};
}

ThingColumn problemColumn()
{
    ThingColumn column = fixedColumn("problems"_L1, "Problems"_L1);
    column.isProblem = true;
    return column;
}

bool hasSeveralHosts(const Visible& visible)
{
    return std::any_of(visible.nodes.begin(), visible.nodes.end(), [&](const VisibleNode& node) {
        return visible.idOf(node).host() != visible.idOf(visible.nodes.front()).host();
    });
}

ThingTable boxes(const Visible& visible, const std::stop_token& stop)
{
    const Graph& graph = *visible.graph;
    const bool withHost = hasSeveralHosts(visible);
    FieldColumns fields(graph, TableOf::Boxes);
    for (const VisibleNode& node : visible.nodes) {
        if (node.fold == noIndex)
            fields.note(graph.nodes()[node.node]);
    }
    ThingTable table{.columns = {fixedColumn("name"_L1, "Name"_L1), fixedColumn("kind"_L1, "Kind"_L1),
                                 fixedColumn("state"_L1, "State"_L1), problemColumn()}};
    if (withHost)
        table.columns.push_back(fixedColumn("host"_L1, "Host"_L1));
    const size_t fixed = table.columns.size();
    fields.addTo(table.columns);
    for (const VisibleNode& node : visible.nodes) {
        if (stop.stop_requested())
            break;
        const NodeId& id = visible.idOf(node);
        ThingRow row{id, std::vector<QString>(table.columns.size())};
        row.cells[0] = node.fold == noIndex ? cellText(id.name()) : node.name;
        row.cells[1] = node.isGroup ? u"group"_s : QString(wordFor(id.kind()));
        row.cells[2] = node.fold == noIndex ? QString(wordFor(node.state)) : node.remark;
        row.cells[3] = cellText(node.badge.problems.join("; "_L1));
        if (withHost)
            row.cells[fixed - 1] = cellText(id.host());
        if (node.fold == noIndex)
            fields.fill(row.cells, graph.nodes()[node.node]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString boxName(const Visible& visible, quint32 box, bool withHost)
{
    const VisibleNode& node = visible.nodes[box];
    return node.fold == noIndex ? wordsFor(visible.idOf(node), withHost) : node.name;
}

ThingTable lines(const Visible& visible, const std::stop_token& stop)
{
    const Graph& graph = *visible.graph;
    const bool withHost = hasSeveralHosts(visible);
    FieldColumns fields(graph, TableOf::Lines);
    for (const VisibleEdge& edge : visible.edges) {
        if (edge.bundle == noIndex)
            fields.note(graph.edges()[edge.edge]);
    }
    ThingTable table{.of = TableOf::Lines,
                     .columns = {fixedColumn("from"_L1, "From"_L1), fixedColumn("relation"_L1, "Relation"_L1),
                                 fixedColumn("to"_L1, "To"_L1), fixedColumn("known"_L1, "How do we know?"_L1),
                                 problemColumn()}};
    fields.addTo(table.columns);
    for (const VisibleEdge& shown : visible.edges) {
        if (stop.stop_requested())
            break;
        const Edge& edge = graph.edges()[shown.edge];
        ThingRow row{visible.idOf(shown), std::vector<QString>(table.columns.size())};
        row.cells[4] = cellText(shown.badge.problems.join("; "_L1));
        if (shown.bundle != noIndex) {
            row.cells[0] = cellText(boxName(visible, shown.from, withHost));
            row.cells[1] = cellText(bundleTitle(visible, shown));
            row.cells[2] = cellText(boxName(visible, shown.to, withHost));
            table.rows.push_back(std::move(row));
            continue;
        }
        row.cells[0] = wordsFor(edge.id.from, withHost);
        row.cells[1] = relationWords(graph, edge, true);
        row.cells[2] = wordsFor(edge.id.to, withHost);
        const auto facts = graph.factsOf(edge);
        if (!facts.empty())
            row.cells[3] = howKnown(graph.strongest(facts.front()).basis);
        fields.fill(row.cells, edge);
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool isNumber(const QString& text)
{
    bool isOne = false;
    text.toDouble(&isOne);
    return isOne;
}

/// A number has its own side of the column, if the whole column has nothing else.
void findNumbers(ThingTable& table)
{
    for (size_t column = 0; column < table.columns.size(); ++column) {
        bool hasText = false;
        bool hasOther = false;
        for (const ThingRow& row : table.rows) {
            hasText = hasText || !row.cells[column].isEmpty();
            hasOther = hasOther || (!row.cells[column].isEmpty() && !isNumber(row.cells[column]));
        }
        table.columns[column].isNumber = hasText && !hasOther;
        table.columns[column].label = capitalised(table.columns[column].label);
    }
}

} // namespace

ThingTable tableOf(const Visible& visible, TableOf of, const std::stop_token& stop)
{
    ThingTable table = of == TableOf::Boxes ? boxes(visible, stop) : lines(visible, stop);
    findNumbers(table);
    return table;
}

std::vector<quint32> arranged(const ThingTable& table, int column, bool isDescending)
{
    std::vector<quint32> rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), 0u);
    if (column < 0 || size_t(column) >= table.columns.size())
        return rows;
    const auto text = [&](quint32 row) -> const QString& { return table.rows[row].cells[size_t(column)]; };
    const auto isBefore = [&](quint32 a, quint32 b) {
        if (text(a).isEmpty() || text(b).isEmpty())
            return !text(a).isEmpty() && text(b).isEmpty();
        return isDescending ? isNaturallyBefore(text(b), text(a)) : isNaturallyBefore(text(a), text(b));
    };
    std::stable_sort(rows.begin(), rows.end(), isBefore);
    return rows;
}

} // namespace unitscope
