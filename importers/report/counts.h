// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: the numbers a report states of itself: in tables, in headings, in sentences.

#include "importers/report/column.h"
#include "importers/report/reportreading.h"

namespace unitscope {

/// "(28)" behind a heading.
void readHeadingCount(ReportReading& reading, const ReportSection& section);
/// "| Systemd Services | 35 |"
void readCountTable(ReportReading& reading, const Table& table);
/// "Running: 28" and "28 running modules", line by line.
void readCountList(ReportReading& reading, const ReportSection& section);
/// "35 units found, 35 classified": every number with a noun a registry counts. Whether there was any.
bool stateCountsIn(ReportReading& reading, const Words& sentence);

} // namespace unitscope
