// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/overlaid.h"

#include "graph/base/safetext.h"
#include "graph/view/arrangement.h"
#include "graph/view/caption.h"
#include "graph/view/difflines.h"
#include "graph/view/diffwords.h"
#include "graph/view/visiblegroups.h"
#include "graph/view/visiblehosts.h"
#include "graph/view/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestValue = 24; // of a field, on a box

/// "was shop-old"; "User: root → qt", and how many more fields are not the same.
QString remarkOn(const DiffLines& lines, const NodeDiff& node)
{
    if (node.renaming)
        return u"was "_s + elidedMiddle(safeForPeople(node.renaming->from.name()), longestValue);
    const auto first = std::find_if(node.fields.begin(), node.fields.end(),
                                    [](const FieldDiff& field) { return field.isDifference(); });
    if (first == node.fields.end())
        return {};
    const auto valueOn = [&](std::vector<ClaimIndex> ValueDiff::*side) {
        return elidedMiddle(lines.valuesOn(*first, side), longestValue);
    };
    const QString label = safeForPeople(labelFor(first->attribute));
    QString words = first->isMany
                        ? label
                        : u"%1: %2 → %3"_s.arg(label, valueOn(&ValueDiff::before), valueOn(&ValueDiff::after));
    const auto count = std::count_if(first, node.fields.end(),
                                     [](const FieldDiff& field) { return field.isDifference(); });
    return count > 1 ? words + u" · %1 more"_s.arg(count - 1) : words;
}

class Overlaying
{
public:
    Overlaying(const TwoStates& states, const ViewSpec& spec, const OverlayOptions& options)
        : m_states(states),
          m_changes(changesOf(*states.diff)),
          m_remarks(changeRemarks(states)),
          m_withAllOfBefore(options.withAllOfBefore),
          m_later(view(states.diff->after, options.review, ungrouped(spec), states.diff.get())),
          m_earlier(view(states.diff->before, nullptr, ungrouped(spec), states.diff.get()))
    {
        m_whole.graph = states.all;
        m_whole.spec = spec;
        m_whole.isOverlaid = true;
        m_whole.counts = m_later.counts;
        m_whole.filterMistake = m_later.filterMistake;
    }

    Visible overlay()
    {
        for (const VisibleNode& node : m_later.nodes)
            take(m_later, node);
        for (const VisibleNode& node : m_earlier.nodes)
            takeIfGone(node);
        std::sort(m_whole.nodes.begin(), m_whole.nodes.end(),
                  [](const VisibleNode& a, const VisibleNode& b) { return a.node < b.node; });
        indexBoxes(m_whole);
        for (const VisibleEdge& edge : m_later.edges)
            take(m_later, edge);
        for (const VisibleEdge& edge : m_earlier.edges) {
            if (!m_states.diff->after->find(idOf(m_earlier, edge)))
                take(m_earlier, edge);
        }
        std::sort(m_whole.edges.begin(), m_whole.edges.end(),
                  [](const VisibleEdge& a, const VisibleEdge& b) { return a.edge < b.edge; });
        if (m_whole.nodes.empty())
            m_whole.whyEmpty = m_later.whyEmpty;
        m_whole.arrangement = arrangementOf(m_whole);
        m_whole.hosts = visibleHostsOf(m_whole);
        m_whole.caption = comparedCaption(m_states, m_later.caption);
        setGroups(m_whole);
        return withCollapsedGroups(std::move(m_whole));
    }

private:
    /// Both sides are put together first: a thing is in one group, whatever either says.
    static ViewSpec ungrouped(ViewSpec spec)
    {
        spec.grouping = Grouping::None;
        spec.collapsed.clear();
        return spec;
    }

    static const EdgeId& idOf(const Visible& side, const VisibleEdge& edge)
    {
        return side.graph->edges()[edge.edge].id;
    }

    /// Where members of a fold of one side are in the graph of both, sorted.
    std::vector<NodeIndex> membersOf(const Visible& side, const Fold& fold) const
    {
        std::vector<NodeIndex> members;
        for (const NodeIndex member : fold.members) {
            if (const auto index = m_states.all->find(side.graph->nodes()[member].id))
                members.push_back(*index);
        }
        std::sort(members.begin(), members.end());
        return members;
    }

    bool hasChangeIn(const Fold& fold) const
    {
        return std::any_of(fold.members.begin(), fold.members.end(), [this](NodeIndex member) {
            return isDifference(m_changes.of(m_states.all->nodes()[member].id));
        });
    }

    void take(const Visible& side, const VisibleNode& node)
    {
        VisibleNode shown = node;
        shown.badge = {};
        shown.isContradicted = false;
        if (node.fold == noIndex) {
            shown.node = *m_states.all->find(side.idOf(node));
            shown.change = m_changes.of(side.idOf(node));
            if (const auto remark = m_remarks.find(side.idOf(node)); remark != m_remarks.end())
                shown.remark = remark->second;
        } else {
            const Fold& fold = side.folds[node.fold];
            m_whole.folds.push_back(fold);
            m_whole.folds.back().members = membersOf(side, fold);
            shown.fold = quint32(m_whole.folds.size() - 1);
            shown.node = m_whole.folds.back().members.front();
            shown.change = hasChangeIn(m_whole.folds.back()) ? Change::Changed : Change::Same;
        }
        m_whole.nodes.push_back(std::move(shown));
    }

    /// What the later side shows, alone or folded, is there already.
    bool isShownLater(const NodeId& id) const { return m_later.indexOf(id).has_value(); }

    void takeIfGone(const VisibleNode& node)
    {
        if (node.fold != noIndex) {
            takeGoneMembers(node);
            return;
        }
        const NodeId& id = m_earlier.idOf(node);
        if (isShownLater(id) || (!m_withAllOfBefore && m_states.diff->after->find(id)))
            return;
        take(m_earlier, node);
        ++m_whole.counts.all;
        ++m_whole.counts.alone;
    }

    /// Units of the system that are gone are in its box, which is there for the others; else in one of their own.
    void takeGoneMembers(const VisibleNode& node)
    {
        const Fold& fold = m_earlier.folds[node.fold];
        Fold gone = fold;
        gone.members = membersOf(m_earlier, fold);
        std::erase_if(gone.members,
                      [this](NodeIndex member) { return isShownLater(m_states.all->nodes()[member].id); });
        if (gone.members.empty())
            return;
        gone.count = std::ssize(gone.members);
        m_whole.counts.all += qsizetype(gone.members.size());
        m_whole.counts.folded += qsizetype(gone.members.size());
        const auto box = std::find_if(m_whole.nodes.begin(), m_whole.nodes.end(), [&](const VisibleNode& one) {
            return one.fold != noIndex && m_whole.folds[one.fold].id == fold.id;
        });
        if (box == m_whole.nodes.end()) {
            VisibleNode shown = node;
            shown.badge = {};
            shown.change = Change::Removed;
            shown.fold = quint32(m_whole.folds.size());
            shown.node = gone.members.front();
            shown.name = titleOf(gone);
            m_whole.folds.push_back(std::move(gone));
            m_whole.nodes.push_back(std::move(shown));
            return;
        }
        std::vector<NodeIndex>& members = m_whole.folds[box->fold].members;
        members.insert(members.end(), gone.members.begin(), gone.members.end());
        std::sort(members.begin(), members.end());
        box->node = members.front();
        box->change = Change::Changed;
    }

    void take(const Visible& side, const VisibleEdge& edge)
    {
        const auto from = m_whole.indexOf(side.idOf(side.nodes[edge.from]));
        const auto to = m_whole.indexOf(side.idOf(side.nodes[edge.to]));
        const auto index = m_states.all->find(idOf(side, edge));
        if (!from || !to || !index)
            return;
        VisibleEdge shown = edge;
        shown.edge = *index;
        shown.from = *from;
        shown.to = *to;
        shown.badge = {};
        shown.isContradicted = false;
        shown.change = m_changes.of(idOf(side, edge));
        m_whole.edges.push_back(std::move(shown));
    }

    const TwoStates& m_states;
    const ChangesById m_changes;
    const std::map<NodeId, QString> m_remarks;
    const bool m_withAllOfBefore;
    const Visible m_later;
    const Visible m_earlier;
    Visible m_whole;
};

} // namespace

std::map<NodeId, QString> changeRemarks(const TwoStates& states)
{
    std::map<NodeId, QString> remarks;
    const DiffLines lines(*states.diff);
    for (const NodeDiff& node : states.diff->nodes) {
        const bool hasRemark = node.id.kind() == Kind::Service || node.id.kind() == Kind::Process;
        if ((node.change == Change::Changed || node.renaming) && hasRemark && node.after != noIndex)
            remarks.emplace(states.diff->after->nodes()[node.after].id, remarkOn(lines, node));
    }
    return remarks;
}

Caption comparedCaption(const TwoStates& states, Caption later)
{
    const auto timesOf = [](const Graph& graph) { return sourceWords(graph).join(u"; "_s); };
    later.facts = u"what changed between two states"_s;
    later.note = u"before: %1 · after: %2"_s.arg(timesOf(*states.diff->before), timesOf(*states.diff->after));
    later.sources = captionOf(*states.all).sources;
    return later;
}

Visible overlaid(const TwoStates& states, const ViewSpec& spec, const OverlayOptions& options)
{
    return Overlaying(states, spec, options).overlay();
}

Visible onlyChanges(const Visible& whole)
{
    const Visible& overlaid = whole.expanded ? *whole.expanded : whole;
    std::vector<bool> isChanged(overlaid.nodes.size());
    for (size_t i = 0; i < isChanged.size(); ++i)
        isChanged[i] = isDifference(overlaid.nodes[i].change);
    std::vector<bool> isKept = isChanged;
    for (const VisibleEdge& edge : overlaid.edges) {
        if (isDifference(edge.change) || isChanged[edge.from] || isChanged[edge.to])
            isKept[edge.from] = isKept[edge.to] = true;
    }
    Visible part = overlaid;
    part.nodes.clear();
    part.edges.clear();
    std::vector<quint32> place(overlaid.nodes.size(), noIndex);
    for (quint32 i = 0; i < overlaid.nodes.size(); ++i) {
        const VisibleNode& node = overlaid.nodes[i];
        if (!isKept[i]) {
            qsizetype& shown = node.fold == noIndex ? part.counts.alone : part.counts.folded;
            const qsizetype count = node.fold == noIndex ? 1 : std::ssize(part.folds[node.fold].members);
            shown -= count;
            part.counts.unchanged += count;
            continue;
        }
        place[i] = quint32(part.nodes.size());
        part.nodes.push_back(node);
    }
    for (const VisibleEdge& edge : overlaid.edges) {
        if (place[edge.from] == noIndex || place[edge.to] == noIndex)
            continue;
        part.edges.push_back(edge);
        part.edges.back().from = place[edge.from];
        part.edges.back().to = place[edge.to];
    }
    if (part.nodes.empty() && !overlaid.nodes.empty())
        part.whyEmpty = {u"Nothing of what is shown changed."_s};
    part.arrangement = arrangementOf(part);
    part.hosts = visibleHostsOf(part);
    indexBoxes(part);
    setGroups(part);
    return withCollapsedGroups(std::move(part));
}

ChangeCounts changeCountsOf(const Visible& overlaid)
{
    ChangeCounts counts;
    const auto count = [](const auto& things, std::map<Change, qsizetype>& changed) {
        for (const auto& thing : things) {
            if (thing.change != Change::Same)
                ++changed[thing.change];
        }
    };
    count(overlaid.nodes, counts.boxes);
    count(overlaid.edges, counts.lines);
    return counts;
}

} // namespace unitscope
