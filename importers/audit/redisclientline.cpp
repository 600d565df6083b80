// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/redisclientline.h"

#include "importers/audit/addresses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

std::optional<ClientLine> readClientLine(const AuditReading& reading, const ByteRange& line)
{
    ClientLine client{.line = line};
    const QByteArray words = reading.view(line).toByteArray();
    for (const QByteArray& word : words.split(' ')) {
        const qsizetype sign = word.indexOf('=');
        const QByteArrayView key = QByteArrayView(word).first(std::max(sign, qsizetype(0)));
        const QByteArrayView value = QByteArrayView(word).sliced(sign + 1);
        if (key == "addr" && client.address.isEmpty()) {
            client.isUnix = value.startsWith('/');
            const auto endpoint = client.isUnix ? std::nullopt : parseEndpoint(value);
            if (client.isUnix)
                client.address = QString::fromUtf8(value).section(u':', 0, -2);
            else if (endpoint)
                client.address = endpoint->text();
        } else if (key == "name") {
            client.name = QString::fromUtf8(value);
        } else if (key == "cmd") {
            client.command = QString::fromUtf8(value).toLower();
        } else if (key == "age") {
            client.isAudit = value == "0" || value == "1";
        }
    }
    client.isAudit = client.isAudit && (client.command == "client|list"_L1 || client.command == "client"_L1);
    return client.address.isEmpty() ? std::nullopt : std::optional(client);
}

} // namespace unitscope
