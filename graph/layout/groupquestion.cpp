// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/groupquestion.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr double portHeight = 4;   // of the little box that stands for a port
constexpr double heightOfRow = 40; // lines that meet a group within one row share a trunk
constexpr int heaviest = 8;

/// Puts one group's question together.
class QuestionMaker
{
public:
    QuestionMaker(const Divided& divided, std::vector<GroupWork>& work, quint32 group)
        : m_component(divided.component),
          m_tree(divided.tree),
          m_ways(divided.ways),
          m_placeOfNode(divided.placeOfNode),
          m_all(work),
          m_group(group),
          m_work(work[group])
    { }
    void make();

private:
    struct End
    {
        quint32 node;
        double y;
    };
    void addMembers();
    void addPorts();
    void addAnchors();
    End endOf(const LinePiece& piece, bool isFrom) const;
    quint32 add(End from, End to);

    const AskedComponent& m_component;
    const GroupTree& m_tree;
    const LineWays& m_ways;
    const std::vector<quint32>& m_placeOfNode;
    std::vector<GroupWork>& m_all;
    quint32 m_group;
    GroupWork& m_work;
    std::map<std::tuple<quint32, int, quint32, int>, quint32> m_trunks;
};

void QuestionMaker::addMembers()
{
    const TreeGroup& group = m_tree.groups[m_group];
    for (const quint32 member : group.members) {
        if (group.holdsNodes) {
            m_work.asked.nodes.push_back(m_component.nodes[member]);
            continue;
        }
        const QSizeF size = m_all[member].size(false);
        m_work.asked.nodes.push_back({size, std::clamp(int(size.height() / heightOfRow), 1, mostRows)});
    }
}

void QuestionMaker::addPorts()
{
    for (const LinePiece& piece : m_ways.piecesIn(m_group)) {
        if (!piece.holdsFrom || !piece.holdsTo)
            m_work.ports[m_ways.portOf(piece)];
    }
    for (auto& [key, node] : m_work.ports) {
        node = quint32(m_work.asked.nodes.size());
        m_work.asked.nodes.push_back({{2, portHeight}, 1, key.isRight ? BlockSide::Last : BlockSide::First});
    }
}

/// The member a line begins or ends at, and how far down.
QuestionMaker::End QuestionMaker::endOf(const LinePiece& piece, bool isFrom) const
{
    const AskedEdge& edge = m_component.edges[piece.line];
    const quint32 node = isFrom ? edge.from : edge.to;
    if (m_tree.groups[m_group].holdsNodes)
        return {m_placeOfNode[node], isFrom ? edge.fromY : edge.toY};
    quint32 child = m_tree.groupOf[node];
    while (m_tree.groups[child].parent != m_group)
        child = m_tree.groups[child].parent;
    const std::vector<quint32>& members = m_tree.groups[m_group].members;
    const auto place = std::lower_bound(members.begin(), members.end(), child) - members.begin();
    const PortKey port = m_ways.portOf({piece.line, isFrom, !isFrom});
    return {quint32(place), m_all[child].portY(port)};
}

quint32 QuestionMaker::add(End from, End to)
{
    std::vector<AskedEdge>& edges = m_work.asked.edges;
    const int fromRow = rowAt(from.y, m_work.asked.nodes[from.node]);
    const int toRow = rowAt(to.y, m_work.asked.nodes[to.node]);
    const auto [at, isNew] = m_trunks.try_emplace({from.node, fromRow, to.node, toRow}, quint32(edges.size()));
    if (isNew)
        edges.push_back({.from = from.node, .to = to.node, .fromY = from.y, .toY = to.y});
    else
        edges[at->second].weight = std::min(edges[at->second].weight + 1, heaviest);
    return at->second;
}

/// Edges of no weight that keep everything between the ports.
void QuestionMaker::addAnchors()
{
    const auto portOn = [&](bool isRight) {
        const auto at = std::find_if(m_work.ports.begin(), m_work.ports.end(),
                                     [&](const auto& port) { return port.first.isRight == isRight; });
        return at == m_work.ports.end() ? m_work.asked.nodes.size() : size_t(at->second);
    };
    std::vector<AskedEdge>& edges = m_work.asked.edges;
    std::vector<bool> hasIn(m_work.asked.nodes.size());
    std::vector<bool> hasOut(m_work.asked.nodes.size());
    for (const AskedEdge& edge : edges) {
        hasOut[edge.from] = true;
        hasIn[edge.to] = true;
    }
    const size_t left = portOn(false);
    const size_t right = portOn(true);
    const size_t members = m_tree.groups[m_group].members.size();
    const auto middle = [&](size_t node) { return m_work.asked.nodes[node].size.height() / 2; };
    const auto anchor = [&](size_t from, size_t to) {
        edges.push_back({quint32(from), quint32(to), middle(from), middle(to), 0});
    };
    for (size_t node = 0; node < members; ++node) {
        if (left < m_work.asked.nodes.size() && !hasIn[node])
            anchor(left, node);
        if (right < m_work.asked.nodes.size() && !hasOut[node])
            anchor(node, right);
    }
}

void QuestionMaker::make()
{
    m_work.asked.isFast = true;
    addMembers();
    addPorts();
    for (const LinePiece& piece : m_ways.piecesIn(m_group)) {
        const bool isRight = m_ways.portOf(piece).isRight;
        const auto end = [&](bool isFrom) {
            const bool isInside = isFrom ? piece.holdsFrom : piece.holdsTo;
            return isInside ? endOf(piece, isFrom) : End{m_work.ports.at(m_ways.portOf(piece)), portHeight / 2};
        };
        // From left to right, whichever way the line runs.
        const bool isWithin = piece.holdsFrom && piece.holdsTo;
        const bool isTurned = isWithin ? !m_ways.way(piece.line).isForward : piece.holdsFrom != isRight;
        m_work.uses.push_back({add(end(!isTurned), end(isTurned)), isTurned});
    }
    addAnchors();
}

} // namespace

double GroupWork::portY(const PortKey& port) const
{
    return placed.nodes[ports.at(port)].y() + portHeight / 2 + groupMargin;
}

void makeQuestion(const Divided& divided, std::vector<GroupWork>& work, quint32 group)
{
    QuestionMaker(divided, work, group).make();
}

} // namespace unitscope
