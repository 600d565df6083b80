// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: what the family of states already says about a category, for the family of proof lines. One matter is
/// one row: a proof line that backs a field which does not go with the category is a side of that row.

#include "graph/model/proofverdict.h"
#include "graph/rules/report.h"

#include <optional>

namespace unitscope {

/// The answer of the proof line that backs a field against the category, if a rule that is on says that the two do not go
/// together.
std::optional<ProofAnswer> proofAgainstCategory(const Report& report, const Node& node, const NodeProofs& proofs);

/// "proof line: "Active: failed"", with the statement that quotes it.
Side proofSide(const Graph& graph, const ProofAnswer& answer);

} // namespace unitscope
