// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/source/https: undoes gzip (RFC 1952). Qt would do it on the way, but takes what ends early for whole. Pure,
/// any input; unpacks no more than `most` bytes.

#include <QtCore/qbytearray.h>
#include <QtCore/qbytearrayview.h>

namespace unitscope {

struct Unpacked
{
    enum class End : quint8 { Whole, TooLarge, Broken };
    QByteArray bytes = {}; ///< only if whole
    End end = End::Broken; ///< Broken: no gzip, damaged, ends early, or something comes after it
};

Unpacked unpackGzip(QByteArrayView packed, qint64 most);

} // namespace unitscope
