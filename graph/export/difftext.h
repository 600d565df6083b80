// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes a difference as lines for people: the sources of both sides, what differs by kind, what was not looked at on one
/// side, and a last line that counts. Deterministic, safe for a terminal:
///
///     services
///     ~ service:shop-api
///         User: root -> shop
///             monday.json:14 (stated in file) -> friday.json:14 (stated in file)
///         Redis streams:
///             - shop:stock [monday.json:17 (stated in file)]
///     - service:shop-old [monday.json:33 (stated in file)]
///
///     not looked at this time: streams (no source lists them)
///     ? stream:shop:stock [monday.json:17 (stated in file)]

#include "graph/diff/decided.h"

namespace unitscope {

struct DiffTextOptions
{
    bool withApart = false; ///< also list the fields that are never a difference
    /// changesToDecide() of the difference: each change says its key and what was decided, and the last lines count that.
    /// Nothing: there is no approved state.
    std::optional<std::span<const ChangeToDecide>> decided = {};
};

/// Connections that were not looked at because an end was not are left out: the end says it.
QString toText(const GraphDiff& diff, const DiffTextOptions& options = {});

} // namespace unitscope
