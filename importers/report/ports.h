// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: tables and lists of listening ports and who listens there. To be read after the modules:
/// an owner that is one of them is a service, any other a process of its own.

#include "importers/report/fields.h"

namespace unitscope {

void readPortTable(ReportReading& reading, const ReportSection& section, const Table& table);
void readPortList(ReportReading& reading, const ReportSection& section);

} // namespace unitscope
