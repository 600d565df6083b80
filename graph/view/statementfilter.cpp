// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/statementfilter.h"

#include "graph/view/words.h"

#include <algorithm>
#include <array>

namespace unitscope {

namespace {

/// For one sought word: which texts of each table hold it. Each text is looked at once, however many rows show it.
class WordMatch
{
public:
    WordMatch(const StatementList& list, const QString& word)
    {
        for (size_t i = 0; i < columns.size(); ++i) {
            for (const QString& text : list.words(columns[i]).words)
                m_found[i].push_back(text.contains(word, Qt::CaseInsensitive));
        }
        for (const Basis basis : {Basis::Inferred, Basis::Declared, Basis::Observed})
            m_basis[size_t(basis)] = howKnown(basis).contains(word, Qt::CaseInsensitive);
    }

    bool operator()(const ListedStatement& row) const
    {
        return m_found[0][row.thing] || m_found[1][row.field] || m_found[2][row.value] || m_found[3][row.method]
               || m_found[4][row.source] || m_basis[size_t(row.basis)];
    }

private:
    static constexpr std::array columns = {StatementColumn::About, StatementColumn::Field, StatementColumn::Value,
                                           StatementColumn::Method, StatementColumn::Source};
    std::array<std::vector<bool>, columns.size()> m_found;
    std::array<bool, 3> m_basis = {};
};

bool isChosen(std::optional<ProofVerdict> verdict, VerdictChoice choice)
{
    switch (choice) {
    case VerdictChoice::Backed: return verdict == ProofVerdict::Backed;
    case VerdictChoice::SaysOtherwise: return verdict == ProofVerdict::SaysOtherwise;
    case VerdictChoice::NotMentioned: return verdict == ProofVerdict::NotMentioned;
    case VerdictChoice::NoProofLine: return !verdict;
    }
    Q_UNREACHABLE();
}

/// The things a subject stands for, as flags; all of them if nothing is asked.
std::vector<bool> thingsAbout(const StatementList& list, const std::optional<Subject>& about)
{
    const Graph& graph = *list.graph();
    const size_t nodes = graph.nodes().size();
    std::vector<bool> things(nodes + graph.edges().size(), !about);
    if (!about)
        return things;
    if (const auto* id = std::get_if<EdgeId>(&*about)) {
        if (const std::optional<EdgeIndex> edge = graph.find(*id))
            things[nodes + *edge] = true;
    } else if (const std::optional<NodeIndex> node = graph.find(std::get<NodeId>(*about))) {
        things[*node] = true;
        for (const EdgeIndex edge : graph.edgesAt(*node))
            things[nodes + edge] = true;
    }
    return things;
}

bool isOfKind(const StatementList& list, const ListedStatement& row, const StatementFilter& filter)
{
    if (filter.onlyConnections)
        return list.isConnection(row);
    const Node* node = list.nodeOf(row);
    return !filter.kind || (node && node->id.kind() == *filter.kind);
}

} // namespace

std::vector<quint32> arrange(const StatementList& list, const StatementFilter& filter, const StatementOrder& order,
                             std::stop_token stop)
{
    std::vector<WordMatch> matches;
    for (const QString& word : filter.words.split(u' ', Qt::SkipEmptyParts))
        matches.emplace_back(list, word);
    const std::vector<bool> things = thingsAbout(list, filter.about);
    const auto isShown = [&](const ListedStatement& row) {
        return things[row.thing] && isOfKind(list, row, filter) && (!filter.basis || row.basis == *filter.basis)
               && (!filter.verdict || isChosen(row.verdict, *filter.verdict))
               && (!filter.onlyContradicted || row.isContradicted)
               && std::all_of(matches.begin(), matches.end(), [&row](const WordMatch& match) { return match(row); });
    };
    struct Place
    {
        quint32 key;
        quint32 row;
    };
    std::vector<Place> places;
    const auto rows = list.rows();
    for (quint32 i = 0; i < rows.size() && !stop.stop_requested(); ++i) {
        if (isShown(rows[i]))
            places.push_back({list.key(rows[i], order.column), i});
    }
    std::sort(places.begin(), places.end(), [&order](const Place& a, const Place& b) {
        if (a.key != b.key)
            return order.isDescending ? a.key > b.key : a.key < b.key;
        return a.row < b.row;
    });
    std::vector<quint32> shown(places.size());
    std::transform(places.begin(), places.end(), shown.begin(), [](const Place& place) { return place.row; });
    return shown;
}

} // namespace unitscope
