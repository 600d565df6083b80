// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/socketunits.h"

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
    const Frame* frame = reading.transcript().find(u"units.show"_s);
    if (!frame || !frame->hasEvidence())
        return units;
    std::vector<ByteRange> listens; // of the block at hand
    std::optional<ByteRange> id;
    const auto endBlock = [&] {
        const QString unit = id ? reading.text(*id).sliced(3) : QString();
        const auto node = unit.endsWith(".socket"_L1) ? nodeOfUnit(reading, unit) : std::nullopt;
        for (const ByteRange& line : listens) {
            const QString address = listenAddress(reading.view(line).sliced(7));
            if (node && !address.isEmpty())
                units.insert(address, {*node, {line, *id}});
        }
        listens.clear();
        id.reset();
    };
    for (const ByteRange& line : reading.transcript().linesOf(*frame)) {
        const QByteArrayView words = reading.view(line);
        if (words.isEmpty())
            endBlock();
        else if (words.startsWith("Id="))
            id = line;
        else if (words.startsWith("Listen="))
            listens.push_back(line);
    }
    endBlock();
    return units;
}

} // namespace unitscope
