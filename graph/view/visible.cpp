// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/visible.h"

#include "graph/base/safetext.h"
#include "graph/view/arrangement.h"
#include "graph/view/caption.h"
#include "graph/view/openports.h"
#include "graph/view/prefixes.h"
#include "graph/view/remarks.h"
#include "graph/view/shownpart.h"
#include "graph/view/visiblehosts.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

template <class Thing>
bool hasContradiction(const Graph& graph, const Thing& thing)
{
    const auto facts = graph.factsOf(thing);
    return std::any_of(facts.begin(), facts.end(), [](const Fact& fact) { return fact.isContradicted; });
}

/// A port is drawn as its number; only another protocol than TCP is worth a word.
QString shownName(const NodeId& id)
{
    QString name = id.name();
    if (id.kind() == Kind::Port && name.size() > 4 && name.endsWith("/tcp"_L1))
        name.chop(4);
    return name;
}

constexpr qsizetype longestHeading = 60; // UTF-16 units
constexpr qsizetype longestPeriod = 24;
constexpr int leastForStates = 12; // fewer services of a host need no headings of their own

/// What a service is listed under, or else how it is doing; the topic of a stream.
QString sectionOf(const Graph& graph, const Node& node, State state, bool byState)
{
    if (node.id.kind() == Kind::Stream)
        return safeForPeople(shortened(graph.text(node, Attr::Topic), longestHeading));
    if (node.id.kind() != Kind::Service)
        return {};
    const QString section = graph.text(node, Attr::Section);
    if (!section.isEmpty() || !byState)
        return safeForPeople(shortened(section, longestHeading));
    QString word = wordFor(state);
    word[0] = word[0].toUpper();
    return word;
}

/// "daily 06:13" for systemd's "*-*-* 06:13:00"; everything else as it is said.
QString periodWords(const QString& schedule)
{
    const bool isDaily = schedule.startsWith("*-*-* "_L1) && schedule.size() == 14 && schedule.endsWith(":00"_L1)
                         && !schedule.mid(6).contains(u'*');
    return isDaily ? u"daily "_s + schedule.mid(6, 5) : schedule;
}

VisibleNode visibleNode(const Graph& graph, const Node& node, const QString& prefix)
{
    VisibleNode shown;
    shown.node = NodeIndex(&node - graph.nodes().data());
    shown.kind = node.id.kind();
    shown.state = stateOf(graph, node);
    const QString name = shownName(node.id);
    const bool hasPrefix = !prefix.isEmpty() && name.size() > prefix.size() && name.startsWith(prefix);
    shown.prefix = hasPrefix ? safeForPeople(prefix) : QString();
    shown.name = safeForPeople(hasPrefix ? QStringView(name).sliced(prefix.size()) : QStringView(name));
    shown.remark = remarkOn(graph, node, shown.state);
    shown.isContradicted = hasContradiction(graph, node);
    if (node.id.kind() == Kind::Timer)
        shown.period = safeForPeople(shortened(periodWords(graph.text(node, Attr::Schedule)), longestPeriod));
    return shown;
}

bool saysYes(const Graph& graph, const Edge& edge, Attr attr)
{
    const Value* value = graph.value(edge, attr);
    return value && normalForm(&infoOf(attr), *value) == "true"_L1;
}

/// Whether the strongest claim for any of the attributes that make the line what it is was concluded, not stated.
bool isInferred(const Graph& graph, const Edge& edge, bool readsOrWrites)
{
    Basis strongest = Basis::Inferred;
    for (const Fact& fact : graph.factsOf(edge)) {
        const QString& name = graph.attributeOf(fact);
        const bool isDirection = name == nameOf(Attr::Reads) || name == nameOf(Attr::Writes);
        if (!readsOrWrites || isDirection)
            strongest = std::max(strongest, graph.strongest(fact).basis);
    }
    return strongest == Basis::Inferred;
}

VisibleEdge visibleEdge(const Graph& graph, const Edge& edge, quint32 from, quint32 to)
{
    VisibleEdge shown{.edge = EdgeIndex(&edge - graph.edges().data()), .kind = edge.id.kind, .from = from, .to = to};
    bool hasDirection = false;
    if (edge.id.kind == EdgeKind::Flow) {
        const bool reads = saysYes(graph, edge, Attr::Reads);
        const bool writes = saysYes(graph, edge, Attr::Writes);
        hasDirection = reads || writes;
        shown.direction = reads && writes ? Direction::Both : hasDirection ? Direction::Forward : Direction::None;
        // The graph's edge begins at the service; data that is read comes from the stream.
        if (reads && !writes)
            std::swap(shown.from, shown.to);
    }
    shown.isInferred = isInferred(graph, edge, hasDirection);
    shown.isContradicted = hasContradiction(graph, edge);
    return shown;
}

/// The box for the system's units.
VisibleNode visibleFold(const Visible& visible, quint32 index)
{
    const SystemFold& fold = visible.folds[index];
    VisibleNode shown;
    shown.node = fold.members.front();
    shown.fold = index;
    shown.kind = fold.id.kind();
    shown.name = titleOf(fold);
    shown.remark = remarkOn(*visible.graph, fold);
    return shown;
}

/// Client and port, for each service and the ports of the servers that store the streams it uses: a connection between them says
/// no more than its lines to the streams.
std::set<std::pair<NodeIndex, NodeIndex>> impliedConnections(const Graph& graph)
{
    std::map<NodeIndex, std::vector<NodeIndex>> ports;   // by who listens
    std::map<NodeIndex, std::vector<NodeIndex>> servers; // by stream
    for (const Edge& edge : graph.edges()) {
        if (edge.id.kind == EdgeKind::Listens)
            ports[edge.from].push_back(edge.to);
        else if (edge.id.kind == EdgeKind::StoredIn)
            servers[edge.from].push_back(edge.to);
    }
    std::set<std::pair<NodeIndex, NodeIndex>> implied;
    for (const Edge& flow : graph.edges()) {
        const auto stored = flow.id.kind == EdgeKind::Flow ? servers.find(flow.to) : servers.end();
        if (stored == servers.end())
            continue;
        for (const NodeIndex server : stored->second) {
            for (const NodeIndex port : ports[server])
                implied.emplace(flow.from, port);
        }
    }
    return implied;
}

/// All that is wrong with what is folded, on its box.
Badge badgeOf(const Badges& badges, const SystemFold& fold)
{
    Badge sum;
    for (const NodeIndex member : fold.members) {
        const auto badge = badges.nodes.find(member);
        if (badge == badges.nodes.end())
            continue;
        sum.worst = sum.isEmpty() ? badge->second.worst : std::max(sum.worst, badge->second.worst);
        sum.problems += badge->second.problems;
    }
    return sum;
}

/// Puts the badges on what is shown.
void addBadges(Visible& visible, const Review& review)
{
    Badges badges = badgesOf(*visible.graph, review);
    for (VisibleNode& shown : visible.nodes) {
        if (shown.fold != noIndex)
            shown.badge = badgeOf(badges, visible.folds[shown.fold]);
        else if (const auto badge = badges.nodes.find(shown.node); badge != badges.nodes.end())
            shown.badge = std::move(badge->second);
    }
    for (VisibleEdge& shown : visible.edges) {
        if (const auto badge = badges.edges.find(shown.edge); badge != badges.edges.end())
            shown.badge = std::move(badge->second);
    }
}

} // namespace

const NodeId& Visible::idOf(const VisibleNode& shown) const
{
    return shown.fold == noIndex ? graph->nodes()[shown.node].id : folds[shown.fold].id;
}

std::optional<quint32> Visible::indexOf(const NodeId& id) const
{
    if (const std::optional<NodeIndex> node = graph->find(id))
        return indexOf(*node);
    const auto fold = std::find_if(folds.begin(), folds.end(), [&](const SystemFold& one) { return one.id == id; });
    return fold == folds.end() ? std::nullopt : indexOf(fold->members.front());
}

std::optional<quint32> Visible::indexOf(NodeIndex node) const
{
    for (const SystemFold& fold : folds) {
        if (std::binary_search(fold.members.begin(), fold.members.end(), node))
            node = fold.members.front();
    }
    const auto at = std::lower_bound(nodes.begin(), nodes.end(), node,
                                     [](const VisibleNode& shown, NodeIndex sought) { return shown.node < sought; });
    if (at == nodes.end() || at->node != node)
        return std::nullopt;
    return quint32(at - nodes.begin());
}

Visible view(GraphPtr graph, const Review* review, const ViewSpec& spec, const GraphDiff* diff)
{
    const Graph& known = *graph;
    ShownPart part = shownPartOf(known, review, diff, spec);
    // By all names of a kind: neither filter nor focus changes how a name is cut.
    const std::map<Kind, QString> prefixes = sharedPrefixes(known, part.isSystems);

    Visible visible{.graph = std::move(graph),
                    .spec = spec,
                    .nodes = {},
                    .edges = {},
                    .folds = std::move(part.folds),
                    .caption = captionOf(known),
                    .counts = part.counts,
                    .filterMistake = std::move(part.filterMistake),
                    .whyEmpty = std::move(part.whyEmpty)};
    for (const Node& node : known.nodes()) {
        const auto prefix = prefixes.find(node.id.kind());
        if (part.isAlone[NodeIndex(&node - known.nodes().data())])
            visible.nodes.push_back(visibleNode(known, node, prefix != prefixes.end() ? prefix->second : QString()));
    }
    for (quint32 i = 0; i < visible.folds.size(); ++i)
        visible.nodes.push_back(visibleFold(visible, i));
    std::sort(visible.nodes.begin(), visible.nodes.end(),
              [](const VisibleNode& a, const VisibleNode& b) { return a.node < b.node; });
    std::map<QString, int> services; // by host
    for (const VisibleNode& node : visible.nodes)
        services[visible.idOf(node).host()] += node.kind == Kind::Service ? 1 : 0;
    const std::vector<bool> openPorts = openPortsOf(known);
    for (VisibleNode& shown : visible.nodes) {
        if (shown.fold != noIndex)
            continue;
        const Node& node = known.nodes()[shown.node];
        shown.section = sectionOf(known, node, shown.state, services[node.id.host()] >= leastForStates);
        shown.isOpen = openPorts[shown.node];
    }
    const bool showsStorage = spec.edges.contains(EdgeKind::StoredIn);
    const auto implied = showsStorage ? std::set<std::pair<NodeIndex, NodeIndex>>() : impliedConnections(known);
    for (const Edge& edge : known.edges()) {
        if (edge.id.kind == EdgeKind::Connects && implied.contains({edge.from, edge.to}))
            continue;
        const auto from = visible.indexOf(edge.from);
        const auto to = visible.indexOf(edge.to);
        const bool isShown = part.isEdgeShown[EdgeIndex(&edge - known.edges().data())];
        // What is folded has no line of its own.
        if (isShown && from && to && visible.nodes[*from].fold == noIndex && visible.nodes[*to].fold == noIndex)
            visible.edges.push_back(visibleEdge(known, edge, *from, *to));
    }
    visible.arrangement = arrangementOf(visible);
    visible.hosts = visibleHostsOf(visible);
    if (!visible.hosts.empty())
        visible.caption.facts.clear(); // they stand on the frames
    visible.caption.note = arrangementNote(visible);
    if (review)
        addBadges(visible, *review);
    return visible;
}

} // namespace unitscope
