// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Code that one source names by its folder ("/srv/parts/log") and another by its module ("log") is one thing if a unit
/// implements both and the folder is called like the module. Never by the look of the names alone. Pure.

#include "graph/claims/snapshot.h"

#include <map>

namespace unitscope {

/// Module -> folder. A module for which several folders could be meant is not in it.
using CodeNames = std::map<NodeId, NodeId>;
CodeNames sameCode(std::span<const EdgeId> connections);

/// The thing under its folder's name.
NodeId withFolder(const NodeId& id, const CodeNames& names);
EdgeId withFolder(const EdgeId& id, const CodeNames& names);

/// Every statement about the one as a statement about the other; indices of statements stay as they are.
Snapshot withFolders(const Snapshot& snapshot, const CodeNames& names);

} // namespace unitscope
