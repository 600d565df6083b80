// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A difference as a JUnit report for continuous integration: a change that is open is a failure, one that was accepted is skipped with
/// who and why, so is what was not looked at; without any change there is one case, which passes. Deterministic.

#include "graph/export/diffreport.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toJUnit(const DiffReport& report);

} // namespace unitscope
