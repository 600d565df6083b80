// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: which socket unit asked systemd to listen where. Such a socket is held by process 1.

#include "importers/audit/addresses.h"
#include "importers/audit/units.h"

namespace unitscope {

struct SocketUnit
{
    NodeId node;
    Proof chain; ///< its Listen line, and the line that names it
};

/// By "127.0.0.1:8090" and "*:8090" (also for 0.0.0.0 and ::), or a path.
QHash<QString, SocketUnit> readSocketUnits(const AuditReading& reading);

} // namespace unitscope
