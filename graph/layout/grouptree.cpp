// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/grouptree.h"

#include "graph/layout/matching.h"

#include <algorithm>
#include <map>

namespace unitscope {

namespace {

constexpr size_t mostMembers = 40; // of a group before it gets a level more
constexpr int mostMatched = 12;    // members of a group that is made of groups
constexpr int mostNodes = 30;      // nodes of a group that is made by matching
constexpr int mostLevels = 6;

/// In their order. Sections stay where they are whatever becomes of their edges: were they matched, one edge more could put
/// all of them into other company, and what stands in them would move.
std::vector<std::vector<quint32>> runsOf(const std::vector<quint32>& groups)
{
    std::vector<std::vector<quint32>> runs;
    for (size_t i = 0; i < groups.size(); ++i) {
        if (i % size_t(mostMatched) == 0)
            runs.emplace_back();
        runs.back().push_back(groups[i]);
    }
    return runs;
}

class TreeGrower
{
public:
    TreeGrower(const AskedComponent& component, std::span<const Belonging> belongings)
        : m_component(component), m_belongings(belongings)
    {
        m_tree.groups.emplace_back();
        m_isSection.push_back(false);
        m_tree.groupOf.resize(component.nodes.size());
    }
    GroupTree grow();

private:
    quint32 add(quint32 parent, bool isSection)
    {
        m_tree.groups.emplace_back().parent = parent;
        m_isSection.push_back(isSection);
        return quint32(m_tree.groups.size() - 1);
    }
    void addHosts();
    void addNodeGroups();
    void addLevels();
    bool addLevel(std::vector<bool>& isSettled);
    bool areSections(const std::vector<quint32>& groups) const;
    static std::vector<std::vector<quint32>> matchedParts(const std::vector<quint32>& groups, const Matching& matching);
    void setDepths();

    const AskedComponent& m_component;
    std::span<const Belonging> m_belongings;
    GroupTree m_tree;
    std::vector<quint32> m_hostOf; ///< per node: its host's group
    std::vector<bool> m_isSection; ///< per group: a source says what is in it
};

void TreeGrower::addHosts()
{
    std::map<quint32, quint32> groups;
    const auto isAlone = [&](const Belonging& node) { return node.host == m_belongings.front().host; };
    const bool hasOne = std::all_of(m_belongings.begin(), m_belongings.end(), isAlone);
    for (const Belonging& node : m_belongings) {
        const auto [at, isNew] = groups.try_emplace(node.host, 0);
        if (isNew && !hasOne)
            at->second = add(0, false);
        m_hostOf.push_back(at->second);
    }
}

/// Sections as they are; what has none, and within a section that is too large, as their edges tie them.
void TreeGrower::addNodeGroups()
{
    std::map<std::pair<quint32, quint32>, int> sizes;
    const auto keyOf = [&](quint32 node) { return std::pair(m_hostOf[node], m_belongings[node].section); };
    for (quint32 node = 0; node < m_hostOf.size(); ++node)
        ++sizes[keyOf(node)];
    const auto isWhole = [&](quint32 node) {
        return m_belongings[node].section != 0 && sizes[keyOf(node)] <= int(mostMembers);
    };
    Matching matching(m_hostOf.size(), mostNodes);
    for (const AskedEdge& edge : m_component.edges) {
        if (keyOf(edge.from) == keyOf(edge.to) && !isWhole(edge.from))
            matching.tie(edge.from, edge.to);
    }
    matching.run();
    std::map<std::tuple<quint32, quint32, quint32>, quint32> groups;
    std::map<std::pair<quint32, quint32>, quint32> divided; // sections: others see the whole, however it is divided
    for (quint32 node = 0; node < m_hostOf.size(); ++node) {
        const auto [host, section] = keyOf(node);
        const quint32 part = isWhole(node) ? 0 : matching.labelOf(node) + 1;
        const auto [at, isNew] = groups.try_emplace({host, section, part}, 0);
        if (isNew) {
            quint32 parent = host;
            if (section != 0 && part != 0) {
                const auto [whole, isFirst] = divided.try_emplace({host, section}, 0);
                if (isFirst)
                    whole->second = add(host, true);
                parent = whole->second;
            }
            at->second = add(parent, section != 0);
            m_tree.groups.back().holdsNodes = true;
        }
        m_tree.groupOf[node] = at->second;
        m_tree.groups[at->second].members.push_back(node);
    }
}

bool TreeGrower::areSections(const std::vector<quint32>& groups) const
{
    return std::all_of(groups.begin(), groups.end(), [this](quint32 group) { return m_isSection[group]; });
}

/// As their edges tie them; those that nothing ties stand together.
std::vector<std::vector<quint32>> TreeGrower::matchedParts(const std::vector<quint32>& groups, const Matching& matching)
{
    std::map<quint32, std::vector<quint32>> parts;
    for (const quint32 group : groups)
        parts[matching.labelOf(group)].push_back(group);
    std::vector<quint32> single;
    std::vector<std::vector<quint32>> made;
    for (auto& [label, part] : parts) {
        if (part.size() > 1) {
            made.push_back(std::move(part));
        } else {
            if (single.size() == size_t(mostMatched))
                made.push_back(std::exchange(single, {}));
            single.push_back(part.front());
        }
    }
    if (!single.empty())
        made.push_back(std::move(single));
    return made;
}

/// Puts groups between those that have too many members and their members. False if that changed nothing.
bool TreeGrower::addLevel(std::vector<bool>& isSettled)
{
    const quint32 count = quint32(m_tree.groups.size());
    std::vector<std::vector<quint32>> children(count);
    for (quint32 group = 1; group < count; ++group)
        children[m_tree.groups[group].parent].push_back(group);
    std::vector<bool> isCrowded(count);
    isSettled.resize(count);
    for (quint32 group = 0; group < count; ++group)
        isCrowded[group] = children[group].size() > mostMembers && !isSettled[group];

    Matching matching(count, mostMatched);
    for (const AskedEdge& edge : m_component.edges) {
        quint32 a = m_tree.groupOf[edge.from];
        quint32 b = m_tree.groupOf[edge.to];
        // Up to where both have one parent.
        std::vector<quint32> above;
        for (quint32 group = a; group != 0; group = m_tree.groups[group].parent)
            above.push_back(group);
        const auto isAboveA = [&](quint32 group) {
            return group == 0 || std::find(above.begin(), above.end(), group) != above.end();
        };
        if (a == b || a == 0 || b == 0)
            continue;
        while (!isAboveA(m_tree.groups[b].parent))
            b = m_tree.groups[b].parent;
        while (m_tree.groups[a].parent != m_tree.groups[b].parent && a != 0)
            a = m_tree.groups[a].parent;
        if (a != b && a != 0 && isCrowded[m_tree.groups[a].parent])
            matching.tie(a, b);
    }
    matching.run();

    bool isChanged = false;
    for (quint32 group = 0; group < count; ++group) {
        if (!isCrowded[group])
            continue;
        const bool hasSections = areSections(children[group]);
        const std::vector<std::vector<quint32>> made = hasSections ? runsOf(children[group])
                                                                   : matchedParts(children[group], matching);
        isSettled[group] = made.size() >= children[group].size() || made.size() < 2;
        if (isSettled[group])
            continue;
        for (const auto& part : made) {
            const quint32 level = add(group, hasSections);
            for (const quint32 child : part)
                m_tree.groups[child].parent = level;
        }
        isChanged = true;
    }
    return isChanged;
}

void TreeGrower::addLevels()
{
    std::vector<bool> isSettled;
    for (int level = 0; level < mostLevels && addLevel(isSettled); ++level) { }
}

void TreeGrower::setDepths()
{
    for (quint32 group = 1; group < m_tree.groups.size(); ++group) {
        int depth = 0;
        for (quint32 above = group; above != 0; above = m_tree.groups[above].parent)
            ++depth;
        m_tree.groups[group].depth = depth;
        m_tree.groups[m_tree.groups[group].parent].members.push_back(group);
    }
}

GroupTree TreeGrower::grow()
{
    addHosts();
    addNodeGroups();
    addLevels();
    setDepths();
    return std::move(m_tree);
}

} // namespace

GroupTree groupTreeOf(const AskedComponent& component, std::span<const Belonging> belongings)
{
    return TreeGrower(component, belongings).grow();
}

} // namespace unitscope
