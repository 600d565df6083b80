// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/systemunits.h"

#include "graph/model/unitname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isUnitRelation(EdgeKind kind)
{
    return kind == EdgeKind::Triggers || kind == EdgeKind::Requires || kind == EdgeKind::Wants
           || kind == EdgeKind::After || kind == EdgeKind::PartOf;
}

class SystemUnits
{
public:
    explicit SystemUnits(const Graph& graph) : m_graph(graph), m_isSystems(graph.nodes().size()) { }

    std::vector<bool> find()
    {
        for (NodeIndex i = 0; i < m_isSystems.size(); ++i)
            m_isSystems[i] = isSystems(i);
        // Once: a timer that starts a unit of the system's that itself starts another is rare enough to be shown.
        const std::vector<bool> alone = m_isSystems;
        for (NodeIndex i = 0; i < m_isSystems.size(); ++i)
            m_isSystems[i] = alone[i] && !startsAnother(i, alone);
        return std::move(m_isSystems);
    }

private:
    /// Where administrators and those who install by hand put units.
    bool hasOwnFile(const Node& node) const
    {
        constexpr std::array folders = {"/etc/"_L1, "/usr/local/"_L1, "/opt/"_L1, "/srv/"_L1, "/home/"_L1};
        const QString path = m_graph.text(node, Attr::UnitPath);
        return std::any_of(folders.begin(), folders.end(),
                           [&](QLatin1StringView folder) { return path.startsWith(folder); });
    }

    bool wasSeen(const Node& node) const
    {
        const auto facts = m_graph.factsOf(node);
        return std::any_of(facts.begin(), facts.end(),
                           [&](const Fact& fact) { return m_graph.strongest(fact).basis == Basis::Observed; });
    }

    bool isStated(const Node& node) const
    {
        for (const Fact& fact : m_graph.factsOf(node)) {
            for (const ClaimIndex claim : m_graph.claimsOf(fact)) {
                if (m_graph.snapshot().claim(claim).basis == Basis::Declared)
                    return true;
            }
        }
        return false;
    }

    bool isSystems(NodeIndex index) const
    {
        const Node& node = m_graph.nodes()[index];
        const auto kinds = unitKinds();
        const bool isUnit = std::find(kinds.begin(), kinds.end(), node.id.kind()) != kinds.end();
        if (!isUnit || isStated(node) || hasOwnFile(node))
            return false;
        const auto edges = m_graph.edgesAt(index);
        const bool isOnlyUnit = std::all_of(edges.begin(), edges.end(), [&](EdgeIndex edge) {
            const EdgeKind kind = m_graph.edges()[edge].id.kind;
            return isUnitRelation(kind) || kind == EdgeKind::RunsIn || kind == EdgeKind::Implements;
        });
        if (!isOnlyUnit)
            return false;
        // What has no file was named by somebody: the system if nothing else.
        const bool isNamedByOthers = m_graph.text(node, Attr::UnitPath).isEmpty() && isWantedByOthers(index);
        return !isNamedByOthers && (wasSeen(node) || isNamedByWhatWasSeen(index));
    }

    bool isWantedByOthers(NodeIndex index) const
    {
        const auto edges = m_graph.edgesAt(index);
        return std::any_of(edges.begin(), edges.end(), [&](EdgeIndex at) {
            const Edge& edge = m_graph.edges()[at];
            return edge.to == index && edge.id.kind != EdgeKind::After && hasOwnFile(m_graph.nodes()[edge.from]);
        });
    }

    bool isNamedByWhatWasSeen(NodeIndex index) const
    {
        const auto edges = m_graph.edgesAt(index);
        return std::any_of(edges.begin(), edges.end(), [&](EdgeIndex at) {
            const Edge& edge = m_graph.edges()[at];
            return edge.to == index && wasSeen(m_graph.nodes()[edge.from]);
        });
    }

    bool startsAnother(NodeIndex index, const std::vector<bool>& isSystems) const
    {
        const auto edges = m_graph.edgesAt(index);
        return std::any_of(edges.begin(), edges.end(), [&](EdgeIndex at) {
            const Edge& edge = m_graph.edges()[at];
            return edge.id.kind == EdgeKind::Triggers && edge.from == index && !isSystems[edge.to];
        });
    }

    const Graph& m_graph;
    std::vector<bool> m_isSystems;
};

} // namespace

std::vector<bool> systemUnitsOf(const Graph& graph)
{
    return SystemUnits(graph).find();
}

} // namespace unitscope
