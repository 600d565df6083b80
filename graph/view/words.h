// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The words in which people read what the graph knows: values, how they are known, how two things are connected. None of
/// the code's own words appears in them. Pure; everything returned is safe for people.

#include "graph/claims/valuewords.h"
#include "graph/model/graph.h"

namespace unitscope {

/// A thing's name to read and to type: "port:8001/tcp", "//shop/port:8001/tcp" with its host. As NodeId::parse() reads it,
/// but '/' stays as it is.
QString wordsFor(const NodeId& id, bool withHost);

/// "seen on host", "stated in file", "guessed".
QLatin1StringView howKnown(Basis basis);
/// "seen on host", "stated in file", "guessed from --port in the command line". A method that says more than that follows
/// in parentheses.
QString howKnown(const Snapshot& snapshot, const Claim& claim);

/// "sources disagree", or "does not add up" within one source; empty if the statements agree.
QString disagreementWords(const Graph& graph, const Fact& fact);

/// What connects two things, read from the edge's beginning ("listens on") or from its end ("listened on by").
QString relationWords(const Graph& graph, const Edge& edge, bool fromBeginning);

} // namespace unitscope
