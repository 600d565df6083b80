// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/visible.h"

#include "graph/base/safetext.h"
#include "graph/view/arrangement.h"
#include "graph/view/caption.h"
#include "graph/view/openports.h"
#include "graph/view/ownwords.h"
#include "graph/view/prefixes.h"
#include "graph/view/remarks.h"
#include "graph/view/shownpart.h"
#include "graph/view/visiblegroups.h"
#include "graph/view/visiblehosts.h"
#include "graph/view/visiblelines.h"

#include <algorithm>
#include <map>

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
constexpr int leastForStates = 12; // fewer services of a host or group need no headings of their own

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

/// The box for the system's units.
VisibleNode visibleFold(const Visible& visible, quint32 index)
{
    const Fold& fold = visible.folds[index];
    VisibleNode shown;
    shown.node = fold.members.front();
    shown.fold = index;
    shown.kind = fold.id.kind();
    shown.name = titleOf(fold);
    shown.remark = remarkOn(*visible.graph, fold.members);
    return shown;
}

/// All that is wrong with what is one box.
Badge sumOf(const std::map<NodeIndex, Badge>& badges, const std::vector<NodeIndex>& members)
{
    Badge sum;
    for (const NodeIndex member : members) {
        const auto badge = badges.find(member);
        if (badge == badges.end())
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
            shown.badge = sumOf(badges.nodes, visible.folds[shown.fold].members);
        else if (const auto badge = badges.nodes.find(shown.node); badge != badges.nodes.end())
            shown.badge = std::move(badge->second);
    }
    for (VisibleEdge& shown : visible.edges) {
        if (const auto badge = badges.edges.find(shown.edge); badge != badges.edges.end())
            shown.badge = std::move(badge->second);
    }
}

/// How a box of its own is listed: not under what its frame says already.
QString headingOf(const Visible& visible, const VisibleNode& shown, bool byState)
{
    const QString section = sectionOf(*visible.graph, visible.graph->nodes()[shown.node], shown.state, byState);
    const bool isSaid = shown.group != noIndex
                        && (visible.spec.grouping == Grouping::Section || visible.spec.grouping == Grouping::Topic
                            || section.compare(visible.groups[shown.group].name, Qt::CaseInsensitive) == 0);
    return isSaid ? QString() : section;
}

/// The boxes, in the order of the graph's nodes.
void addBoxes(Visible& visible, const ShownPart& part)
{
    const Graph& known = *visible.graph;
    // By all names of a kind: neither filter nor focus changes how a name is cut.
    const std::map<Kind, QString> prefixes = sharedPrefixes(known, part.isSystems);
    for (const Node& node : known.nodes()) {
        const auto prefix = prefixes.find(node.id.kind());
        if (part.isAlone[NodeIndex(&node - known.nodes().data())])
            visible.nodes.push_back(visibleNode(known, node, prefix != prefixes.end() ? prefix->second : QString()));
    }
    for (quint32 i = 0; i < visible.folds.size(); ++i)
        visible.nodes.push_back(visibleFold(visible, i));
    std::sort(visible.nodes.begin(), visible.nodes.end(),
              [](const VisibleNode& a, const VisibleNode& b) { return a.node < b.node; });
    indexBoxes(visible);
}

/// How many services have boxes of their own, of each group, or of each host where there are none.
class ServiceCounts
{
public:
    explicit ServiceCounts(const Visible& visible) : m_visible(visible)
    {
        for (const VisibleNode& shown : visible.nodes)
            m_counts[placeOf(shown)] += shown.kind == Kind::Service ? 1 : 0;
    }
    qsizetype beside(const VisibleNode& shown) const { return m_counts.at(placeOf(shown)); }

private:
    std::pair<quint32, QString> placeOf(const VisibleNode& shown) const
    {
        return {shown.group, shown.group == noIndex ? m_visible.idOf(shown).host() : QString()};
    }
    const Visible& m_visible;
    std::map<std::pair<quint32, QString>, qsizetype> m_counts;
};

void addHeadings(Visible& visible)
{
    const ServiceCounts services(visible);
    const std::vector<bool> openPorts = openPortsOf(*visible.graph);
    for (VisibleNode& shown : visible.nodes) {
        if (shown.fold != noIndex)
            continue;
        shown.section = headingOf(visible, shown, services.beside(shown) >= leastForStates);
        shown.isOpen = openPorts[shown.node];
    }
}

} // namespace

const NodeId& Visible::idOf(const VisibleNode& shown) const
{
    return shown.fold == noIndex ? graph->nodes()[shown.node].id : folds[shown.fold].id;
}

QString titleOf(const VisibleGroup& group)
{
    return group.isHost ? group.name : u"%1 (%2)"_s.arg(group.name).arg(group.count);
}

std::optional<quint32> Visible::indexOf(const NodeId& id) const
{
    if (const std::optional<NodeIndex> node = graph->find(id))
        return indexOf(*node);
    const auto fold = std::find_if(folds.begin(), folds.end(), [&](const Fold& one) { return one.id == id; });
    return fold == folds.end() ? std::nullopt : indexOf(fold->members.front());
}

std::optional<quint32> Visible::indexOf(NodeIndex node) const
{
    return boxOf[node] == noIndex ? std::nullopt : std::optional(boxOf[node]);
}

std::optional<quint32> Visible::lineOf(const EdgeId& id) const
{
    const auto lineAt = [this](EdgeIndex first) -> std::optional<quint32> {
        const auto at = std::lower_bound(edges.begin(), edges.end(), first,
                                         [](const VisibleEdge& shown, EdgeIndex sought) {
                                             return shown.edge < sought;
                                         });
        return at == edges.end() || at->edge != first ? std::nullopt : std::optional(quint32(at - edges.begin()));
    };
    const std::optional<EdgeIndex> edge = graph->find(id);
    if (const auto line = edge ? lineAt(*edge) : std::nullopt)
        return line;
    const auto bundle = std::find_if(bundles.begin(), bundles.end(), [&](const Bundle& one) {
        return edge ? std::binary_search(one.members.begin(), one.members.end(), *edge) : one.id == id;
    });
    return bundle == bundles.end() ? std::nullopt : lineAt(bundle->members.front());
}

const EdgeId& Visible::idOf(const VisibleEdge& shown) const
{
    return shown.bundle == noIndex ? graph->edges()[shown.edge].id : bundles[shown.bundle].id;
}

std::span<const EdgeIndex> Visible::membersOf(const VisibleEdge& shown) const
{
    return shown.bundle == noIndex ? std::span(&shown.edge, 1) : std::span(bundles[shown.bundle].members);
}

const VisibleGroup* Visible::groupOf(const NodeId& id) const
{
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const VisibleGroup& one) { return one.id == id; });
    return group == groups.end() ? nullptr : &*group;
}

Visible view(GraphPtr graph, const Review* review, const ViewSpec& spec, const GraphDiff* diff)
{
    const Graph& known = *graph;
    ShownPart part = shownPartOf(known, review, diff, spec);
    Visible visible{.graph = std::move(graph),
                    .spec = spec,
                    .nodes = {},
                    .edges = {},
                    .folds = std::move(part.folds),
                    .caption = captionOf(known),
                    .counts = part.counts,
                    .filterMistake = std::move(part.filterMistake),
                    .whyEmpty = std::move(part.whyEmpty)};
    addBoxes(visible, part);
    addVisibleLines(visible, part);
    visible.hosts = visibleHostsOf(visible);
    setGroups(visible);
    addHeadings(visible);
    visible.arrangement = arrangementOf(visible);
    if (!visible.groups.empty() && visible.groups.front().isHost)
        visible.caption.facts.clear(); // they stand on the frames
    visible.caption.note = arrangementNote(visible);
    addOwnWords(visible);
    if (review)
        addBadges(visible, *review);
    return withCollapsedGroups(std::move(visible));
}

} // namespace unitscope
