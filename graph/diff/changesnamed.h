// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which changes somebody means by what they typed.

#include "graph/base/result.h"
#include "graph/diff/decided.h"

namespace unitscope {

/// Accepts "all" (those that are open), a change's key with or without '#', and the name of a thing: "//host/kind:name",
/// "kind:name" or a bare name. A thing that came or went brings those of its connections that did so with it; one that is the same
/// stands for the changes of its connections. Indices into `changes`, ascending. NotFound; Usage if a name or key means
/// several.
Result<std::vector<size_t>> changesNamed(std::span<const ChangeToDecide> changes, const QString& typed);

} // namespace unitscope
