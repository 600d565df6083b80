// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/scope.h"

#include "graph/base/safetext.h"
#include "graph/claims/valuewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

std::vector<ClaimIndex> claimsOf(const Graph& graph, const Fact* fact)
{
    if (!fact)
        return {};
    const auto claims = graph.claimsOf(*fact);
    return {claims.begin(), claims.end()};
}

} // namespace

QString stated(const Graph& graph, const Node& node, Attr attr)
{
    const Value* value = graph.value(node, attr);
    return value && !value->isNone() ? normalForm(&infoOf(attr), *value) : QString();
}

std::vector<ClaimIndex> claimsOn(const Graph& graph, const Node& node, Attr attr)
{
    return claimsOf(graph, graph.fact(node, attr));
}

std::vector<ClaimIndex> claimsOn(const Graph& graph, const Edge& edge, Attr attr)
{
    return claimsOf(graph, graph.fact(edge, attr));
}

bool isObserved(const Graph& graph, const std::vector<ClaimIndex>& claims)
{
    return std::any_of(claims.begin(), claims.end(),
                       [&](ClaimIndex claim) { return graph.snapshot().claim(claim).basis == Basis::Observed; });
}

bool isTrue(const Graph& graph, const Edge& edge, Attr attr)
{
    const Value* value = graph.value(edge, attr);
    return value && value->boolean().value_or(false);
}

Side sideOf(const Graph& graph, const Node& node, Attr attr)
{
    const Value* value = graph.value(node, attr);
    const QString label = infoOf(attr).label;
    if (!value)
        return {label + u": not stated"_s, {}};
    return {label + u": "_s + shortened(wordsFor(*value)), claimsOn(graph, node, attr)};
}

std::vector<Side> sidesOf(const Graph& graph, const Node& node, std::initializer_list<Attr> attrs)
{
    std::vector<Side> sides;
    for (const Attr attr : attrs) {
        if (graph.fact(node, attr))
            sides.push_back(sideOf(graph, node, attr));
    }
    return sides;
}

ClaimIndex namingClaim(const Graph& graph, const Node& node)
{
    if (const Fact* name = graph.fact(node, node.id.kind() == Kind::Port ? Attr::Number : Attr::Name))
        return graph.claimsOf(*name).front();
    if (node.factCount > 0)
        return graph.claimsOf(graph.factsOf(node).front()).front();
    // Nothing exists without a statement: a connection names it.
    const Edge& edge = graph.edges()[graph.edgesAt(NodeIndex(&node - graph.nodes().data())).front()];
    return graph.claimsOf(graph.factsOf(edge).front()).front();
}

QStringList hostsOf(const Graph& graph)
{
    QStringList hosts;
    for (const Node& node : graph.nodes()) { // sorted by host first
        if (hosts.isEmpty() || hosts.back() != node.id.host())
            hosts += node.id.host();
    }
    return hosts;
}

Subject hostSubject(const QString& host)
{
    return *NodeId::make(host, Kind::Host, host);
}

std::span<const Node> nodesOn(const Graph& graph, const QString& host)
{
    const auto nodes = graph.nodes();
    const auto first = std::lower_bound(nodes.begin(), nodes.end(), host, [](const Node& node, const QString& wanted) {
        return node.id.host() < wanted;
    });
    const auto last = std::upper_bound(first, nodes.end(), host,
                                       [](const QString& wanted, const Node& node) { return wanted < node.id.host(); });
    return {first, last};
}

std::vector<const Node*> nodesOf(const Graph& graph, const QString& host, Kind kind)
{
    const auto nodes = nodesOn(graph, host); // sorted by kind
    const auto first = std::lower_bound(nodes.begin(), nodes.end(), kind,
                                        [](const Node& node, Kind wanted) { return node.id.kind() < wanted; });
    const auto last = std::upper_bound(first, nodes.end(), kind,
                                       [](Kind wanted, const Node& node) { return wanted < node.id.kind(); });
    std::vector<const Node*> found;
    found.reserve(size_t(last - first));
    for (auto node = first; node != last; ++node)
        found.push_back(&*node);
    return found;
}

std::vector<Neighbour> neighbours(const Graph& graph, const Node& node, EdgeKind kind, bool outgoing)
{
    std::vector<Neighbour> found;
    const auto index = NodeIndex(&node - graph.nodes().data());
    for (const EdgeIndex at : graph.edgesAt(index)) {
        const Edge& edge = graph.edges()[at];
        if (edge.id.kind == kind && (outgoing ? edge.from : edge.to) == index)
            found.push_back({&edge, &graph.nodes()[outgoing ? edge.to : edge.from]});
    }
    return found;
}

bool isListedInFull(const Graph& graph, const QString& host, Kind kind)
{
    const auto coverage = graph.snapshot().coverage();
    return std::any_of(coverage.begin(), coverage.end(), [&](const Coverage& entry) {
        return entry.kind == kind && entry.host == host && entry.extent == Coverage::Extent::Complete;
    });
}

bool waitsForATrigger(const Graph& graph, const Node& service)
{
    const auto startedBy = claimsOn(graph, service, Attr::StartedBy);
    const bool isSaid = std::any_of(startedBy.begin(), startedBy.end(), [&](ClaimIndex claim) {
        const QString word = normalForm(&infoOf(Attr::StartedBy), graph.snapshot().claim(claim).value);
        return word.contains("timer"_L1) || word.contains("socket"_L1);
    });
    return isSaid || !neighbours(graph, service, EdgeKind::Triggers, false).empty();
}

QString nameOf(const Node& node)
{
    return safeForPeople(node.id.name());
}

QString listed(const QStringList& names)
{
    constexpr qsizetype shown = 8;
    if (names.size() <= shown + 1)
        return names.join(u", "_s);
    return names.first(shown).join(u", "_s) + u" and %1 more"_s.arg(names.size() - shown);
}

QString counted(qint64 number, QLatin1StringView one, QLatin1StringView many)
{
    return QString::number(number) + u' ' + (number == 1 ? one : many);
}

void addGroup(Report& report, FindingGroup group)
{
    if (group.nodes.empty())
        return;
    QStringList names;
    std::vector<Subject> subjects;
    Side named;
    for (const Node* node : group.nodes) {
        names += nameOf(*node);
        subjects.emplace_back(node->id);
        named.claims.push_back(namingClaim(report.graph(), *node));
    }
    named.words = u"named: "_s + listed(names);
    if (group.sides.empty())
        group.sides.push_back(std::move(named));
    QString words = counted(qint64(names.size()), group.one, group.many);
    if (!group.question.isEmpty())
        words = group.question.arg(words);
    words += u": "_s + listed(names);
    if (!group.missing.isEmpty())
        words += u" ("_s + group.missing + u')';
    report.add({.rule = group.rule,
                .subjects = std::move(subjects),
                .words = std::move(words),
                .sides = std::move(group.sides),
                .about = hostSubject(group.host),
                .outcome = group.outcome});
}

} // namespace unitscope
