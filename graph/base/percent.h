// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The percent-encoding of ids, and hexadecimal bytes. Pure, any input, exact: what is encoded decodes to the same units.

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <optional>

namespace unitscope {

/// '%', '/', white space and control characters become "%XX" for each of their UTF-8 bytes; everything else stays.
QString percentEncoded(QStringView text);

/// Nothing if a '%' is not followed by two hexadecimal digits, or if the bytes of a run are no UTF-8.
std::optional<QString> percentDecoded(QStringView text);

/// UTF-8 in which a surrogate without partner takes three bytes of its own, so that different texts stay different.
QByteArray toUtf8Exactly(QStringView text);

} // namespace unitscope
