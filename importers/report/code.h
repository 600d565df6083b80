// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: tables that map folders of code to entry points and units. To be read after the modules:
/// one of them may have told where its code lies.

#include "importers/report/fields.h"

namespace unitscope {

void readCodeTable(ReportReading& reading, const ReportSection& section, const Table& table);

} // namespace unitscope
