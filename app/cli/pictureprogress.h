// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How far the making of a picture is, for the person at the terminal: a line for each tenth, once it takes longer than a
/// moment.

#include "app/cli/console.h"
#include "graph/export/renderoptions.h"

namespace unitscope {

/// Empty where nobody watches. The console must outlive it; it begins to count now.
RenderProgress progressLines(const Console& console);

} // namespace unitscope
