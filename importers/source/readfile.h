// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Bytes from this machine: a file or standard input, whole or not at all. Blocking; bounded in bytes and time; a stop is
/// noticed between chunks. Errors say what was expected, what is there, and what to do.

#include "graph/base/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <stop_token>

namespace unitscope {

struct ReadLimits
{
    qint64 bytes = qint64(64) * 1024 * 1024;
    int deadlineMs = 30'000; ///< for a file: in all; for standard input: of silence
};

/// How standard input is called in errors and sources.
inline constexpr auto standardInputName = u"standard input";

/// Reads an ordinary file. Anything else (directory, FIFO, socket, device) is refused before it is opened, since opening may
/// already block or act. Symbolic links are followed. NotFound, NotReadable, TooLarge, Incomplete (deadline), Cancelled.
Result<QByteArray> readFile(const QString& path, const ReadLimits& limits, std::stop_token stop);

/// Reads standard input to its end. Usage if it is a terminal; else as readFile().
Result<QByteArray> readStandardInput(const ReadLimits& limits, std::stop_token stop);

} // namespace unitscope
