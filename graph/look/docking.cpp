// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/look/docking.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr size_t mostTabs = 3; // of ports: more of them are rows

/// The candidates for one node's owner: how many there are, and the last of them.
struct Candidates
{
    quint32 last = Docking::nobody;
    int count = 0;

    void add(quint32 node)
    {
        last = node;
        ++count;
    }
    quint32 only() const { return count == 1 ? last : Docking::nobody; }
};

struct Neighbours
{
    Candidates writers;   ///< of a stream
    Candidates listeners; ///< of a port
    Candidates any;
    bool hasReader = false;
};

std::vector<Neighbours> neighboursOf(const Visible& visible)
{
    std::vector<Neighbours> neighbours(visible.nodes.size());
    const auto areOfOneHost = [&](const VisibleEdge& edge) {
        return visible.hosts.empty()
               || visible.idOf(visible.nodes[edge.from]).host() == visible.idOf(visible.nodes[edge.to]).host();
    };
    for (const VisibleEdge& edge : visible.edges) {
        if (edge.from == edge.to || !areOfOneHost(edge))
            continue;
        neighbours[edge.from].any.add(edge.to);
        neighbours[edge.to].any.add(edge.from);
        const bool isFlow = edge.kind == EdgeKind::Flow;
        if (isFlow && edge.direction != Direction::None && visible.nodes[edge.to].kind == Kind::Stream)
            neighbours[edge.to].writers.add(edge.from);
        if (isFlow && edge.direction == Direction::Forward && visible.nodes[edge.from].kind == Kind::Stream)
            neighbours[edge.from].hasReader = true;
        if (edge.kind == EdgeKind::Listens)
            neighbours[edge.to].listeners.add(edge.from);
    }
    return neighbours;
}

bool canOwn(Kind kind)
{
    return kind == Kind::Service || kind == Kind::Process;
}

quint32 ownerOf(const Visible& visible, quint32 node, const Neighbours& neighbours)
{
    quint32 owner = Docking::nobody;
    switch (visible.nodes[node].kind) {
    case Kind::Stream:
        owner = neighbours.writers.only();
        if (neighbours.writers.count == 0 && !neighbours.hasReader)
            owner = neighbours.any.only();
        break;
    case Kind::Port: owner = neighbours.listeners.only(); break;
    case Kind::Timer:
    case Kind::Socket: owner = neighbours.any.only(); break;
    default: break;
    }
    return owner != Docking::nobody && canOwn(visible.nodes[owner].kind) ? owner : Docking::nobody;
}

/// Of the same name as its owner, a timer or socket needs no name of its own.
bool isNamesake(const VisibleNode& node, const VisibleNode& owner)
{
    return node.prefix == owner.prefix ? node.name == owner.name : node.prefix + node.name == owner.prefix + owner.name;
}

Dock formOf(const VisibleNode& node, const VisibleNode& owner)
{
    switch (node.kind) {
    case Kind::Port: return Dock::Tab;
    case Kind::Timer:
    case Kind::Socket: return isNamesake(node, owner) ? Dock::Tab : Dock::Row;
    default: return Dock::Row;
    }
}

/// What starts a service comes first, then what it writes, then where it listens.
int orderOf(Kind kind)
{
    return kind == Kind::Timer || kind == Kind::Socket ? 0 : kind == Kind::Stream ? 1 : 2;
}

} // namespace

std::vector<Docking> dockingOf(const Visible& visible)
{
    const std::vector<Neighbours> neighbours = neighboursOf(visible);
    std::vector<Docking> docking(visible.nodes.size());
    std::vector<size_t> ports(visible.nodes.size());
    for (quint32 node = 0; node < docking.size(); ++node) {
        const quint32 owner = ownerOf(visible, node, neighbours[node]);
        if (owner == Docking::nobody || visible.nodes[owner].group != visible.nodes[node].group)
            continue;
        docking[node] = {owner, formOf(visible.nodes[node], visible.nodes[owner])};
        if (visible.nodes[node].kind == Kind::Port && ++ports[owner] > mostTabs)
            docking[node].as = Dock::Row;
    }
    return docking;
}

std::vector<std::vector<quint32>> dockedMembers(const Visible& visible, const std::vector<Docking>& docking)
{
    std::vector<std::vector<quint32>> members(docking.size());
    for (quint32 node = 0; node < docking.size(); ++node) {
        if (docking[node].as != Dock::None)
            members[docking[node].owner].push_back(node);
    }
    for (auto& ofOne : members) {
        std::stable_sort(ofOne.begin(), ofOne.end(), [&](quint32 a, quint32 b) {
            return std::pair(docking[a].as, orderOf(visible.nodes[a].kind))
                   < std::pair(docking[b].as, orderOf(visible.nodes[b].kind));
        });
    }
    return members;
}

} // namespace unitscope
