// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From what was asked for to a finished report, before it is written: for "report" and for the report in a pack.

#include "app/cli/console.h"
#include "app/cli/reportrequest.h"
#include "graph/export/report/madereport.h"

namespace unitscope {

/// Says on the way what there is to say of the sources. Incomplete if the picture could not be placed and that is not allowed;
/// Usage without a time.
Result<MadeReport> makeReport(const ReportParts& parts, const Console& console, const std::stop_token& stop);

/// Everything that is read, which no result may replace.
std::vector<QString> readBy(const ReportParts& parts);

} // namespace unitscope
