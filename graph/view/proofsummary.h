// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How much of what is stated about services their proof lines carry, counted, beside what a source says of itself.
/// Pure; the words are safe for people.

#include "graph/model/proofverdict.h"

namespace unitscope {

struct ProofSummary
{
    /// By program, those without a proof line last.
    std::vector<ProofCount> methods = {};
    /// What sources state: "orchard.md states 100% of itself"; by source and value, each once.
    QStringList stated = {};
    ProofCount total = {}; ///< of all methods; fields of services without a proof line count as fields
    bool operator==(const ProofSummary&) const = default;
};

ProofSummary proofSummary(const Graph& graph);

/// One line: "Proof lines: ss 1, systemctl 7; of 83 provable fields 41 backed (49 %), 2 said otherwise, 40 not mentioned;
/// orchard.md states 100% of itself".
QString summaryWords(const ProofSummary& summary);
/// The same for one method: "systemctl: 7 proof lines, 75 provable fields: 41 backed (54 %), ...".
QString methodWords(const ProofCount& count);

} // namespace unitscope
