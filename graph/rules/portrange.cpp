// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/rules/portowners.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

// A source says "8001-8012 are reserved" and not for whom. Those that use the range are its family: services whose names
// begin with the same word ("shop-cart", "shop-mail"). Whoever bears the family's name is expected in the range; a database
// or a monitor of another name is not.

struct Use
{
    const Node* owner;
    qint64 port;
    std::vector<ClaimIndex> claims;
};

QString family(const Node& node)
{
    const QString name = node.id.name().toCaseFolded();
    const auto end = std::find_if(name.begin(), name.end(),
                                  [](QChar letter) { return letter == u'-' || letter == u'_' || letter == u'.'; });
    return name.left(end - name.begin());
}

std::vector<Use> usesOn(const Graph& graph, const QString& host)
{
    std::vector<Use> uses;
    std::set<std::pair<const Node*, qint64>> known;
    for (const Node* service : nodesOf(graph, host, Kind::Service)) {
        for (const Neighbour& port : neighbours(graph, *service, EdgeKind::Listens, true)) {
            const auto number = portNumber(*port.node);
            if (number && known.emplace(service, *number).second)
                uses.push_back({service, *number, claimsOn(graph, *port.edge, Attr::Exists)});
        }
    }
    for (const PortDoubt& doubt : portDoubts(graph, host)) {
        if (doubt.node->id.kind() == Kind::Service && doubt.number && known.emplace(doubt.node, *doubt.number).second)
            uses.push_back({doubt.node, *doubt.number, {doubt.claim}});
    }
    return uses;
}

std::vector<PortSpan> reserved(const Graph& graph, const Node& host)
{
    std::vector<PortSpan> spans;
    for (const ClaimIndex claim : claimsOn(graph, host, Attr::PortRange)) {
        const QString text = graph.snapshot().claim(claim).value.text();
        if (const auto span = portSpanFromWord(QString(text).replace(u'–', u'-')))
            spans.push_back(*span);
    }
    return spans;
}

bool isWithin(const std::vector<PortSpan>& spans, qint64 port)
{
    return std::any_of(spans.begin(), spans.end(), [port](const PortSpan& span) { return span.contains(port); });
}

/// The name most users of the ranges bear.
QString familyWithin(const std::vector<Use>& uses, const std::vector<PortSpan>& spans)
{
    std::map<QString, int> users;
    for (const Use& use : uses) {
        if (isWithin(spans, use.port))
            ++users[family(*use.owner)];
    }
    const auto most = std::max_element(users.begin(), users.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most != users.end() ? most->first : QString();
}

void checkHost(Report& report, const Node& host)
{
    const Graph& graph = report.graph();
    const auto spans = reserved(graph, host);
    const auto uses = spans.empty() ? std::vector<Use>() : usesOn(graph, host.id.host());
    const QString name = familyWithin(uses, spans);
    for (const Use& use : uses) {
        if (name.isEmpty() || family(*use.owner) != name || isWithin(spans, use.port))
            continue;
        const QString range = sideOf(graph, host, Attr::PortRange).words.section(u": "_s, 1);
        report.add(
            {.rule = Rule::PortOutsideRange,
             .subjects = {use.owner->id},
             .words = u"%1: port %2 is outside the reserved %3"_s.arg(nameOf(*use.owner)).arg(use.port).arg(range),
             .sides = {{u"port %1"_s.arg(use.port), use.claims}, sideOf(graph, host, Attr::PortRange)},
             .detail = QString::number(use.port)});
    }
}

} // namespace

void checkPortRanges(Report& report)
{
    for (const Node& node : report.graph().nodes()) {
        if (node.id.kind() == Kind::Host)
            checkHost(report, node);
    }
}

} // namespace unitscope
