// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: tables and lists of modules, below headings that give their category.

#include "importers/report/fields.h"

namespace unitscope {

void readModuleTable(ReportReading& reading, const ReportSection& section, const Table& table);
void readModuleList(ReportReading& reading, const ReportSection& section);

/// The category or sub-state of the heading, and the title it is listed under.
void stateHeading(ReportReading& reading, const About& about, const ReportSection& section, const Words& group);

} // namespace unitscope
