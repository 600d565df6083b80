// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whether the proof line quoted for a unit carries what is stated about it. A quoted proof stays a statement of the file,
/// however convincing: the verdict only says whether the file's words agree with each other. Pure.

#include "graph/model/graph.h"
#include "graph/model/proofline.h"

namespace unitscope {

enum class ProofVerdict : quint8 { Backed, SaysOtherwise, NotMentioned };
QLatin1StringView wordsFor(ProofVerdict verdict); ///< "backed by its proof line", ...

struct ProofAnswer
{
    ProofVerdict verdict = ProofVerdict::NotMentioned;
    ClaimIndex proof = noIndex; ///< the statement that quotes the proof line
    qsizetype begin = 0; ///< [begin, end) in that statement's text: the words that decide; empty if not mentioned
    qsizetype end = 0;
    bool operator==(const ProofAnswer&) const = default;
};

/// About one statement on a node. Nothing if the node has no proof line, or if the statement is one. Of several proof lines
/// one that backs it counts most, then one that says otherwise.
std::optional<ProofAnswer> proofVerdict(const Graph& graph, const Node& node, ClaimIndex claim);

/// How much of what is stated about services their proof lines carry, counted by the program they quote.
struct ProofCount
{
    QString method = {}; ///< "systemctl"; "none" counts the fields of services without a proof line
    int proofLines = 0;  ///< services with a proof line of that method
    int fields = 0;      ///< provable fields they state
    int backed = 0;
    int saysOtherwise = 0; ///< the rest is not mentioned
    bool operator==(const ProofCount&) const = default;
};
/// By name of the method, "none" last.
std::vector<ProofCount> proofCounts(const Graph& graph);

} // namespace unitscope
