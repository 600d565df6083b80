// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/socketunits.h"

#include "importers/audit/unitblocks.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "127.0.0.1:8090" of "Listen=127.0.0.1:8090 (Stream)".
QString listenAddress(QByteArrayView value)
{
    const QByteArrayView address = value.first(value.indexOf(' ') < 0 ? value.size() : value.indexOf(' '));
    if (address.startsWith('/'))
        return QString::fromUtf8(address);
    auto endpoint = parseEndpoint(address);
    if (!endpoint)
        return {};
    if (endpoint->isEveryAddress())
        endpoint->host = u"*"_s;
    return endpoint->text();
}

} // namespace

QHash<QString, SocketUnit> readSocketUnits(const AuditReading& reading)
{
    QHash<QString, SocketUnit> units;
    for (const UnitBlock& block : unitBlocksIn(reading)) {
        const std::vector<const UnitProperty*> ids = block.all("Id");
        const auto node = ids.size() == 1 ? nodeOfUnit(reading, reading.text(ids.front()->value)) : std::nullopt;
        if (!node || node->kind() != Kind::Socket)
            continue;
        for (const UnitProperty* listen : block.all("Listen")) {
            const QString address = listenAddress(reading.view(listen->value));
            if (!address.isEmpty())
                units.insert(address, {*node, {listen->line, ids.front()->line}});
        }
    }
    return units;
}

} // namespace unitscope
