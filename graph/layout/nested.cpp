// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/nested.h"

#include "graph/layout/lineways.h"

#include <algorithm>
#include <map>

namespace unitscope {

namespace {

constexpr double margin = 12;      // around a group's members: lines fan out here
constexpr double portHeight = 4;   // of the little box that stands for a port
constexpr double heightOfRow = 40; // lines that meet a group within one row share a trunk
constexpr int heaviest = 8;

/// What one group asks, and what it is afterwards.
struct GroupWork
{
    AskedComponent asked;
    std::map<PortKey, quint32> ports; ///< into asked.nodes
    struct Use
    {
        quint32 edge = 0; ///< into asked.edges
        bool isTurned = false;
    };
    std::vector<Use> uses; ///< in the order of the group's pieces
    PlacedComponent placed;
    QPointF origin;

    QSizeF size(bool isRoot) const
    {
        const double around = isRoot ? 0 : 2 * margin;
        return placed.size + QSizeF(around, around);
    }
    double portY(const PortKey& port) const { return placed.nodes[ports.at(port)].y() + portHeight / 2 + margin; }
};

/// Puts one group's question together.
class QuestionMaker
{
public:
    QuestionMaker(const AskedComponent& component, const GroupTree& tree, const LineWays& ways,
                  const std::vector<quint32>& placeOfNode, std::vector<GroupWork>& work, quint32 group)
        : m_component(component),
          m_tree(tree),
          m_ways(ways),
          m_placeOfNode(placeOfNode),
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

class Nesting
{
public:
    Nesting(const AskedComponent& component, std::span<const Belonging> belongings)
        : m_component(component),
          m_tree(groupTreeOf(component, belongings)),
          m_ways(component, m_tree),
          m_work(m_tree.groups.size()),
          m_placeOfNode(component.nodes.size())
    {
        for (const TreeGroup& group : m_tree.groups) {
            for (quint32 i = 0; group.holdsNodes && i < group.members.size(); ++i)
                m_placeOfNode[group.members[i]] = i;
        }
    }
    /// The innermost groups first. False if somebody cancels.
    bool place(Placer& placer);
    PlacedComponent joined();

private:
    bool placeThose(const std::vector<quint32>& groups, Placer& placer);
    void setOrigins();
    std::vector<QPointF> lineOf(quint32 line) const;

    const AskedComponent& m_component;
    GroupTree m_tree;
    LineWays m_ways;
    std::vector<GroupWork> m_work;
    std::vector<quint32> m_placeOfNode;
};

bool Nesting::placeThose(const std::vector<quint32>& groups, Placer& placer)
{
    std::vector<AskedComponent> asked;
    for (const quint32 group : groups) {
        QuestionMaker(m_component, m_tree, m_ways, m_placeOfNode, m_work, group).make();
        asked.push_back(m_work[group].asked);
    }
    Result<std::vector<PlacedComponent>> placed = placer.place(asked);
    if (!placed)
        return false;
    for (size_t i = 0; i < groups.size(); ++i) {
        snapToPixels((*placed)[i]); // here: where a group stands must not move anything inside it by a pixel
        m_work[groups[i]].placed = std::move((*placed)[i]);
    }
    return true;
}

bool Nesting::place(Placer& placer)
{
    std::vector<quint32> innermost;
    int deepest = 0;
    for (quint32 group = 0; group < m_tree.groups.size(); ++group) {
        if (m_tree.groups[group].holdsNodes)
            innermost.push_back(group);
        deepest = std::max(deepest, m_tree.groups[group].depth);
    }
    if (!placeThose(innermost, placer))
        return false;
    for (int depth = deepest; depth >= 0; --depth) {
        std::vector<quint32> level;
        for (quint32 group = 0; group < m_tree.groups.size(); ++group) {
            if (!m_tree.groups[group].holdsNodes && m_tree.groups[group].depth == depth)
                level.push_back(group);
        }
        if (!level.empty() && !placeThose(level, placer))
            return false;
    }
    return true;
}

void Nesting::setOrigins()
{
    std::vector<quint32> open{0};
    while (!open.empty()) {
        const quint32 group = open.back();
        open.pop_back();
        if (m_tree.groups[group].holdsNodes)
            continue;
        const std::vector<quint32>& members = m_tree.groups[group].members;
        for (size_t i = 0; i < members.size(); ++i) {
            m_work[members[i]].origin = m_work[group].origin + m_work[group].placed.nodes[i] + QPointF(margin, margin);
            open.push_back(members[i]);
        }
    }
}

std::vector<QPointF> Nesting::lineOf(quint32 line) const
{
    std::vector<QPointF> points;
    for (const quint32 group : m_ways.groupsAlong(line)) {
        const std::vector<LinePiece>& pieces = m_ways.piecesIn(group);
        const auto piece = std::lower_bound(pieces.begin(), pieces.end(), line,
                                            [](const LinePiece& a, quint32 b) { return a.line < b; });
        const GroupWork& work = m_work[group];
        const GroupWork::Use use = work.uses[size_t(piece - pieces.begin())];
        std::vector<QPointF> part = work.placed.edges[use.edge];
        if (use.isTurned)
            std::reverse(part.begin(), part.end());
        for (const QPointF point : part)
            points.push_back(point + work.origin);
    }
    return points;
}

PlacedComponent Nesting::joined()
{
    setOrigins();
    PlacedComponent joined;
    joined.size = m_work[0].size(true);
    for (quint32 node = 0; node < m_component.nodes.size(); ++node) {
        const GroupWork& work = m_work[m_tree.groupOf[node]];
        joined.nodes.push_back(work.origin + work.placed.nodes[m_placeOfNode[node]]);
    }
    for (quint32 line = 0; line < m_component.edges.size(); ++line)
        joined.edges.push_back(lineOf(line));
    return joined;
}

} // namespace

Result<PlacedComponent> placeInGroups(const AskedComponent& component, std::span<const Belonging> belongings,
                                      Placer& placer)
{
    Nesting nesting(component, belongings);
    if (!nesting.place(placer))
        return failed({.code = Error::Code::Cancelled, .where = {}, .expected = {}, .found = {}, .advice = {}});
    return nesting.joined();
}

} // namespace unitscope
