// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whether the proof line quoted for a unit carries what is stated about it. A quoted proof stays a statement of the file,
/// however convincing: the verdict only says whether the file's words agree with each other. Pure.

#include "graph/model/graph.h"
#include "graph/model/origin.h"
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

/// The proof lines of one node, read once. A statement is held against those of its own source; against another source's
/// only if its own quotes none, and then not for what changes from minute to minute. Must not outlive the graph.
class NodeProofs
{
public:
    NodeProofs(const Graph& graph, const Node& node);

    bool isEmpty() const { return m_proofs.empty(); }
    /// About one statement on the node. Nothing without a proof line, or if the statement is one or only the name. Of several
    /// proof lines one that backs it counts most, then one that says otherwise.
    std::optional<ProofAnswer> verdictOn(ClaimIndex claim) const;
    /// The same about how the node is doing, from whichever field says so: category, active state, sub-state.
    std::optional<ProofAnswer> verdictOnState() const;
    /// "systemctl": of the first proof line.
    QString method() const;

private:
    struct Proof
    {
        ClaimIndex claim;
        Origin origin;
        QString text;
        ProofLine line;
    };
    const Graph& m_graph;
    const Node& m_node;
    std::vector<Proof> m_proofs;
};

/// The same for a single question.
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
