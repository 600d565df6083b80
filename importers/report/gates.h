// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: what a report says it has checked: "all systemd units classified", and the numbers below.

#include "importers/report/counts.h"

namespace unitscope {

void readGateList(ReportReading& reading, const ReportSection& section);
void readGateTable(ReportReading& reading, const Table& table);

} // namespace unitscope
