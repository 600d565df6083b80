// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: gives every section and table to the reader that knows its kind, in an order in which
/// later readers can rest on what earlier ones found, whatever the order in the document.

#include "importers/report/outline.h"
#include "importers/report/reportreading.h"

namespace unitscope {

/// Whether anything in the document has the look of a registry.
bool hasFacts(const std::vector<ReportSection>& sections);
/// All but the header. A section or table that nobody knows gives one Problem at its heading.
void readSections(ReportReading& reading, const std::vector<ReportSection>& sections);

} // namespace unitscope
