// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: the rows of one source that are counted again, each as the statement that leads to its place.

#include "graph/rules/stated.h"

namespace unitscope {

/// Of what is counted by category or entry point these are the count; of what is listed they are where the list is, or
/// none if the source does not tell its list from what it only mentions.
std::vector<ClaimIndex> countedRows(const Graph& graph, const QString& host, const CountedThing& thing,
                                    const StatedCount& count);

} // namespace unitscope
