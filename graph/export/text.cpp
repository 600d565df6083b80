// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/text.h"

#include "graph/base/safetext.h"
#include "graph/view/words.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

class Lines
{
public:
    explicit Lines(const Graph& graph) : m_graph(graph), m_isOneSource(isOneSource(graph.snapshot()))
    {
        const auto nodes = graph.nodes(); // sorted by host first
        m_isOneHost = nodes.empty() || nodes.front().id.host() == nodes.back().id.host();
    }

    QString nameOf(const NodeId& id) const { return wordsFor(id, !m_isOneHost); }
    QString nameOf(const EdgeId& id) const
    {
        return nameOf(id.from) + u" -"_s + wordFor(id.kind) + u"-> "_s + nameOf(id.to);
    }

    template <class Thing>
    void add(const Thing& thing)
    {
        const QString name = nameOf(thing.id);
        QString known;
        for (const Fact& fact : m_graph.factsOf(thing)) {
            const bool isExistence = m_graph.attributeOf(fact) == infoOf(Attr::Exists).name;
            if (isExistence)
                known = u" ["_s + howKnown(m_graph.snapshot(), m_graph.strongest(fact)) + sourcesOf(fact) + u']';
            if (!isExistence || fact.isContradicted)
                addStatements(name, fact);
        }
        m_lines.push_back((name + known).toUtf8());
    }

    QString sorted()
    {
        std::sort(m_lines.begin(), m_lines.end());
        m_lines.erase(std::unique(m_lines.begin(), m_lines.end()), m_lines.end());
        QByteArray text;
        for (const QByteArray& line : m_lines)
            text += line + '\n';
        return QString::fromUtf8(text);
    }

private:
    static bool isOneSource(const Snapshot& snapshot)
    {
        const auto claims = snapshot.claims();
        return std::all_of(claims.begin(), claims.end(), [&](const Claim& claim) {
            const Witness first = snapshot.witnessOf(claims.front());
            const Witness other = snapshot.witnessOf(claim);
            return other.sha256 == first.sha256 && other.source == first.source;
        });
    }

    QString sourceOf(const Claim& claim) const
    {
        return m_isOneSource ? QString() : u", "_s + safeForPeople(m_graph.snapshot().witnessOf(claim).source);
    }

    /// Of all who say it, each once.
    QString sourcesOf(const Fact& fact) const
    {
        std::set<QString> sources;
        for (const ClaimIndex index : m_graph.claimsOf(fact))
            sources.insert(sourceOf(m_graph.snapshot().claim(index)));
        return std::accumulate(sources.begin(), sources.end(), QString());
    }

    void addStatements(const QString& subject, const Fact& fact)
    {
        const QString begin = subject + u' ' + safeForPeople(m_graph.attributeOf(fact)) + u" = "_s;
        const QString end = fact.isContradicted ? u"] ("_s + disagreementWords(m_graph, fact) + u')' : u"]"_s;
        for (const ClaimIndex index : m_graph.claimsOf(fact)) {
            const Claim& claim = m_graph.snapshot().claim(index);
            const QString line = begin + wordsFor(claim.value) + u" ["_s + howKnown(m_graph.snapshot(), claim)
                                 + sourceOf(claim) + end;
            m_lines.push_back(line.toUtf8());
        }
    }

    const Graph& m_graph;
    const bool m_isOneSource;
    std::vector<QByteArray> m_lines;
    bool m_isOneHost = true;
};

} // namespace

QString toText(const Graph& graph)
{
    Lines lines(graph);
    for (const Node& node : graph.nodes())
        lines.add(node);
    for (const Edge& edge : graph.edges())
        lines.add(edge);
    return lines.sorted();
}

} // namespace unitscope
