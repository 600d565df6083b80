// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes what a check came to as JUnit XML, the form that every CI shows: a suite for each kind of problem, in it a case
/// for every rule that holds and one for each finding, so that viewers tell new failures from old ones by their names. What
/// is ignored, milder than what counts, or cannot be judged is skipped, with the reason. Deterministic, well-formed.

#include "graph/export/checked.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toJUnit(const Checked& checked);

} // namespace unitscope
