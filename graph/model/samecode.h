// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Code that one source names by its folder ("/srv/parts/log") and another by its module ("log") is one thing if a unit
/// implements both and the folder is called like the module. Never by the look of the names alone. Pure.

#include "graph/model/samethings.h"

namespace unitscope {

/// Module -> folder. A module for which several folders could be meant is not in it.
SameThings sameCode(std::span<const EdgeId> connections);

} // namespace unitscope
