// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/belonging.h"

#include <algorithm>
#include <map>

namespace unitscope {

namespace {

/// Small numbers for texts, in the order in which they are met; 0 for the empty one.
class Numbers
{
public:
    quint32 of(const QString& text)
    {
        return text.isEmpty() ? 0 : m_numbers.try_emplace(text, quint32(m_numbers.size() + 1)).first->second;
    }

private:
    std::map<QString, quint32> m_numbers;
};

/// Those without a section take that of most of what leads to them on their host, else of most of what they lead to; of
/// equally many the smallest.
void adoptSections(const AskedComponent& asked, std::vector<Belonging>& belongings)
{
    std::vector<std::map<quint32, int>> votes(belongings.size());
    constexpr int first = 1'000'000; // a change of a stream's readers does not move it
    const auto vote = [&](quint32 voter, quint32 node, int weight) {
        if (belongings[node].section == 0 && belongings[voter].section != 0
            && belongings[node].host == belongings[voter].host)
            votes[node][belongings[voter].section] += weight;
    };
    for (const AskedEdge& edge : asked.edges) {
        vote(edge.from, edge.to, first);
        vote(edge.to, edge.from, 1);
    }
    for (size_t node = 0; node < votes.size(); ++node) {
        const auto most = std::max_element(votes[node].begin(), votes[node].end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most != votes[node].end())
            belongings[node].section = most->first;
    }
}

} // namespace

std::vector<Belonging> belongingsOf(const Visible& visible, const Blocks& blocks, const Component& component)
{
    std::vector<Belonging> belongings;
    if (!component.isLarge)
        return belongings;
    Numbers hosts;
    Numbers sections;
    size_t services = 0;
    size_t listed = 0;
    for (const quint32 block : component.blocks) {
        const VisibleNode& owner = visible.nodes[blocks.all[block].nodes.front()];
        const Node& node = visible.graph->nodes()[owner.node];
        const bool isService = owner.kind == Kind::Service;
        const QString section = isService ? visible.graph->text(node, Attr::Section) : QString();
        services += isService ? 1 : 0;
        listed += section.isEmpty() ? 0 : 1;
        belongings.push_back({hosts.of(node.id.host()), sections.of(section)});
    }
    if (listed * 2 > services) {
        adoptSections(component.asked, belongings);
    } else {
        for (Belonging& belonging : belongings)
            belonging.section = 0;
    }
    return belongings;
}

} // namespace unitscope
