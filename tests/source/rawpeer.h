// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The other end of a local socket, byte by byte: a peer that keeps to no protocol. For tests.

#include <QtCore/qfile.h>
#include <cerrno>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

namespace unitscope::test {

/// A connection to the socket of that path; -1 if there is none.
inline int connectTo(const QString& path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray bytes = QFile::encodeName(path);
    std::copy(bytes.begin(), bytes.end(), address.sun_path);
    const int connection = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return ::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ? connection : -1;
}

/// What comes back until the other side closes; at most seconds.
inline QByteArray readAll(int connection)
{
    const timeval limit = {8, 0};
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    QByteArray bytes(4096, '\0');
    const ssize_t taken = ::recv(connection, bytes.data(), size_t(bytes.size()), 0);
    bytes.resize(qsizetype(std::max<ssize_t>(taken, 0)));
    return taken < 0 && errno != ECONNRESET ? QByteArray("silence") : bytes; // reset: with bytes that nobody read
}

} // namespace unitscope::test
