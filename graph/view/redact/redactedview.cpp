// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/redactedview.h"

#include "graph/base/safetext.h"
#include "graph/view/arrangement.h"
#include "graph/view/caption.h"
#include "graph/view/overlaid.h"
#include "graph/view/redact/redactvalue.h"
#include "graph/view/visiblegroups.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// What a host says of itself is not there any more; and a hash beside the alias of a source would be taken for that of the source, and
/// is that of what is left of its statements.
Caption withoutTelling(Caption caption)
{
    static const QRegularExpression hash(u" · SHA-256 [0-9a-f]+"_s);
    std::erase(caption.sources, leftOut.toString());
    for (QString& line : caption.sources)
        line.remove(hash);
    return caption;
}

class RedactedView
{
public:
    RedactedView(const Visible& visible, const Redaction& redaction, const Badges& badges, const TwoStates* states)
        : m_old(visible), m_redaction(redaction), m_badges(badges), m_states(visible.isOverlaid ? states : nullptr)
    { }
    Visible run();

private:
    NodeId boxId(const NodeId& id) const;
    QString groupName(const VisibleGroup& group) const;
    std::vector<NodeIndex> members(const std::vector<NodeIndex>& old) const;
    ViewSpec spec() const;
    Caption caption() const;
    void addHosts();
    void addGroups();
    void addFolds();
    void addNodes();
    void addEdges();
    VisibleNode node(const VisibleNode& old) const;
    QString shownName(const VisibleNode& old, const NodeId& id) const;

    const Visible& m_old;
    const Redaction& m_redaction;
    const Badges& m_badges;
    const TwoStates* m_states;                ///< redacted; null: of one state
    std::map<NodeId, QString> m_remarks = {}; ///< of two states: on what changed
    Visible m_new{.graph = m_redaction.graph(), .spec = {}, .nodes = {}, .edges = {}, .folds = {}, .caption = {}};
    std::map<NodeId, NodeId> m_groupIds;
};

/// Of a box that may stand for several things.
NodeId RedactedView::boxId(const NodeId& id) const
{
    if (const auto group = m_groupIds.find(id); group != m_groupIds.end())
        return group->second;
    if (m_redaction.original()->find(id))
        return m_redaction.of(id);
    return *NodeId::make(m_redaction.host(id.host()), id.kind(), id.name()); // "Operating system"
}

QString RedactedView::groupName(const VisibleGroup& group) const
{
    if (group.isHost)
        return m_redaction.host(group.id.host());
    // "web1 · trader": what stands before the name says the host.
    const QString separator = u" \u00b7 "_s;
    const bool saysHost = !m_old.hosts.empty() && group.name.contains(separator);
    const QString name = saysHost ? group.name.section(separator, 1) : group.name;
    const QString key = group.id.name().section(u'=', 1);
    QString redacted;
    if (group.isRest)
        redacted = name;
    else if (m_old.spec.grouping == Grouping::User)
        redacted = m_redaction.user(key);
    else if (m_old.spec.grouping == Grouping::Venv)
        redacted = m_redaction.venv(key);
    else if (const auto target = NodeId::make(group.id.host(), Kind::Target, key);
             m_old.spec.grouping == Grouping::Target && target)
        redacted = m_redaction.of(*target).name();
    else
        redacted = m_redaction.label(name);
    return saysHost ? m_redaction.host(group.id.host()) + separator + redacted : redacted;
}

std::vector<NodeIndex> RedactedView::members(const std::vector<NodeIndex>& old) const
{
    std::vector<NodeIndex> all;
    all.reserve(old.size());
    for (const NodeIndex member : old)
        all.push_back(m_redaction.node(member));
    std::sort(all.begin(), all.end());
    return all;
}

ViewSpec RedactedView::spec() const
{
    ViewSpec spec = m_old.spec;
    spec.own = {};
    if (!spec.filter.text.isEmpty())
        spec.filter.text = leftOut.toString();
    if (spec.focus)
        spec.focus->center = m_redaction.of(spec.focus->center);
    spec.collapsed.clear();
    for (const NodeId& group : m_old.spec.collapsed) {
        if (const auto known = m_groupIds.find(group); known != m_groupIds.end())
            spec.collapsed.insert(known->second);
    }
    spec.positions.clear();
    for (const auto& [id, place] : m_old.spec.positions) {
        if (m_old.indexOf(id) || m_groupIds.contains(id))
            spec.positions.emplace(boxId(id), place);
    }
    return spec;
}

Caption RedactedView::caption() const
{
    if (m_states)
        return withoutTelling(comparedCaption(*m_states, captionOf(*m_states->diff->after)));
    Caption caption = captionOf(*m_redaction.graph());
    if (m_old.caption.facts.isEmpty())
        caption.facts.clear();
    caption.note = arrangementNote(m_new);
    return withoutTelling(std::move(caption));
}

void RedactedView::addHosts()
{
    for (const VisibleHost& old : m_old.hosts) {
        const QString host = m_redaction.host(old.host);
        m_new.hosts.push_back({.host = host, .name = host, .facts = old.facts});
    }
    std::sort(m_new.hosts.begin(), m_new.hosts.end(),
              [](const VisibleHost& a, const VisibleHost& b) { return a.host < b.host; });
}

void RedactedView::addGroups()
{
    for (const VisibleGroup& old : m_old.groups) {
        VisibleGroup group = old;
        // A group's id says what it is by, and may hold a user's name; that of a host says nothing.
        const QString name = old.isHost || old.isRest ? old.id.name() : u"group-%1"_s.arg(m_new.groups.size() + 1);
        group.id = *NodeId::make(m_redaction.host(old.id.host()), old.id.kind(), name);
        group.name = groupName(old);
        group.members = members(old.members);
        m_groupIds.emplace(old.id, group.id);
        m_new.groups.push_back(std::move(group));
    }
}

void RedactedView::addFolds()
{
    for (const Fold& old : m_old.folds) {
        Fold fold = old;
        fold.id = boxId(old.id);
        fold.members = members(old.members);
        m_new.folds.push_back(std::move(fold));
    }
    for (const VisibleGroup& group : m_new.groups) {
        if (group.fold != noIndex)
            m_new.folds[group.fold].name = group.name;
    }
}

/// What is cut off as common stays cut off, if it is still there.
QString RedactedView::shownName(const VisibleNode& old, const NodeId& id) const
{
    QString name = id.name();
    if (id.kind() == Kind::Port && name.size() > 4 && name.endsWith("/tcp"_L1))
        name.chop(4);
    name = safeForPeople(name);
    return name.startsWith(old.prefix) && name.size() > old.prefix.size() ? name.sliced(old.prefix.size()) : name;
}

VisibleNode RedactedView::node(const VisibleNode& old) const
{
    VisibleNode shown = old;
    shown.note.clear();
    if (old.fold != noIndex) {
        shown.node = m_new.folds[old.fold].members.front();
        if (old.isGroup)
            shown.name = titleOf(m_new.folds[old.fold]);
        shown.badge.problems = QStringList(old.badge.count(), leftOut.toString());
        return shown;
    }
    shown.node = m_redaction.node(old.node);
    const NodeId& id = m_new.graph->nodes()[shown.node].id;
    if (const auto remark = m_remarks.find(id); remark != m_remarks.end())
        shown.remark = remark->second;
    shown.name = shownName(old, id);
    if (shown.name == safeForPeople(id.name()))
        shown.prefix.clear();
    shown.section = m_redaction.label(old.section);
    shown.period = redactedPeriod(old.period);
    const auto badge = m_badges.nodes.find(shown.node);
    shown.badge = badge == m_badges.nodes.end() ? Badge() : badge->second;
    return shown;
}

void RedactedView::addNodes()
{
    for (const VisibleNode& old : m_old.nodes)
        m_new.nodes.push_back(node(old));
    std::sort(m_new.nodes.begin(), m_new.nodes.end(),
              [](const VisibleNode& a, const VisibleNode& b) { return a.node < b.node; });
    indexBoxes(m_new);
}

void RedactedView::addEdges()
{
    for (const VisibleEdge& old : m_old.edges) {
        VisibleEdge edge = old;
        edge.from = m_new.boxOf[m_redaction.node(m_old.nodes[old.from].node)];
        edge.to = m_new.boxOf[m_redaction.node(m_old.nodes[old.to].node)];
        if (old.bundle == noIndex) {
            edge.edge = m_redaction.edge(old.edge);
            const auto badge = m_badges.edges.find(edge.edge);
            edge.badge = badge == m_badges.edges.end() ? Badge() : badge->second;
        } else {
            Bundle bundle = m_old.bundles[old.bundle];
            for (EdgeIndex& member : bundle.members)
                member = m_redaction.edge(member);
            std::sort(bundle.members.begin(), bundle.members.end());
            // Two bundles between two boxes are told apart by a word behind the name of one of them.
            const auto end = [&](const NodeId& id, quint32 box) {
                const NodeId& boxId = m_new.idOf(m_new.nodes[box]);
                for (const QString& word : {u" both ways"_s, u" unknown ways"_s}) {
                    if (id.name().endsWith(word) && !m_groupIds.contains(id))
                        return *NodeId::make(boxId.host(), boxId.kind(), boxId.name() + word);
                }
                return boxId;
            };
            bundle.id = {end(bundle.id.from, edge.from), bundle.id.kind, end(bundle.id.to, edge.to)};
            edge.edge = bundle.members.front();
            edge.bundle = quint32(m_new.bundles.size());
            edge.badge.problems = QStringList(old.badge.count(), leftOut.toString());
            m_new.bundles.push_back(std::move(bundle));
        }
        m_new.edges.push_back(std::move(edge));
    }
    std::sort(m_new.edges.begin(), m_new.edges.end(),
              [](const VisibleEdge& a, const VisibleEdge& b) { return a.edge < b.edge; });
}

Visible RedactedView::run()
{
    if (m_states)
        m_remarks = changeRemarks(*m_states);
    m_new.isOverlaid = m_old.isOverlaid;
    if (m_old.isOverlaid && m_old.spec.filter.text.isEmpty() && !m_old.spec.focus)
        m_new.whyEmpty = m_old.whyEmpty; // that nothing changed; what a filter leaves out would quote it
    m_new.arrangement = m_old.arrangement;
    m_new.counts = m_old.counts;
    addHosts();
    addGroups();
    addFolds();
    addNodes();
    addEdges();
    m_new.spec = spec();
    m_new.caption = caption();
    if (m_old.expanded)
        m_new.expanded = std::make_shared<const Visible>(
            RedactedView(*m_old.expanded, m_redaction, m_badges, m_states).run());
    return std::move(m_new);
}

} // namespace

Visible redacted(const Visible& visible, const Review* review, const Redaction& redaction,
                 const TwoStates* redactedStates)
{
    const Badges badges = review ? badgesOf(*redaction.graph(), *redaction.of(*review)) : Badges();
    return RedactedView(visible, redaction, badges, redactedStates).run();
}

} // namespace unitscope
