// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: addresses of sockets in one normal form, so that both ends of a connection, and the same end in ss and
/// in Redis, are the same text. Pure, any bytes.

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstring.h>
#include <optional>

namespace unitscope {

struct Endpoint
{
    QString host;     ///< "127.0.0.1", "::1", "0.0.0.0", "*": no brackets, no interface, no IPv4 within IPv6
    quint16 port = 0; ///< 0 if it is "*"

    QString text() const; ///< "127.0.0.1:6379", "::1:6379", "*:8001"
    bool isEveryAddress() const;
    bool isLoopback() const;
    bool operator==(const Endpoint&) const = default;
};

/// "[::ffff:127.0.0.1]:80", "127.0.0.53%lo:53", "*:8001", "0.0.0.0:*". Nothing for anything else.
std::optional<Endpoint> parseEndpoint(QByteArrayView text);
/// "::ffff:127.0.0.1" and "[127.0.0.1%lo]" -> "127.0.0.1"
QString normalHost(QByteArrayView host);
/// An address of /proc/net/tcp and tcp6: "0100007F:1F41", in the byte order of a little-endian machine.
std::optional<Endpoint> parseProcEndpoint(QByteArrayView text);

} // namespace unitscope
