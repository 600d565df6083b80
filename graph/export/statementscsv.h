// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Every statement as one record of a CSV file (RFC 4180: commas, CRLF, a header), in UTF-8 without a byte order mark; the
/// same bytes whatever the order of the sources. Columns: subject, host, field, value, how_known, method, source, sha256,
/// line, column, verdict, agrees.
///
/// No cell can act on a spreadsheet or a terminal, and each text can be had back. Written:
///   1. '\' as "\\"; a line feed, carriage return or tab as "\n", "\r", "\t"; any other character that cannot be seen
///      as "\u{1b}", in hexadecimal. A value stated as none is "\N", a stated empty list "\[]".
///   2. What then begins with one of = + - @ (also the full-width ones) or with ' gets one ' before it.
/// Read: drop one ' at the beginning, if there is one, then turn the backslashes back.

#include "graph/view/statementlist.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

/// A cell for a spreadsheet, by the rules above, not yet quoted.
QString spreadsheetCell(QStringView text);

QByteArray toStatementsCsv(const StatementList& list);
/// Only these rows, each at most once, in the same order as in the whole.
QByteArray toStatementsCsv(const StatementList& list, std::span<const quint32> rows);

} // namespace unitscope
