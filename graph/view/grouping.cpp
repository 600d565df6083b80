// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/grouping.h"

#include "graph/base/naturalorder.h"
#include "graph/base/safetext.h"
#include "graph/model/steps.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;
constexpr std::array groupings = {Grouping::None, Grouping::Target,  Grouping::Category, Grouping::User,
                                  Grouping::Venv, Grouping::Section, Grouping::Topic,    Grouping::Host};
constexpr std::array<S, groupings.size()> words = {S("none"), S("target"),  S("category"), S("user"),
                                                   S("venv"), S("section"), S("topic"),    S("host")};
constexpr int longestName = 60; // UTF-16 units
constexpr quint32 nowhere = noIndex;

std::optional<Attr> attributeOf(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Category: return Attr::Category;
    case Grouping::User: return Attr::User;
    case Grouping::Venv: return Attr::VenvName;
    case Grouping::Section: return Attr::Section;
    case Grouping::Topic: return Attr::Topic;
    default: return std::nullopt;
    }
}

QString restName(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Target: return u"Target not stated"_s;
    case Grouping::Category: return u"Category not stated"_s;
    case Grouping::User: return u"User not stated"_s;
    case Grouping::Venv: return u"Venv not stated"_s;
    case Grouping::Section: return u"Not listed under a section"_s;
    case Grouping::Topic: return u"Topic not stated"_s;
    default: return {};
    }
}

/// What a group is found again by, and what it is called.
struct Named
{
    QString key = {};
    QString name = {};
};

class Grouper
{
public:
    Grouper(const Graph& graph, Grouping grouping)
        : m_graph(graph),
          m_grouping(grouping),
          m_groupOf(graph.nodes().size(), nowhere),
          m_follows(graph.nodes().size())
    { }
    GroupedNodes run();

private:
    Kind kindOf(NodeIndex node) const { return m_graph.nodes()[node].id.kind(); }
    const QString& hostOf(NodeIndex node) const { return m_graph.nodes()[node].id.host(); }
    std::vector<std::optional<NodeIndex>> targets() const;
    std::optional<Named> valueOf(NodeIndex index) const;
    std::vector<NodeIndex> ownersOf(NodeIndex node) const;
    std::vector<NodeIndex> streamsOf(NodeIndex service) const;
    void assignOwn();
    void follow(bool isTopicOfServices);
    quint32 groupFor(const QString& host, const Named& named, bool isRest);
    NodeId idFor(const QString& host, const QString& key) const;
    GroupedNodes inOrder();

    const Graph& m_graph;
    Grouping m_grouping;
    std::vector<NodeGroup> m_groups;
    std::map<std::pair<QString, QString>, quint32> m_byKey; ///< host and key; the rest has a null key
    std::vector<quint32> m_groupOf;
    std::vector<bool> m_follows;
};

/// Of each unit the target it is grouped under.
std::vector<std::optional<NodeIndex>> Grouper::targets() const
{
    std::vector<std::vector<NodeIndex>> ofUnit(m_graph.nodes().size());
    std::vector<int> members(m_graph.nodes().size());
    for (const Edge& edge : m_graph.edges()) {
        const bool isHeld = edge.id.kind == EdgeKind::PartOf;
        const bool isHolding = edge.id.kind == EdgeKind::Requires || edge.id.kind == EdgeKind::Wants;
        const NodeIndex target = isHeld ? edge.to : edge.from;
        const NodeIndex unit = isHeld ? edge.from : edge.to;
        if ((!isHeld && !isHolding) || kindOf(target) != Kind::Target || kindOf(unit) == Kind::Target)
            continue;
        if (std::find(ofUnit[unit].begin(), ofUnit[unit].end(), target) != ofUnit[unit].end())
            continue;
        ofUnit[unit].push_back(target);
        ++members[target];
    }
    std::vector<std::optional<NodeIndex>> best(m_graph.nodes().size());
    for (NodeIndex node = 0; node < best.size(); ++node) {
        const auto fewest = std::min_element(ofUnit[node].begin(), ofUnit[node].end(), [&](NodeIndex a, NodeIndex b) {
            return std::pair(members[a], a) < std::pair(members[b], b); // nodes are sorted by name
        });
        if (fewest != ofUnit[node].end())
            best[node] = *fewest;
        if (kindOf(node) == Kind::Target)
            best[node] = node;
    }
    return best;
}

std::optional<Named> Grouper::valueOf(NodeIndex index) const
{
    const Node& node = m_graph.nodes()[index];
    if (m_grouping == Grouping::Host)
        return Named{u""_s, node.id.host()};
    if (m_grouping == Grouping::Venv && node.id.kind() == Kind::Venv)
        return Named{node.id.name(), node.id.name()};
    const std::optional<Attr> attr = attributeOf(m_grouping);
    const Value* value = attr ? m_graph.value(node, *attr) : nullptr;
    if (!value || value->isNone() || value->type() == Value::Type::EmptyList)
        return std::nullopt;
    const QString key = normalForm(&infoOf(*attr), *value);
    const QString text = value->text().trimmed();
    const bool isName = m_grouping != Grouping::User && m_grouping != Grouping::Venv && !text.isEmpty();
    return key.trimmed().isEmpty() ? std::nullopt : std::optional(Named{key, isName ? text : key});
}

NodeId Grouper::idFor(const QString& host, const QString& key) const
{
    QString name = wordFor(m_grouping);
    if (!key.isEmpty())
        name += u'=' + key;
    auto id = NodeId::make(host, Kind::Host, name);
    for (; m_graph.find(*id); id = NodeId::make(host, Kind::Host, name)) // a host may be called anything
        name += u'\'';
    return *id;
}

quint32 Grouper::groupFor(const QString& host, const Named& named, bool isRest)
{
    const auto [at, isNew] = m_byKey.try_emplace({host, isRest ? QString() : u'=' + named.key},
                                                 quint32(m_groups.size()));
    if (isNew)
        m_groups.push_back({idFor(host, isRest ? QString() : named.key),
                            safeForPeople(elidedMiddle(isRest ? restName(m_grouping) : named.name, longestName)),
                            isRest});
    else if (!isRest) // written in several ways: always the same of them
        m_groups[at->second].name = std::min(m_groups[at->second].name,
                                             safeForPeople(elidedMiddle(named.name, longestName)));
    return at->second;
}

void Grouper::assignOwn()
{
    const bool isByTarget = m_grouping == Grouping::Target;
    const auto held = isByTarget ? targets() : std::vector<std::optional<NodeIndex>>();
    for (NodeIndex i = 0; i < m_groupOf.size(); ++i) {
        std::optional<Named> named;
        if (!isByTarget)
            named = valueOf(i);
        else if (held[i])
            named = Named{m_graph.nodes()[*held[i]].id.name(), m_graph.nodes()[*held[i]].id.name()};
        if (named)
            m_groupOf[i] = groupFor(hostOf(i), *named, false);
    }
}

std::vector<NodeIndex> Grouper::ownersOf(NodeIndex node) const
{
    std::vector<NodeIndex> owners;
    std::vector<NodeIndex> users; // of a stream
    for (const EdgeIndex index : m_graph.edgesAt(node)) {
        const Edge& edge = m_graph.edges()[index];
        const NodeIndex other = edge.from == node ? edge.to : edge.from;
        if (other == node || hostOf(other) != hostOf(node))
            continue;
        switch (kindOf(node)) {
        case Kind::Port:
            if (edge.id.kind == EdgeKind::Listens)
                owners.push_back(other);
            break;
        case Kind::Stream:
            if (edge.id.kind != EdgeKind::Flow)
                break;
            (statedAnswer(m_graph, edge, Attr::Writes) == true ? owners : users).push_back(other);
            break;
        case Kind::Timer:
        case Kind::Socket:
            if (edge.id.kind == EdgeKind::Triggers && edge.from == node)
                owners.push_back(other);
            break;
        case Kind::Venv:
            if (edge.id.kind == EdgeKind::RunsIn)
                owners.push_back(other);
            break;
        case Kind::Code:
            if (edge.id.kind == EdgeKind::Implements)
                owners.push_back(other);
            break;
        default: break;
        }
    }
    return owners.empty() ? users : owners;
}

/// Those a service writes, else those it uses; only those of which a topic is stated.
std::vector<NodeIndex> Grouper::streamsOf(NodeIndex service) const
{
    std::vector<NodeIndex> written;
    std::vector<NodeIndex> used;
    for (const EdgeIndex index : m_graph.edgesAt(service)) {
        const Edge& edge = m_graph.edges()[index];
        if (edge.id.kind == EdgeKind::Flow && edge.from == service && m_groupOf[edge.to] != nowhere
            && hostOf(edge.to) == hostOf(service))
            (statedAnswer(m_graph, edge, Attr::Writes) == true ? written : used).push_back(edge.to);
    }
    return written.empty() ? used : written;
}

/// Puts what has no value of its own where all that it belongs to is.
void Grouper::follow(bool isTopicOfServices)
{
    std::vector<quint32> found(m_groupOf.size(), nowhere);
    for (NodeIndex node = 0; node < m_groupOf.size(); ++node) {
        if (m_groupOf[node] != nowhere || isTopicOfServices != (kindOf(node) == Kind::Service))
            continue;
        const std::vector<NodeIndex> owners = isTopicOfServices ? streamsOf(node) : ownersOf(node);
        if (owners.empty())
            continue;
        const quint32 first = m_groupOf[owners.front()];
        const bool isOne = std::all_of(owners.begin(), owners.end(),
                                       [&](NodeIndex owner) { return m_groupOf[owner] == first; });
        if (!isOne)
            continue;
        found[node] = first;
        m_follows[node] = !isTopicOfServices; // a service is worth counting
    }
    for (NodeIndex node = 0; node < found.size(); ++node) {
        if (found[node] != nowhere)
            m_groupOf[node] = found[node];
    }
}

GroupedNodes Grouper::inOrder()
{
    std::vector<quint32> order(m_groups.size());
    for (quint32 i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const NodeGroup& first = m_groups[a];
        const NodeGroup& second = m_groups[b];
        if (std::pair(first.id.host(), first.isRest) != std::pair(second.id.host(), second.isRest))
            return std::pair(first.id.host(), first.isRest) < std::pair(second.id.host(), second.isRest);
        return first.name != second.name ? isNaturallyBefore(first.name, second.name) : first.id < second.id;
    });
    GroupedNodes grouped{.groups = {}, .groupOf = std::vector<quint32>(m_groupOf.size()), .follows = m_follows};
    std::vector<quint32> place(order.size());
    for (quint32 i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        grouped.groups.push_back(m_groups[order[i]]);
    }
    for (NodeIndex node = 0; node < m_groupOf.size(); ++node)
        grouped.groupOf[node] = place[m_groupOf[node]];
    return grouped;
}

GroupedNodes Grouper::run()
{
    assignOwn();
    if (m_grouping == Grouping::Topic)
        follow(true);
    follow(false);
    for (NodeIndex node = 0; node < m_groupOf.size(); ++node) {
        if (m_groupOf[node] == nowhere)
            m_groupOf[node] = groupFor(hostOf(node), {}, true);
    }
    return inOrder();
}

} // namespace

std::span<const Grouping> allGroupings()
{
    return groupings;
}

QLatin1StringView wordFor(Grouping grouping)
{
    return words[size_t(grouping)];
}

std::optional<Grouping> groupingFromWord(QStringView word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    return at == words.end() ? std::nullopt : std::optional(groupings[size_t(at - words.begin())]);
}

GroupedNodes groupedNodes(const Graph& graph, Grouping grouping)
{
    return grouping == Grouping::None ? GroupedNodes() : Grouper(graph, grouping).run();
}

} // namespace unitscope
