// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/sockets.h"

namespace unitscope {

SocketTable readSockets(AuditReading&, const HostFacts&, const UnitTable&, const ProcessTable&)
{
    return {};
}

} // namespace unitscope
