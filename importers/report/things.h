// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: streams, venvs, targets, timers and folders of code, in lists, fences and tables: a name
/// or several, what it is for, a remark.

#include "importers/report/fields.h"

namespace unitscope {

/// Kind is Stream, Venv, Target, Timer or Code.
void readThingList(ReportReading& reading, const ReportSection& section, Kind kind);
void readThingTable(ReportReading& reading, const ReportSection& section, const Table& table, Kind kind);

} // namespace unitscope
