// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: what a report says of itself: "Host: 203.0.113.10 (test bench)", "Generated: ...".

#include "importers/report/outline.h"
#include "importers/report/reportreading.h"

namespace unitscope {

/// Finds the host, which every other statement needs. Without one it is called "unknown-host", and a Problem says so.
void readHost(ReportReading& reading, const std::vector<ReportSection>& sections);
/// The lines below the document's title, and those that a line across the page parts from the section before them.
void readHeader(ReportReading& reading, const std::vector<ReportSection>& sections);
/// Whether a section is one of them.
bool isHeader(const ReportSection& section);

} // namespace unitscope
