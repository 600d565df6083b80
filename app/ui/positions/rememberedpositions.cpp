// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/positions/rememberedpositions.h"

#include "graph/view/positions.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr size_t mostHosts = 200;
constexpr size_t mostOfAll = 20'000;
constexpr qsizetype longestName = 1000; // of a box or a host: longer ones are no names

Positions usableOf(const QString& host, const Positions& positions)
{
    Positions usable;
    for (const auto& [id, at] : positions) {
        const auto place = usablePosition(at);
        if (id.host() == host && id.name().size() <= longestName && place && usable.size() < mostPositions)
            usable.emplace(id, *place);
    }
    return usable;
}

} // namespace

std::set<QString> hostSetOf(const Graph& graph)
{
    std::set<QString> hosts;
    for (const Node& node : graph.nodes()) // sorted by host
        hosts.insert(hosts.end(), node.id.host());
    return hosts;
}

Positions RememberedPositions::of(const QString& host, Grouping grouping) const
{
    const auto known = std::find_if(hosts.begin(), hosts.end(), [&](const HostPositions& one) {
        return one.host == host && one.grouping == grouping;
    });
    return known == hosts.end() ? Positions() : known->boxes;
}

bool RememberedPositions::take(const std::set<QString>& shown, Grouping grouping, const Positions& positions)
{
    bool isAnother = false;
    for (const QString& host : shown) {
        if (host.size() > longestName)
            continue;
        Positions now = usableOf(host, positions);
        if (now == of(host, grouping))
            continue;
        isAnother = true;
        std::erase_if(hosts, [&](const HostPositions& one) { return one.host == host && one.grouping == grouping; });
        if (!now.empty())
            hosts.push_back({.host = host, .grouping = grouping, .boxes = std::move(now)});
    }
    size_t count = 0;
    for (const HostPositions& host : hosts)
        count += host.boxes.size();
    while (hosts.size() > mostHosts || (count > mostOfAll && hosts.size() > 1)) {
        count -= hosts.front().boxes.size();
        hosts.erase(hosts.begin());
    }
    return isAnother;
}

Positions positionsFor(const std::set<QString>& hosts, const ViewSpec& spec, const std::set<QString>& shownBefore,
                       const RememberedPositions& remembered)
{
    std::set<QString> ofSpec = shownBefore;
    for (const auto& [id, at] : spec.positions)
        ofSpec.insert(id.host());
    Positions positions;
    for (const auto& [id, at] : spec.positions) {
        if (hosts.contains(id.host()))
            positions.emplace(id, at);
    }
    for (const QString& host : hosts) {
        if (!ofSpec.contains(host))
            positions.merge(remembered.of(host, spec.grouping));
    }
    return positions;
}

} // namespace unitscope
