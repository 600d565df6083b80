// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which things and connections of a graph a filter means. Pure, and never fails; O(size of the graph) for each test.
///
/// Connections are meant only by a filter that asks for them ("reads", "connection = requires"), or that asks nothing but what can be
/// asked of both ("contradicted"). What the former asks of things beside that must then hold for one of the two ends.

#include "graph/diff/diff.h"
#include "graph/rules/review.h"
#include "graph/view/query/parse.h"

#include <stop_token>

namespace unitscope {

/// Refers to all of them.
struct QueryInput
{
    const Graph& graph;
    const Review* review = nullptr;  ///< of that graph; null: nothing is known to be wrong
    const GraphDiff* diff = nullptr; ///< with that graph on one side; null: nothing is known to have changed
};

struct Matches
{
    std::vector<bool> nodes = {}; ///< by NodeIndex
    std::vector<bool> edges = {}; ///< by EdgeIndex
    qsizetype nodeCount = 0;
    qsizetype edgeCount = 0;

    bool isNothing() const { return nodeCount == 0 && edgeCount == 0; }
};

/// Cut short, with what was found so far, if asked to stop.
Matches evaluate(const Expression& expression, const QueryInput& input, std::stop_token stop = {});

/// Whether the lines it means are worth showing with both their ends.
bool asksForLines(const Expression& expression);

/// The values of one operand: "by user". Those of nobody last.
struct ValueCount
{
    QString value; ///< as stated; empty for the last three
    enum class Stated : quint8 { Given, None, Empty, Missing } stated = Stated::Given;
    std::vector<NodeIndex> nodes; ///< in the graph's order
};
/// By number, the most first, then by name. `nodes`: those that count.
std::vector<ValueCount> countBy(const FoundOperand& operand, const QueryInput& input, const std::vector<bool>& nodes);

/// Why nothing is found, in sentences for people: what each part finds alone, which names come near, what was not given.
QStringList whyNothing(const Expression& expression, const QueryInput& input);

} // namespace unitscope
