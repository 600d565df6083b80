// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// UTF-8 as bytes, where Qt's converters say too little: where the first wrong byte is, and text that keeps every
/// character (QString::fromUtf8 drops a leading U+FEFF, which would make two different names equal). Pure, any input.

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstring.h>

namespace unitscope {

/// Length of the well-formed sequence (RFC 3629) that begins at `offset`: 1 to 4, or 0 if none begins there.
int utf8SequenceAt(QByteArrayView bytes, qint64 offset);

/// Offset of the first byte that belongs to no well-formed sequence; -1 if all bytes are UTF-8.
qint64 firstInvalidUtf8(QByteArrayView bytes);

/// Whether the bytes from `offset` to the end are the beginning of a well-formed sequence, so that only its rest is missing.
bool isCutUtf8(QByteArrayView bytes, qint64 offset);

/// Length of a leading byte order mark: 3 or 0.
int utf8BomSize(QByteArrayView bytes);

/// Every character kept, a leading U+FEFF too. Invalid bytes become U+FFFD.
QString fromUtf8Exactly(QByteArrayView bytes);

} // namespace unitscope
