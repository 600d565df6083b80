// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to graph/diff: the fields of one thing on both sides.

#include "graph/diff/diff.h"

namespace unitscope {

/// One thing's facts and the graph they belong to.
struct FactList
{
    const Graph& graph;
    std::span<const Fact> facts;
};

/// The fields that are not the same, in the order of the vocabulary, then by name.
std::vector<FieldDiff> compareFields(const FactList& before, const FactList& after,
                                     const VolatileFields& volatileFields);

/// What a field can be apart from by itself: everything but how it is known.
Apart apartness(const QString& attribute, const VolatileFields& volatileFields);

/// Every claim for one value, by its normal form.
struct StatedValue
{
    QString form;
    std::vector<ClaimIndex> claims; ///< strongest first
};

/// What a fact says, strongest first: a stated nothing gives way to any value that is stated too.
std::vector<StatedValue> statedValues(const Graph& graph, const Fact& fact);

/// Whether any of them is a difference.
bool hasDifference(std::span<const FieldDiff> fields);

} // namespace unitscope
