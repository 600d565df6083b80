// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: one socket as a row of ss tells it. A process may have any name: ss prints it raw, with quotes,
/// brackets and newlines, so a row can take several lines and only what stands behind the names can be trusted.

#include "importers/audit/addresses.h"
#include "importers/audit/auditreading.h"

namespace unitscope {

struct SocketHolder
{
    qint64 pid = 0;
    ByteRange name = {}; ///< as printed: up to 15 bytes, any
};

struct SsRow
{
    ByteRange range = {};      ///< the row without the blanks at its end
    QByteArrayView state = {}; ///< "LISTEN", "ESTAB"
    Endpoint local = {};       ///< of TCP
    Endpoint remote = {};      ///< of TCP
    ByteRange localHost = {};  ///< bytes of the local address
    ByteRange localPort = {};  ///< bytes of its port
    ByteRange remoteAt = {};   ///< bytes of the remote address and its port
    QString path = {};         ///< of a Unix socket; empty if it has none
    QString inode = {};        ///< its own
    QString peerInode = {};    ///< of a Unix socket
    std::vector<SocketHolder> holders = {};
    QString controlGroup = {}; ///< "/system.slice/trader.service"; empty if ss does not say
    ByteRange controlGroupRange = {};
};

struct SsRows
{
    std::vector<SsRow> rows;
    bool isWhole = true; ///< false if a line was no row
};

/// The rows of a frame of `ss -t`. Reports what is none.
SsRows readTcpRows(AuditReading& reading, const Frame& frame);
/// The rows of a frame of `ss -x`. Rows of paths with blanks are left out: they cannot be told apart.
SsRows readUnixRows(AuditReading& reading, const Frame& frame);

} // namespace unitscope
