// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/circles.h"

namespace unitscope {

namespace {

/// Without recursion: a chain of ten thousand boxes must not end the program.
class Search
{
public:
    explicit Search(const AskedComponent& component)
        : m_component(component),
          m_out(component.nodes.size()),
          m_marks(component.nodes.size(), Mark::New),
          m_closes(component.edges.size())
    {
        for (quint32 i = 0; i < component.edges.size(); ++i)
            m_out[component.edges[i].from].push_back(i);
    }
    std::vector<bool> run();

private:
    enum class Mark : quint8 { New, Open, Done };
    void searchFrom(quint32 root);

    const AskedComponent& m_component;
    std::vector<std::vector<quint32>> m_out;
    std::vector<Mark> m_marks;
    std::vector<bool> m_closes;
};

void Search::searchFrom(quint32 root)
{
    if (m_marks[root] != Mark::New)
        return;
    std::vector<std::pair<quint32, size_t>> open{{root, 0}}; // node, next of its edges
    m_marks[root] = Mark::Open;
    while (!open.empty()) {
        const auto [node, next] = open.back();
        if (next == m_out[node].size()) {
            m_marks[node] = Mark::Done;
            open.pop_back();
            continue;
        }
        ++open.back().second;
        const quint32 edge = m_out[node][next];
        const quint32 to = m_component.edges[edge].to;
        m_closes[edge] = m_marks[to] == Mark::Open;
        if (m_marks[to] == Mark::New) {
            m_marks[to] = Mark::Open;
            open.emplace_back(to, 0);
        }
    }
}

std::vector<bool> Search::run()
{
    std::vector<bool> hasInput(m_component.nodes.size());
    for (const AskedEdge& edge : m_component.edges)
        hasInput[edge.to] = true;
    for (quint32 node = 0; node < hasInput.size(); ++node) {
        if (!hasInput[node])
            searchFrom(node);
    }
    for (quint32 node = 0; node < hasInput.size(); ++node)
        searchFrom(node);
    return std::move(m_closes);
}

} // namespace

std::vector<bool> closesCircle(const AskedComponent& component)
{
    return Search(component).run();
}

} // namespace unitscope
