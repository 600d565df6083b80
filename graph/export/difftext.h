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

#include "graph/diff/diff.h"

namespace unitscope {

/// Connections that were not looked at because an end was not are left out: the end says it. `withApart`: also list the
/// fields that are never a difference.
QString toText(const GraphDiff& diff, bool withApart = false);

} // namespace unitscope
