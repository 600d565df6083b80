// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to query/: what a thing or a connection answers to an operand. Built once for a graph, what was found in it and what it was
/// compared with; refers to them, so they must outlive it. For one thread.

#include "graph/view/query/evaluate.h"

#include <QtCore/qhash.h>
#include <map>

namespace unitscope {

struct OperandAnswer
{
    enum class Stated : quint8 {
        NotAsked, ///< the operand says nothing of such a thing
        Missing,
        None,
        Empty,
        Given
    };
    Stated stated = Stated::Missing;
    QStringList values = {}; ///< one for each thing said, for people: counted and offered
    QStringList also = {};   ///< other ways to write them

    void add(const QString& value)
    {
        stated = Stated::Given;
        values += value;
    }
};

class OperandAnswers
{
public:
    explicit OperandAnswers(const QueryInput& input);

    OperandAnswer ofNode(const FoundOperand& found, NodeIndex node) const;
    OperandAnswer ofEdge(const FoundOperand& found, EdgeIndex index) const;
    /// The kinds of things that could answer, whether or not one does in this graph.
    bool couldAnswer(const FoundOperand& found, Kind kind) const;

private:
    struct Found
    {
        QStringList severities = {};
        QStringList rules = {};
    };

    QString prefixOf(Kind kind) const;
    bool isOpen(NodeIndex port) const;
    void addFindings(const Review& review);
    void addDiff(const GraphDiff& diff);
    void addNames(OperandAnswer& answer, NodeIndex node) const;
    OperandAnswer ofField(std::span<const Fact> facts, const FoundOperand& found) const;
    OperandAnswer ofRelated(const Operand& operand, NodeIndex node) const;
    OperandAnswer ofPort(NodeIndex node) const;
    OperandAnswer ofStream(NodeIndex node) const;
    OperandAnswer ofVenv(NodeIndex node) const;
    OperandAnswer ofTarget(NodeIndex node) const;
    OperandAnswer ofGroups(const FoundOperand& operand, NodeIndex node) const;
    OperandAnswer ofWords(NodeIndex node) const;
    /// Of what can be asked of things and connections alike.
    OperandAnswer ofEither(const Operand& operand, const QString& host, std::span<const Fact> facts, const Found* found,
                           const std::vector<FieldDiff>* fields, std::optional<Change> change) const;
    OperandAnswer ofHowKnown(const Operand& operand, const QString& host, std::span<const Fact> facts) const;
    /// Whether the edge is of the sort that the operand names.
    bool isRelated(const Operand& operand, const Edge& edge) const;

    const QueryInput m_input;
    const Graph& m_graph;
    // Made when they are asked for: few filters do, and they take as long as a test.
    mutable std::optional<std::map<Kind, QString>> m_prefixes;
    mutable std::optional<std::vector<bool>> m_openPorts;
    QHash<NodeIndex, Found> m_nodeFindings;
    QHash<EdgeIndex, Found> m_edgeFindings;
    QHash<NodeIndex, const NodeDiff*> m_nodeDiffs;
    QHash<EdgeIndex, const EdgeDiff*> m_edgeDiffs;
};

} // namespace unitscope
