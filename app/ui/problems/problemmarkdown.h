// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Problems as a Markdown table, for a ticket or a report. Pure. Names from outside stay text: nothing in them becomes
/// a link, an image, a tag or another cell.

#include "app/ui/problems/problemrow.h"

namespace unitscope {

/// Ends with a line end; only the head for no rows.
QString problemsAsMarkdown(const std::vector<const ProblemRow*>& rows);

} // namespace unitscope
