// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Two names of one thing, found out by what they share (samecode.h, samelistener.h), become one. Pure.

#include "graph/claims/snapshot.h"

#include <map>

namespace unitscope {

/// The name that goes -> the name that stays.
using SameThings = std::map<NodeId, NodeId>;

NodeId asSame(const NodeId& id, const SameThings& names);
EdgeId asSame(const EdgeId& id, const SameThings& names);

/// Every statement about the one as a statement about the other; indices of statements stay as they are.
Snapshot united(const Snapshot& snapshot, const SameThings& names);

} // namespace unitscope
