// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: what "systemctl show" says of a unit and others: what it triggers, requires, wants, follows, is part of.

#include "importers/audit/unitblocks.h"

namespace unitscope {

/// Only relations between services, timers, targets and sockets; slices, mounts and devices are none of ours.
void stateRelations(AuditReading& reading, const NodeId& node, const UnitBlock& block, const UnitProperty& id);

} // namespace unitscope
