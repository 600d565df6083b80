// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/shownpart.h"

#include "graph/model/neighbours.h"
#include "graph/view/query/evaluate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Why a thing is not shown by itself.
enum class Fate : quint8 { Alone, Folded, OtherKind, Filtered, OutOfFocus };

class Selecting
{
public:
    Selecting(const Graph& graph, const Review* review, const GraphDiff* diff, const ViewSpec& spec)
        : m_graph(graph), m_input{graph, review, diff}, m_spec(spec), m_fates(graph.nodes().size(), Fate::Alone)
    { }

    ShownPart select()
    {
        for (NodeIndex i = 0; i < m_fates.size(); ++i) {
            if (!m_spec.kinds.contains(kindOf(i)))
                m_fates[i] = Fate::OtherKind;
        }
        m_part.isEdgeShown.resize(m_graph.edges().size());
        for (EdgeIndex i = 0; i < m_graph.edges().size(); ++i)
            m_part.isEdgeShown[i] = isWanted(m_graph.edges()[i]);
        findFolds();
        applyFilter();
        if (m_spec.focus)
            applyFocus(*m_spec.focus);
        else
            fold();
        return finished();
    }

private:
    Kind kindOf(NodeIndex node) const { return m_graph.nodes()[node].id.kind(); }
    bool isShown(NodeIndex node) const { return m_fates[node] == Fate::Alone; }

    /// Lines that hold a target together are drawn wherever targets are.
    bool isWanted(const Edge& edge) const
    {
        const bool holdsTarget = unitRelations.contains(edge.id.kind)
                                 && (kindOf(edge.from) == Kind::Target || kindOf(edge.to) == Kind::Target);
        return holdsTarget || m_spec.edges.contains(edge.id.kind);
    }

    void applyFilter()
    {
        const auto query = parseQuery(m_spec.filter.text);
        if (!query)
            m_part.filterMistake = query.error();
        if (!query || query->isEmpty())
            return;
        Matches matches = evaluate(query->expression, m_input);
        const bool isOnly = m_spec.filter.mode == ViewFilter::Mode::ShowOnly;
        const bool isOfLines = asksForLines(query->expression);
        for (EdgeIndex i = 0; i < matches.edges.size(); ++i) {
            if (isOnly && isOfLines && matches.edges[i])
                matches.nodes[m_graph.edges()[i].from] = matches.nodes[m_graph.edges()[i].to] = true;
            // What is asked for is shown, whichever lines are on.
            if (isOnly && isOfLines)
                m_part.isEdgeShown[i] = matches.edges[i];
            else if (!isOnly && matches.edges[i])
                m_part.isEdgeShown[i] = false;
        }
        bool isAnyLeft = false;
        for (NodeIndex i = 0; i < m_fates.size(); ++i) {
            if (isShown(i) && matches.nodes[i] != isOnly)
                m_fates[i] = Fate::Filtered;
            isAnyLeft = isAnyLeft || isShown(i);
        }
        if (!isAnyLeft)
            explainNothing(*query, matches);
    }

    void explainNothing(const Query& query, const Matches& matches)
    {
        if (m_spec.filter.mode == ViewFilter::Mode::Hide) {
            m_part.whyEmpty += u"The filter hides everything that is shown."_s;
            return;
        }
        const auto elsewhere = std::count(matches.nodes.begin(), matches.nodes.end(), true);
        if (elsewhere > 0) {
            QStringList kinds;
            for (NodeIndex i = 0; i < m_fates.size(); ++i) {
                const QString kind = wordFor(kindOf(i));
                if (matches.nodes[i] && !kinds.contains(kind))
                    kinds += kind;
            }
            m_part.whyEmpty += u"%1 found, all of kinds that are not shown: %2."_s.arg(elsewhere).arg(
                kinds.join(u", "_s));
            return;
        }
        m_part.whyEmpty = whyNothing(query.expression, m_input) + query.hints;
    }

    void applyFocus(const Focus& focus)
    {
        const std::optional<NodeIndex> center = m_graph.find(focus.center);
        std::vector<bool> isNear(m_fates.size());
        if (center) {
            m_fates[*center] = Fate::Alone; // whatever its kind
            std::vector<bool> usable = m_part.isEdgeShown;
            for (EdgeIndex i = 0; i < usable.size(); ++i)
                usable[i] = usable[i] && isShown(m_graph.edges()[i].from) && isShown(m_graph.edges()[i].to);
            isNear[*center] = true;
            for (const Reached& one : neighboursOf(Steps(m_graph, focus.way, usable), *center, focus.depth))
                isNear[one.node] = true;
        }
        for (NodeIndex i = 0; i < m_fates.size(); ++i) {
            if (isShown(i) && !isNear[i])
                m_fates[i] = Fate::OutOfFocus;
        }
    }

    void findFolds()
    {
        m_part.isSystems.resize(m_fates.size());
        if (m_spec.foldsSystem && m_spec.kinds.contains(Kind::Service))
            m_folds = systemFoldsOf(m_graph);
        for (const Fold& fold : m_folds) {
            for (const NodeIndex member : fold.members)
                m_part.isSystems[member] = true;
        }
    }

    /// Of the system's units those that are left; one alone needs no box for several.
    void fold()
    {
        for (Fold& fold : m_folds) {
            std::erase_if(fold.members, [this](NodeIndex member) { return m_fates[member] == Fate::Filtered; });
            if (fold.members.size() < 2)
                continue;
            fold.count = std::ssize(fold.members);
            for (const NodeIndex member : fold.members)
                m_fates[member] = Fate::Folded;
            m_part.folds.push_back(std::move(fold));
        }
    }

    ShownPart finished()
    {
        const auto countOf = [this](Fate fate) { return std::count(m_fates.begin(), m_fates.end(), fate); };
        m_part.counts = {.all = qsizetype(m_fates.size()),
                         .alone = countOf(Fate::Alone),
                         .folded = countOf(Fate::Folded),
                         .ofOtherKinds = countOf(Fate::OtherKind),
                         .filtered = countOf(Fate::Filtered),
                         .outOfFocus = countOf(Fate::OutOfFocus)};
        m_part.isAlone.resize(m_fates.size());
        std::transform(m_fates.begin(), m_fates.end(), m_part.isAlone.begin(),
                       [](Fate fate) { return fate == Fate::Alone; });
        return std::move(m_part);
    }

    const Graph& m_graph;
    const QueryInput m_input;
    const ViewSpec& m_spec;
    std::vector<Fate> m_fates;
    std::vector<Fold> m_folds;
    ShownPart m_part;
};

} // namespace

ShownPart shownPartOf(const Graph& graph, const Review* review, const GraphDiff* diff, const ViewSpec& spec)
{
    return Selecting(graph, review, diff, spec).select();
}

} // namespace unitscope
