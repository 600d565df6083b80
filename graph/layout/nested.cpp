// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/nested.h"

#include "graph/layout/groupjoin.h"

#include <algorithm>

namespace unitscope {

namespace {

class Nesting
{
public:
    Nesting(const AskedComponent& component, const GroupTree& tree, Placer& placer, const GroupsTold& told);
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    ~Nesting() { m_placer.setWhileWaiting({}); }
    /// The innermost groups first. False if somebody cancels.
    bool place();
    PlacedComponent whole() const { return joined(divided(), m_work); }

private:
    Divided divided() const { return {m_component, m_tree, m_ways, m_placeOfNode}; }
    bool placeThose(const std::vector<quint32>& groups);
    size_t workOf(quint32 group) const;
    void take(quint32 group, PlacedComponent placed);
    void tell() const;

    const AskedComponent& m_component;
    Placer& m_placer;
    const GroupsTold& m_told;
    const GroupTree& m_tree;
    LineWays m_ways;
    std::vector<GroupWork> m_work;
    std::vector<quint32> m_placeOfNode;
    size_t m_all = 0;
    size_t m_done = 0;
};

Nesting::Nesting(const AskedComponent& component, const GroupTree& tree, Placer& placer, const GroupsTold& told)
    : m_component(component),
      m_placer(placer),
      m_told(told),
      m_tree(tree),
      m_ways(component, m_tree),
      m_work(m_tree.groups.size()),
      m_placeOfNode(component.nodes.size())
{
    for (quint32 group = 0; group < m_tree.groups.size(); ++group) {
        const TreeGroup& members = m_tree.groups[group];
        for (quint32 i = 0; members.holdsNodes && i < members.members.size(); ++i)
            m_placeOfNode[members.members[i]] = i;
        m_all += workOf(group);
    }
    if (m_told)
        m_placer.setWhileWaiting([this] { tell(); });
}

/// Graphviz's time grows with members and lines.
size_t Nesting::workOf(quint32 group) const
{
    return m_tree.groups[group].members.size() + m_ways.piecesIn(group).size();
}

void Nesting::tell() const
{
    if (m_told)
        m_told(double(m_done) / double(std::max<size_t>(m_all, 1)), [this] { return whole(); });
}

void Nesting::take(quint32 group, PlacedComponent placed)
{
    snapToPixels(placed); // here: where a group stands must not move anything inside it by a pixel
    m_work[group].placed = std::move(placed);
    m_work[group].isPlaced = true;
}

bool Nesting::placeThose(const std::vector<quint32>& groups)
{
    std::vector<AskedComponent> asked;
    for (const quint32 group : groups) {
        if (m_placer.isCancelled())
            return false;
        makeQuestion(divided(), m_work, group);
        asked.push_back(m_work[group].asked);
    }
    const auto told = [&](size_t i, const PlacedComponent& placed) {
        m_done += workOf(groups[i]);
        if (m_told)
            take(groups[i], placed);
        tell();
    };
    Result<std::vector<PlacedComponent>> placed = m_placer.place(asked, told);
    if (!placed)
        return false;
    for (size_t i = 0; i < groups.size(); ++i)
        take(groups[i], std::move((*placed)[i]));
    return true;
}

bool Nesting::place()
{
    std::vector<quint32> innermost;
    int deepest = 0;
    for (quint32 group = 0; group < m_tree.groups.size(); ++group) {
        if (m_tree.groups[group].holdsNodes)
            innermost.push_back(group);
        deepest = std::max(deepest, m_tree.groups[group].depth);
    }
    tell();
    if (!placeThose(innermost))
        return false;
    for (int depth = deepest; depth >= 0; --depth) {
        std::vector<quint32> level;
        for (quint32 group = 0; group < m_tree.groups.size(); ++group) {
            if (!m_tree.groups[group].holdsNodes && m_tree.groups[group].depth == depth)
                level.push_back(group);
        }
        if (!level.empty() && !placeThose(level))
            return false;
    }
    return true;
}

} // namespace

Result<PlacedComponent> placeInGroups(const AskedComponent& component, const GroupTree& tree, Placer& placer,
                                      const GroupsTold& told)
{
    Nesting nesting(component, tree, placer, told);
    if (!nesting.place())
        return failed({.code = Error::Code::Cancelled, .where = {}, .expected = {}, .found = {}, .advice = {}});
    return nesting.whole();
}

} // namespace unitscope
