// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/rules/portowners.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool canBothListen(const QStringList& a, const QStringList& b)
{
    if (a.isEmpty() || b.isEmpty())
        return false;
    return std::none_of(a.begin(), a.end(), [&](const QString& one) {
        return isEveryAddress(one) || std::any_of(b.begin(), b.end(), [&](const QString& other) {
                   return isEveryAddress(other) || one == other;
               });
    });
}

/// The listeners that somebody else's address collides with.
std::vector<Neighbour> colliding(const Graph& graph, const std::vector<Neighbour>& listeners)
{
    constexpr size_t compared = 64; // a port with more owners is wrong whatever the rest says
    std::vector<QStringList> addresses;
    addresses.reserve(listeners.size());
    for (const Neighbour& listener : listeners)
        addresses.push_back(addressesOf(graph, listener));
    std::vector<Neighbour> found;
    for (size_t i = 0; i < listeners.size() && i < compared; ++i) {
        bool collides = false;
        for (size_t j = 0; j < listeners.size() && j < compared; ++j)
            collides = collides || (i != j && !canBothListen(addresses[i], addresses[j]));
        if (collides)
            found.push_back(listeners[i]);
    }
    return found;
}

void checkOwners(Report& report, const Node& port)
{
    const Graph& graph = report.graph();
    const auto owners = colliding(graph, neighbours(graph, port, EdgeKind::Listens, false));
    if (owners.size() < 2)
        return;
    QStringList names;
    std::vector<Subject> subjects = {port.id};
    std::vector<Side> sides;
    for (const Neighbour& owner : owners) {
        names += nameOf(*owner.node);
        subjects.emplace_back(owner.node->id);
        sides.push_back({u"listens: "_s + names.back(), claimsOn(graph, *owner.edge, Attr::Exists)});
    }
    report.add({.rule = Rule::PortTwice,
                .subjects = std::move(subjects),
                .words = u"Port "_s + nameOf(port) + u" has several owners: "_s + listed(names),
                .sides = std::move(sides),
                .about = port.id});
}

/// Owners that are listed as listening, and no port is known.
void checkPortless(Report& report, const QString& host, const std::vector<PortDoubt>& doubts)
{
    const Graph& graph = report.graph();
    std::vector<const Node*> portless;
    std::vector<Side> sides;
    std::map<const Node*, const PortDoubt*> doubtOf; // only asked, never walked
    for (const PortDoubt& doubt : doubts)
        doubtOf.emplace(doubt.node, &doubt);
    for (const Node& node : nodesOn(graph, host)) {
        if (!neighbours(graph, node, EdgeKind::Listens, true).empty())
            continue;
        const auto doubt = doubtOf.find(&node);
        const bool isDoubtful = node.id.kind() == Kind::Service && doubt != doubtOf.end();
        if (node.id.kind() != Kind::Process && !isDoubtful)
            continue;
        portless.push_back(&node);
        if (doubt != doubtOf.end())
            sides.push_back({u"marked as uncertain: "_s + doubt->second->words, {doubt->second->claim}});
    }
    addGroup(report, {.rule = Rule::OwnerWithoutPort,
                      .host = host,
                      .nodes = std::move(portless),
                      .one = "owner of a port without a known port"_L1,
                      .many = "owners of ports without a known port"_L1,
                      .sides = std::move(sides)});
}

void checkDoubts(Report& report, const QString& host)
{
    const Graph& graph = report.graph();
    QStringList words;
    std::vector<Subject> subjects;
    std::vector<Side> sides;
    for (const Node& node : nodesOn(graph, host)) {
        if (claimsOn(graph, node, Attr::Doubt).empty())
            continue;
        sides.push_back(sideOf(graph, node, Attr::Doubt));
        subjects.emplace_back(node.id);
        words += nameOf(node) + u" ("_s + sides.back().words.section(u": "_s, 1) + u')';
    }
    if (!subjects.empty())
        report.add(
            {.rule = Rule::MarkedUncertain,
             .subjects = std::move(subjects),
             .words = counted(words.size(), "thing is marked as uncertain"_L1, "things are marked as uncertain"_L1)
                      + u": "_s + listed(words),
             .sides = std::move(sides),
             .about = hostSubject(host)});
}

} // namespace

void checkPorts(Report& report)
{
    const Graph& graph = report.graph();
    for (const QString& host : hostsOf(graph)) {
        std::vector<const Node*> unowned;
        for (const Node* port : nodesOf(graph, host, Kind::Port)) {
            checkOwners(report, *port);
            if (!hasOwner(graph, *port))
                unowned.push_back(port);
        }
        addGroup(report, {.rule = Rule::PortWithoutOwner,
                          .host = host,
                          .nodes = std::move(unowned),
                          .one = "port has no known owner"_L1,
                          .many = "ports have no known owner"_L1});
        checkPortless(report, host, portDoubts(graph, host));
        checkDoubts(report, host);
    }
}

} // namespace unitscope
