// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: what a table lists, from its heads and the headings above it. Pure.

#include "importers/report/column.h"

namespace unitscope {

enum class TableKind : quint8 { Unknown, Counts, Modules, Streams, Ports, Venvs, Targets, Timers, Code, Gates };

TableKind kindOf(const ReportSection& section, const Table& table);

} // namespace unitscope
