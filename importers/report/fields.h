// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: one cell of a table or the value of a "key: value" line, about a unit.

#include "importers/report/column.h"
#include "importers/report/unitwords.h"

namespace unitscope {

/// States what the words say. `head` is the column's head or the key as written: what nobody knows is kept under it. A
/// status is left to stateStatus().
void stateField(ReportReading& reading, const About& about, Column column, const QString& head, const Words& words);

/// "8001", "8001, 8002", "127.0.0.1:8001/tcp", "9100+", "- (8025?)": a port and who listens there. Returns the ports.
std::vector<NodeId> statePorts(ReportReading& reading, const About& owner, const Words& words);
/// A venv, and that the unit runs in it.
void stateVenv(ReportReading& reading, const About& about, const Words& words);

} // namespace unitscope
