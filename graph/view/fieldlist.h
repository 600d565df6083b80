// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything said about one node or edge, in words for people: what the details panel and `show` print. Values.

#include "graph/model/graph.h"
#include "graph/model/proofverdict.h"
#include "graph/view/checkcommand.h"
#include "graph/view/words.h"

#include <vector>

namespace unitscope {

/// One statement: a value somebody gives for a field.
struct Statement
{
    ClaimIndex claim = 0;
    QString value;    ///< safe for people; "none stated" for a stated null
    QString howKnown; ///< "stated in file", "seen on host", "guessed from --port in the command line"
    QString source;   ///< short name of the source it is read from
    int line = 0;     ///< line there, from 1; 0 if not known
    QString quote;    ///< the quoted words, safe for people, shortened; empty if the source gives none
    std::optional<ProofAnswer> verdict; ///< of the proof line; nothing where none could carry the field
    QString verdictWords;               ///< the words of the proof line that decide; empty if it does not mention it
    CheckCommand check;                 ///< how to see for oneself
};

struct Field
{
    QString label;                     ///< "Active state"
    std::vector<Statement> statements; ///< strongest first, never empty
    bool isContradicted = false;       ///< the statements do not agree
    QString disagreement;              ///< then: "sources disagree", or "does not add up" within one source; else empty
};

/// A neighbour and how it is connected, as seen from the node asked about.
struct Relation
{
    EdgeIndex edge = 0;
    NodeId other;
    QString words;             ///< "reads", "writes", "uses (direction not stated)", "listens on", "triggered by"
    std::vector<Field> fields; ///< what is said about the connection itself
};

struct Description
{
    QString title;    ///< the name, safe for people
    QString subtitle; ///< kind and state in words: "service, running"; of several hosts "service on web, running"
    std::vector<Field> fields;
    std::vector<Relation> relations; ///< empty for edges
};

Description describe(const Graph& graph, const Node& node);
Description describe(const Graph& graph, const Edge& edge);

/// The same without relations, verdicts and commands, which take nearly all of the time: for pictures of thousands.
Description describeBriefly(const Graph& graph, const Node& node);
Description describeBriefly(const Graph& graph, const Edge& edge);

} // namespace unitscope
