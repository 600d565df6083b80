// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: how far a report knows the things of its host.

#include "importers/report/reportreading.h"

namespace unitscope {

/// For every kind the report lists or counts. Complete is a list that reaches every stated number of its kind, with no
/// line that could not be read.
void addReportCoverage(ReportReading& reading);

} // namespace unitscope
