// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: what "systemctl show" says of a unit by itself.

#include "importers/audit/unitblocks.h"

namespace unitscope {

inline constexpr QStringView seenInShow(u"systemctl show");

/// States, results, files, user, command. `id` is the line that names the unit.
void stateUnit(AuditReading& reading, const NodeId& node, const UnitBlock& block, const UnitProperty& id);

/// When a timer runs. `listed` is its line in "systemctl list-timers", which knows the next run of a monotonic timer by the clock.
void stateTimer(AuditReading& reading, const NodeId& node, const UnitBlock& block,
                const std::optional<ByteRange>& listed);

} // namespace unitscope
