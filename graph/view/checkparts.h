// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to view/: the commands a check is made of, one function for each program. Pure; every text from outside is
/// quoted here and nowhere else.

#include "graph/view/checkcommand.h"

namespace unitscope {

CheckCommand noCommand(const QString& why);
CheckCommand fixedCommand(QLatin1StringView command);

/// The unit a node is: its stated unit if it is one of its kind, else its name with the suffix of its kind.
QString unitNameOf(const Graph& graph, const NodeId& id);
/// "systemctl show -p PROPERTIES -- 'UNIT'". Refused for what systemd cannot have: also a pattern such as "*".
CheckCommand unitProperties(const QString& unit, QLatin1StringView properties);
CheckCommand unitCommand(QLatin1StringView command, const QString& unit);
/// Who listens on, or (`isRemote`) is connected to, a port.
CheckCommand socketsOf(qint64 port, bool isUdp, bool isRemote);
CheckCommand portsWithin(const QString& range);
/// "redis-cli -e --json XINFO GROUPS 'NAME'": `command` is everything before the name.
CheckCommand streamCommand(QLatin1StringView command, const QString& stream);
/// "ls -ld -- 'PATH'"; a relative path only if `folder` is absolute.
CheckCommand fileListing(const QString& path, const QString& folder);
CheckCommand processListing(const Value* pid);

} // namespace unitscope
