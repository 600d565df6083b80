// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A table of boxes or lines as CSV, as people see it: a header of the columns' labels, then the rows that are wanted, in
/// their order. No cell acts on a spreadsheet (statementscsv.h says how it is written). UTF-8.

#include "graph/view/thingtable.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

/// Rows and columns by their indices in the table.
QByteArray toThingsCsv(const ThingTable& table, std::span<const quint32> rows, std::span<const int> columns);

} // namespace unitscope
