// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The answer to a question about one thing or two, in words and as what is to be seen of it: what stops, what feeds it, how
/// one thing reaches another. Plain values; every text is safe for people.

#include "graph/model/graph.h"
#include "graph/model/steps.h"

#include <vector>

namespace unitscope {

struct AnswerRow
{
    NodeId id;
    QString name;   ///< "quantum-ai-engine"
    QString kind;   ///< "service"
    QString reason; ///< "reads quantum:stream:trade.intent"; empty for where a way begins
};

struct AnswerGroup
{
    QString heading; ///< "Stops", "Way 2 of 3"
    std::vector<AnswerRow> rows;
};

struct Answer
{
    QString question;     ///< "What stops if redis stops"
    QString summary = {}; ///< "4 stop, 2 degrade"; a sentence if there is nothing
    QString note = {};    ///< what the answer leaves open; may be empty
    std::vector<AnswerGroup> groups = {};
    std::vector<Subject> shown = {}; ///< things and connections of the answer, with what was asked about
};

/// What can be asked. By id, so that a question can be asked again of a later graph.
struct Asked
{
    enum class What : quint8 {
        Stops,   ///< what stops if it stops
        FeedsIt, ///< upstream of the data
        ItFeeds, ///< downstream
        Around,  ///< direct neighbours
        Ways     ///< from it to another
    };
    What what = What::Stops;
    NodeId about;
    std::optional<NodeId> to = {}; ///< of Ways
    bool operator==(const Asked&) const = default;
};

/// Nothing if the graph does not have what is asked about.
std::optional<Answer> answerTo(const Graph& graph, const Asked& asked);

Answer whatStops(const Graph& graph, NodeIndex start);
/// Upstream or downstream of the data, however far; Either: the direct neighbours.
Answer whatIsAround(const Graph& graph, NodeIndex start, Way way);
/// All shortest ways along the data, or, where there is none, along any connection.
Answer waysBetween(const Graph& graph, NodeIndex from, NodeIndex to);

} // namespace unitscope
