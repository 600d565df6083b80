// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/addresses.h"

#include <QtCore/qbytearray.h>
#include <algorithm>
#include <arpa/inet.h>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isHostCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '.' || c == ':';
}

std::optional<quint16> portOf(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 5
        || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const int number = digits.toInt();
    return number <= 65535 ? std::optional(quint16(number)) : std::nullopt;
}

} // namespace

QString Endpoint::text() const
{
    return host + u':' + QString::number(port);
}

bool Endpoint::isEveryAddress() const
{
    return host == "*"_L1 || host == "0.0.0.0"_L1 || host == "::"_L1;
}

bool Endpoint::isLoopback() const
{
    return host == "::1"_L1 || (host.startsWith("127."_L1) && !host.contains(u':'));
}

QString normalHost(QByteArrayView host)
{
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.sliced(1).chopped(1);
    if (const qsizetype interface = host.indexOf('%'); interface >= 0)
        host = host.first(interface);
    constexpr QByteArrayView mapped("::ffff:");
    if (host.startsWith(mapped) && host.contains('.'))
        host = host.sliced(mapped.size());
    return QString::fromLatin1(host).toLower();
}

std::optional<Endpoint> parseEndpoint(QByteArrayView text)
{
    const qsizetype colon = text.lastIndexOf(':');
    if (colon <= 0 || text.size() > 120)
        return std::nullopt;
    const QByteArrayView portText = text.sliced(colon + 1);
    const auto port = portText == "*" ? std::optional<quint16>(0) : portOf(portText);
    const QString host = normalHost(text.first(colon));
    const QByteArray plain = host.toLatin1();
    const bool isHost = host == "*"_L1
                        || (!host.isEmpty() && std::all_of(plain.cbegin(), plain.cend(), isHostCharacter));
    return port && isHost ? std::optional(Endpoint{host, *port}) : std::nullopt;
}

std::optional<Endpoint> parseProcEndpoint(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    if ((colon != 8 && colon != 32) || text.size() != colon + 5)
        return std::nullopt;
    bool isNumber = false;
    const uint port = text.sliced(colon + 1).toByteArray().toUInt(&isNumber, 16);
    if (!isNumber)
        return std::nullopt;
    std::array<unsigned char, 16> bytes{};
    for (qsizetype word = 0; word < colon / 8; ++word) {
        const uint value = text.sliced(word * 8, 8).toByteArray().toUInt(&isNumber, 16);
        if (!isNumber)
            return std::nullopt;
        for (size_t i = 0; i < 4; ++i)
            bytes[size_t(word) * 4 + i] = static_cast<unsigned char>(value >> (8 * i));
    }
    std::array<char, INET6_ADDRSTRLEN> words{};
    inet_ntop(colon == 8 ? AF_INET : AF_INET6, bytes.data(), words.data(), words.size());
    return Endpoint{normalHost(QByteArrayView(words.data())), quint16(port)};
}

} // namespace unitscope
