// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/openports.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "[::]:80" -> "::", "0.0.0.0:80" -> "0.0.0.0", "fe80::1%eth0" -> "fe80::1".
QStringView bareAddress(QStringView address)
{
    address = address.trimmed();
    if (address.startsWith(u'[') && address.contains(u']'))
        address = address.first(address.indexOf(u']')).sliced(1);
    else if (address.startsWith(":::"_L1))
        address = address.first(2);
    else if (address.count(u':') == 1)
        address = address.first(address.indexOf(u':'));
    const qsizetype zone = address.indexOf(u'%');
    return zone < 0 ? address : address.first(zone);
}

using Octets = std::array<int, 4>;

std::optional<Octets> ipv4(QStringView address)
{
    const auto parts = address.split(u'.');
    Octets octets{};
    if (parts.size() != std::ssize(octets))
        return std::nullopt;
    for (size_t i = 0; i < octets.size(); ++i) {
        bool isNumber = false;
        octets[i] = parts[qsizetype(i)].toInt(&isNumber);
        if (!isNumber || octets[i] < 0 || octets[i] > 255)
            return std::nullopt;
    }
    return octets;
}

bool isOpen(const Octets& octets)
{
    const auto [a, b, c, d] = octets;
    if (octets == Octets{0, 0, 0, 0})
        return true;
    const bool isPrivate = a == 10 || (a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168);
    const bool isShared = a == 100 && b >= 64 && b < 128;
    const bool isLocal = a == 0 || a == 127 || (a == 169 && b == 254);
    constexpr int multicast = 224; // and what is reserved above
    return !isPrivate && !isShared && !isLocal && a < multicast;
}

/// Global unicast is 2000::/3.
bool isOpenIpv6(QStringView address)
{
    if (address == "::"_L1)
        return true;
    const QStringView mapped = address.sliced(address.lastIndexOf(u':') + 1);
    if (address.startsWith("::ffff:"_L1, Qt::CaseInsensitive) && mapped.contains(u'.'))
        return isOpenToTheWorld(mapped);
    bool isHex = false;
    const int first = address.first(address.indexOf(u':')).toInt(&isHex, 16);
    return isHex && first >= 0x2000 && first < 0x4000;
}

template <class Thing>
bool hasOpenAddress(const Graph& graph, const Thing& thing)
{
    const Fact* fact = graph.fact(thing, Attr::Address);
    if (!fact)
        return false;
    const auto claims = graph.claimsOf(*fact);
    return std::any_of(claims.begin(), claims.end(), [&](ClaimIndex claim) {
        const auto address = graph.snapshot().claim(claim).value.string();
        return address && isOpenToTheWorld(*address);
    });
}

} // namespace

bool isOpenToTheWorld(QStringView address)
{
    constexpr qsizetype longest = 64;
    if (address.size() > longest)
        return false;
    const QStringView bare = bareAddress(address);
    if (bare == "*"_L1)
        return true;
    if (const auto octets = ipv4(bare))
        return isOpen(*octets);
    return bare.count(u':') > 1 && isOpenIpv6(bare);
}

std::vector<bool> openPortsOf(const Graph& graph)
{
    std::vector<bool> isOpen(graph.nodes().size());
    for (NodeIndex node = 0; node < graph.nodes().size(); ++node)
        isOpen[node] = graph.nodes()[node].id.kind() == Kind::Port && hasOpenAddress(graph, graph.nodes()[node]);
    for (const Edge& edge : graph.edges()) {
        if (edge.id.kind == EdgeKind::Listens && hasOpenAddress(graph, edge))
            isOpen[edge.to] = true;
    }
    return isOpen;
}

} // namespace unitscope
