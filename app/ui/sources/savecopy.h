// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A copy of what came from another machine, as a file: the bytes as they are kept.

#include "graph/base/result.h"
#include "graph/claims/source.h"

class QWidget;

namespace unitscope {

/// "quantum-1-2026-01-17.audit"; of a file "registry-quantum-1-2026-01-17.json". `time`: when it was taken, milliseconds UTC
/// since 1970. Letters, digits and . _ - only. Pure.
QString nameForCopy(const Source& source, qint64 time);

/// Asks where, with that name as the proposal, and writes. The file; empty if nobody wanted one after all.
Result<QString> askAndSaveCopy(const Source& source, qint64 time, QWidget* parent);

} // namespace unitscope
