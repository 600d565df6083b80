// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: who listens on a Unix socket, and who is connected with it. Their owners are to be seen by root only.

#include "importers/audit/socketowner.h"
#include "importers/audit/sockets.h"

namespace unitscope {

/// Adds listeners by path, and clients by inode, to the table.
void readUnixPeers(AuditReading& reading, const SocketOwners& owners, SocketTable& table);

} // namespace unitscope
