// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/unixpeers.h"

#include "importers/audit/gaps.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

std::vector<SsRow> rowsOf(AuditReading& reading, const QString& frameId)
{
    const Frame* frame = reading.transcript().evidence(frameId);
    return frame ? readUnixRows(reading, *frame).rows : std::vector<SsRow>();
}

} // namespace

void readUnixPeers(AuditReading& reading, const SocketOwners& owners, SocketTable& table)
{
    const QString listening = u"sockets.listen.unix"_s;
    const QString connected = u"sockets.connected.unix"_s;
    for (const SsRow& row : rowsOf(reading, listening)) {
        const SocketOwner owner = row.path.isEmpty() ? SocketOwner() : owners.of(row);
        if (!owner.unit)
            continue;
        Proof chain = {row.range};
        chain.insert(chain.end(), owner.chain.begin(), owner.chain.end());
        table.listenerByAddress.insert(row.path, *owner.unit);
        table.listenerChains.insert(row.path, chain);
    }
    const std::vector<SsRow> rows = rowsOf(reading, connected);
    QHash<QString, const SsRow*> byInode;
    for (const SsRow& row : rows)
        byInode.insert(row.inode, &row);
    for (const SsRow& row : rows) {
        const SsRow* server = byInode.value(row.peerInode, nullptr);
        if (!server || server->path.isEmpty() || !row.path.isEmpty())
            continue;
        const SocketOwner owner = owners.of(row);
        ConnectionRow client{
            .local = server->path, .remote = server->path, .chain = {row.range}, .isAudit = owner.isAudit};
        if (owner.unit && owner.unit->kind() == Kind::Service) {
            client.owner = owner.unit;
            client.chain.insert(client.chain.end(), owner.chain.begin(), owner.chain.end());
        }
        client.chain.push_back(server->range);
        table.unixPeers.insert(row.inode, client);
    }
    if (reading.transcript().find(u"sockets.proc"_s))
        return; // there was no ss: said already
    noteGap(reading, u"listening Unix sockets"_s, listening);
    noteGap(reading, u"connections of Unix sockets"_s, connected);
}

} // namespace unitscope
