// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/visiblegroups.h"

#include "graph/view/arrangement.h"
#include "graph/view/grouping.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

const VisibleHost* hostNamed(const Visible& visible, const QString& host)
{
    const auto at = std::lower_bound(visible.hosts.begin(), visible.hosts.end(), host,
                                     [](const VisibleHost& one, const QString& name) { return one.host < name; });
    return at != visible.hosts.end() && at->host == host ? &*at : nullptr;
}

VisibleGroup emptyGroup(const Visible& visible, Grouping grouping, const NodeGroup& known)
{
    VisibleGroup group{.id = known.id, .name = known.name, .facts = {}, .members = {}, .isRest = known.isRest};
    group.isHost = grouping == Grouping::Host;
    const VisibleHost* host = hostNamed(visible, known.id.host());
    if (host && group.isHost) {
        group.name = host->name;
        group.facts = host->facts;
    } else if (host) {
        group.name = host->name + u" · "_s + known.name;
    }
    return group;
}

/// What several things that are one box belong to: to what all of them do, else to the rest of their host.
quint32 groupOf(const Fold& fold, const GroupedNodes& grouped)
{
    const quint32 first = grouped.groupOf[fold.members.front()];
    const bool isOne = std::all_of(fold.members.begin(), fold.members.end(),
                                   [&](NodeIndex member) { return grouped.groupOf[member] == first; });
    if (isOne)
        return first;
    const auto rest = std::find_if(grouped.groups.begin(), grouped.groups.end(), [&](const NodeGroup& group) {
        return group.isRest && group.id.host() == fold.id.host();
    });
    return rest == grouped.groups.end() ? first : quint32(rest - grouped.groups.begin());
}

/// Turns groups of a complete picture into boxes.
class Collapsing
{
public:
    explicit Collapsing(Visible expanded) : m_expanded(std::make_shared<const Visible>(std::move(expanded))) { }
    Visible run();

private:
    bool isCollapsed(quint32 group) const
    {
        return group != noIndex && m_visible.spec.collapsed.contains(m_visible.groups[group].id);
    }
    void keep(const VisibleNode& node);
    void addBox(quint32 index);
    void take(const VisibleEdge& edge);
    EdgeId idFor(const VisibleEdge& line) const;

    std::shared_ptr<const Visible> m_expanded;
    Visible m_visible;
    std::map<std::tuple<quint32, quint32, EdgeKind, Direction>, quint32> m_lines; ///< to collapsed groups
};

void Collapsing::keep(const VisibleNode& node)
{
    m_visible.nodes.push_back(node);
    if (node.fold == noIndex)
        return;
    m_visible.folds.push_back(m_expanded->folds[node.fold]);
    m_visible.nodes.back().fold = quint32(m_visible.folds.size() - 1);
}

void addTo(Badge& sum, const Badge& badge)
{
    if (badge.isEmpty())
        return;
    sum.worst = sum.isEmpty() ? badge.worst : std::max(sum.worst, badge.worst);
    sum.problems += badge.problems;
}

void Collapsing::addBox(quint32 index)
{
    VisibleGroup& group = m_visible.groups[index];
    group.fold = quint32(m_visible.folds.size());
    m_visible.folds.push_back(
        {.id = group.id, .members = group.members, .name = group.name, .count = group.count, .isGroup = true});
    VisibleNode box{.node = group.members.front(),
                    .fold = group.fold,
                    .group = index,
                    .isGroup = true,
                    .kind = group.id.kind(),
                    .state = State::NotApplicable,
                    .prefix = {},
                    .name = titleOf(m_visible.folds.back()),
                    .remark = remarkOn(*m_visible.graph, group.members)};
    for (const VisibleNode& node : m_expanded->nodes) {
        if (node.group != index)
            continue;
        const bool isAlone = node.fold == noIndex;
        const qsizetype count = isAlone ? 1 : std::ssize(m_expanded->folds[node.fold].members);
        (isAlone ? m_visible.counts.alone : m_visible.counts.folded) -= count;
        m_visible.counts.collapsed += count;
        addTo(box.badge, node.badge);
        if (isDifference(node.change))
            box.change = Change::Changed;
    }
    m_visible.nodes.push_back(std::move(box));
}

/// Named after the boxes it leads between: the same as long as they are there. Of lines that are told apart by their direction
/// alone, the box that stands for several has another word in its name.
EdgeId Collapsing::idFor(const VisibleEdge& line) const
{
    NodeId from = m_visible.idOf(m_visible.nodes[line.from]);
    NodeId to = m_visible.idOf(m_visible.nodes[line.to]);
    const QString word = line.direction == Direction::Both                                  ? u" both ways"_s
                         : line.direction == Direction::None && line.kind == EdgeKind::Flow ? u" unknown ways"_s
                                                                                            : QString();
    NodeId& fold = m_visible.nodes[line.from].isGroup ? from : to;
    if (!word.isEmpty())
        fold = *NodeId::make(fold.host(), fold.kind(), fold.name() + word);
    return {from, line.kind, to};
}

void Collapsing::take(const VisibleEdge& edge)
{
    VisibleEdge line = edge;
    line.from = m_visible.boxOf[m_expanded->nodes[edge.from].node];
    line.to = m_visible.boxOf[m_expanded->nodes[edge.to].node];
    const bool isToGroup = m_visible.nodes[line.from].isGroup || m_visible.nodes[line.to].isGroup;
    if (isToGroup && line.from == line.to)
        return;
    const auto [at, isNew] = isToGroup ? m_lines.try_emplace({line.from, line.to, line.kind, line.direction},
                                                             quint32(m_visible.edges.size()))
                                       : std::pair(m_lines.end(), true);
    if (isNew) {
        m_visible.edges.push_back(std::move(line));
        return;
    }
    VisibleEdge& first = m_visible.edges[at->second];
    if (first.bundle == noIndex) {
        first.bundle = quint32(m_visible.bundles.size());
        m_visible.bundles.push_back({idFor(first), {first.edge}});
    }
    m_visible.bundles[first.bundle].members.push_back(line.edge);
    first.isInferred = first.isInferred && line.isInferred;
    first.isContradicted = first.isContradicted || line.isContradicted;
    if (first.change != line.change)
        first.change = Change::Changed;
    addTo(first.badge, line.badge);
}

Visible Collapsing::run()
{
    m_visible = *m_expanded;
    m_visible.nodes.clear();
    m_visible.edges.clear();
    m_visible.folds.clear();
    for (const VisibleNode& node : m_expanded->nodes) {
        if (!isCollapsed(node.group))
            keep(node);
    }
    for (quint32 group = 0; group < m_visible.groups.size(); ++group) {
        if (isCollapsed(group))
            addBox(group);
    }
    std::sort(m_visible.nodes.begin(), m_visible.nodes.end(),
              [](const VisibleNode& a, const VisibleNode& b) { return a.node < b.node; });
    indexBoxes(m_visible);
    for (const VisibleEdge& edge : m_expanded->edges)
        take(edge);
    m_visible.expanded = m_expanded;
    if (m_visible.spec.grouping != Grouping::None && !m_visible.isOverlaid)
        m_visible.caption.note = arrangementNote(m_visible);
    return std::move(m_visible);
}

} // namespace

void indexBoxes(Visible& visible)
{
    visible.boxOf.assign(visible.graph->nodes().size(), noIndex);
    for (quint32 box = 0; box < visible.nodes.size(); ++box) {
        const VisibleNode& shown = visible.nodes[box];
        visible.boxOf[shown.node] = box;
        if (shown.fold == noIndex)
            continue;
        for (const NodeIndex member : visible.folds[shown.fold].members)
            visible.boxOf[member] = box;
    }
}

void setGroups(Visible& visible)
{
    visible.groups.clear();
    const bool isChosen = visible.spec.grouping != Grouping::None;
    for (VisibleNode& node : visible.nodes)
        node.group = noIndex;
    if (visible.nodes.empty() || (!isChosen && visible.hosts.empty()))
        return;
    const Grouping grouping = isChosen ? visible.spec.grouping : Grouping::Host;
    const GroupedNodes grouped = groupedNodes(*visible.graph, grouping);
    std::vector<VisibleGroup> groups;
    groups.reserve(grouped.groups.size());
    for (const NodeGroup& known : grouped.groups)
        groups.push_back(emptyGroup(visible, grouping, known));
    for (VisibleNode& node : visible.nodes) {
        const Fold* fold = node.fold == noIndex ? nullptr : &visible.folds[node.fold];
        node.group = fold ? groupOf(*fold, grouped) : grouped.groupOf[node.node];
        VisibleGroup& group = groups[node.group];
        if (fold)
            group.members.insert(group.members.end(), fold->members.begin(), fold->members.end());
        else
            group.members.push_back(node.node);
        group.count += fold ? fold->count : grouped.follows[node.node] ? 0 : 1;
    }
    std::vector<quint32> place(groups.size());
    for (quint32 i = 0; i < groups.size(); ++i) {
        place[i] = quint32(visible.groups.size());
        if (groups[i].members.empty())
            continue;
        std::sort(groups[i].members.begin(), groups[i].members.end());
        visible.groups.push_back(std::move(groups[i]));
    }
    for (VisibleNode& node : visible.nodes)
        node.group = place[node.group];
}

Visible withCollapsedGroups(Visible visible)
{
    const bool isAny = std::any_of(visible.groups.begin(), visible.groups.end(), [&](const VisibleGroup& group) {
        return visible.spec.collapsed.contains(group.id);
    });
    return isAny ? Collapsing(std::move(visible)).run() : visible;
}

} // namespace unitscope
