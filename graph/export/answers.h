// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Answers to questions about a graph, to be written as text or as JSON. Plain values; the graph must outlive them.

#include "graph/model/impact.h"
#include "graph/model/neighbours.h"
#include "graph/model/paths.h"
#include "graph/view/query/evaluate.h"

#include <optional>

namespace unitscope {

/// What a filter means.
struct QueryAnswer
{
    const Graph& graph;
    QString filter;
    Matches matches;
    QString by = {};                     ///< the operand whose values are counted; empty if none
    std::vector<ValueCount> groups = {}; ///< then: its values
    bool onlyCounts = false;             ///< as text: no names
    QStringList whyNothing = {};
};

struct NeighboursAnswer
{
    const Graph& graph;
    NodeIndex start;
    int depth;
    Way way;
    std::vector<Reached> neighbours;
};

struct PathAnswer
{
    const Graph& graph;
    NodeIndex from;
    NodeIndex to;
    Way way; ///< Downstream: along the data; Either: along any connection
    Paths paths;
};

struct ImpactAnswer
{
    const Graph& graph;
    Impact impact;
};

} // namespace unitscope
