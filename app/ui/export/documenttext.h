// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A report as rich text, as Qt shows it in a window: headings, tables, lists. Words from outside are never markup. Pure.

#include "graph/export/report/document.h"

namespace unitscope {

/// In it "head" is the class of a table's first row, "muted" that of what matters less, "theirs" that of names and values.
QString richText(const ReportDocument& document);

} // namespace unitscope
