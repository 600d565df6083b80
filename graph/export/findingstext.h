// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes what a check came to as lines for people and for the logs of a CI: by what it was judged, the problems by kind,
/// worst first, then what is ignored, what cannot be judged, and a count that says why the check ends as it does.
/// Deterministic, safe for a terminal:
///
///     does not add up (1 error)
///     error: 35 modules stated, 8 listed
///         about: host:203.0.113.10
///         stated: 35
///             registry.json:4 (stated in file)
///         counted: 8
///         key: stated-count //203.0.113.10/host:203.0.113.10 total_modules

#include "graph/export/checked.h"

namespace unitscope {

QString toText(const Checked& checked);
/// Its last line: why the check ends with its exit code.
QString verdictWords(const Checked& checked);

} // namespace unitscope
