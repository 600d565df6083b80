// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the proof line of a service says about one statement, for people, and where exactly it says so. Pure.

#include "graph/model/proofverdict.h"

namespace unitscope {

/// As NodeProofs::verdictOn(), but only for what a proof line can carry: nothing for a remark, a stated "none", another
/// thing than a service.
std::optional<ProofAnswer> carriedVerdict(const Graph& graph, const NodeProofs& proofs, ClaimIndex statement);

/// The words that decide: "Active: active (running)"; safe for people. Empty if the line does not mention it.
QString decidingWords(const Snapshot& snapshot, const ProofAnswer& answer);
/// The bytes of those words in the source that quotes the proof line; all of the line's bytes if none decide, or if the
/// source writes the words in another way.
Evidence decidingPlace(const Snapshot& snapshot, const ProofAnswer& answer);

} // namespace unitscope
