// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Text from outside is hostile until made safe for its sink. These functions are the only doors. Pure, any input.

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstring.h>

namespace unitscope {

/// For labels, messages and terminals: control characters (C0, C1, DEL), bidirectional controls, zero-width and other
/// default-ignorable characters, line separators and lone surrogates become a visible "\u{1b}"; '\n', '\r' and '\t'
/// become "\n", "\r", "\t". The result is one line, and printing it cannot move a cursor or reorder its surroundings.
QString safeForPeople(QStringView text);
/// As above, but keeps '\n' as a line break, for multi-line views of our own.
QString safeLines(QStringView text);

/// At most `limit` UTF-16 units (no pair is cut), the end replaced by an ellipsis. For "found" in errors.
QString shortened(QStringView text, int limit = 60);
/// Elides in the middle: names are told apart by their ends.
QString elidedMiddle(QStringView text, int limit);

/// Bytes as text for showing only: invalid UTF-8 becomes U+FFFD.
QString decodedLossy(QByteArrayView bytes);

} // namespace unitscope
