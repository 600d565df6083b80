// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Every statement of a graph as one flat list: who is it about, which field, which value, how it is known, by which
/// method, where it stands, what its proof line says. Made once for a graph, then immutable and safe to read from any
/// thread: a row is a handful of indices into tables of words, so that a quarter of a million rows are cheap to keep, to
/// sort and to filter. In the order of the graph: things by id, then connections, fields by the vocabulary.

#include "graph/model/graph.h"
#include "graph/model/proofverdict.h"
#include "graph/view/proofsummary.h"

#include <stop_token>

namespace unitscope {

enum class StatementColumn : quint8 { About, Field, Value, HowKnown, Method, Source, Line, Verdict };
inline constexpr int statementColumnCount = 8;

struct ListedStatement
{
    ClaimIndex claim = 0;
    quint32 thing = 0; ///< index of the node; of the edge, after all nodes
    quint32 field = 0; ///< these four: rows of a WordTable
    quint32 value = 0;
    quint32 method = 0;
    quint32 source = 0;
    int line = 0; ///< from 1; 0 if not known
    Basis basis = Basis::Declared;
    std::optional<ProofVerdict> verdict = {}; ///< nothing where no proof line could carry it
    bool isContradicted = false;              ///< statements about this field do not agree
};

/// Different texts, each once, safe for people, and their places among each other.
struct WordTable
{
    std::vector<QString> words = {};
    std::vector<quint32> ranks = {}; ///< numbers first, by size; then texts, whatever their letter case
};

class StatementList
{
public:
    const GraphPtr& graph() const { return m_graph; }
    std::span<const ListedStatement> rows() const { return m_rows; }
    QString text(const ListedStatement& row, StatementColumn column) const;
    /// Smaller means earlier in the order of a column.
    quint32 key(const ListedStatement& row, StatementColumn column) const;
    /// The words of a column whose texts repeat: About, Field, Value, Method, Source; empty for others.
    const WordTable& words(StatementColumn column) const;
    const ProofSummary& summary() const { return m_summary; }
    bool isConnection(const ListedStatement& row) const { return row.thing >= m_graph->nodes().size(); }
    const Node* nodeOf(const ListedStatement& row) const
    {
        return isConnection(row) ? nullptr : &m_graph->nodes()[row.thing];
    }
    const Edge* edgeOf(const ListedStatement& row) const
    {
        return isConnection(row) ? &m_graph->edges()[row.thing - m_graph->nodes().size()] : nullptr;
    }

private:
    friend class StatementListMaker;
    GraphPtr m_graph;
    std::vector<ListedStatement> m_rows;
    WordTable m_things;
    WordTable m_fields;
    WordTable m_values;
    WordTable m_methods;
    WordTable m_sources;
    ProofSummary m_summary;
};

using StatementListPtr = std::shared_ptr<const StatementList>;

/// Nothing if it was asked to stop.
StatementListPtr listStatements(GraphPtr graph, std::stop_token stop);
/// What the column is called.
QLatin1StringView labelFor(StatementColumn column);

} // namespace unitscope
