// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/placed.h"

#include "graph/layout/acrossroutes.h"
#include "graph/layout/freeplaces.h"
#include "graph/layout/headings.h"
#include "graph/layout/routes.h"
#include "graph/view/positions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr Gaps between{12, 8};         // as between boxes that nothing connects
constexpr double tooNear = 4;          // what was put so near takes the room of what stands there
constexpr double aroundLines = 160;    // where lines may be led, beside the boxes they connect
constexpr double farHeading = 160;     // a heading that would have to go farther is left out
constexpr double beside = 48;          // still under a heading
constexpr qint64 looks = 300'000;      // for all lines together
constexpr qint64 looksOfEach = 60'000; // a line that finds no way shall not take it all
constexpr double widestStep = 40;      // of the grid; lines that find no way bend once

class Placing
{
public:
    Placing(const Page& page, Layout layout);
    Layout run(bool isRough, const std::stop_token& stop);

private:
    QRectF automatic(quint32 block) const { return {m_automatic[block], m_blocks.all[block].size}; }
    QRectF boxOf(quint32 block) const { return {m_at[block], m_blocks.all[block].size}; }
    bool isMoved(quint32 block) const { return m_at[block] != m_automatic[block]; }
    bool isUnderMoved(const QRectF& box) const;
    void putPinned();
    void makeRoom();
    void moveHeadings(FreePlaces& places);
    void countUnderHeadings();
    bool isUnder(const QRectF& area, quint32 node) const;
    void moveBoxes();
    std::vector<quint32> linesToLead() const;
    bool runsUnderMoved(quint32 edge) const;
    void bend(const std::vector<quint32>& edges);
    BlockBox sideOf(quint32 node) const;
    QRectF areaFor(const std::vector<quint32>& edges) const;

    const Visible& m_visible;
    const Blocks& m_blocks;
    Layout m_layout;
    std::vector<QPointF> m_automatic; ///< per block
    std::vector<QPointF> m_at;
    std::vector<bool> m_isPinned;
    std::vector<quint32> m_moved; ///< blocks, ascending
};

std::vector<QPointF> placesOf(const Blocks& blocks, const Layout& layout)
{
    std::vector<QPointF> places;
    places.reserve(blocks.all.size());
    for (const Block& block : blocks.all)
        places.push_back(layout.boxes[block.nodes.front()].topLeft());
    return places;
}

Placing::Placing(const Page& page, Layout layout)
    : m_visible(*page.visible),
      m_blocks(page.blocks),
      m_layout(std::move(layout)),
      m_automatic(placesOf(m_blocks, m_layout)),
      m_at(m_automatic),
      m_isPinned(page.blocks.all.size())
{ }

/// In the order of the page; what stands first keeps its place.
void Placing::putPinned()
{
    FreePlaces pinned(between);
    for (quint32 block = 0; block < m_blocks.all.size(); ++block) {
        const auto at = pinOf(m_visible, m_blocks.all[block].nodes.front());
        if (!at)
            continue;
        m_isPinned[block] = true;
        m_at[block] = *at;
        if (!pinned.isFree(boxOf(block)))
            m_at[block] = pinned.nearest(boxOf(block));
        pinned.take(boxOf(block));
    }
}

/// Pinned boxes that stand where they stood anyway take nobody's room.
bool Placing::isUnderMoved(const QRectF& box) const
{
    const QRectF kept = box.adjusted(-tooNear, -tooNear, tooNear, tooNear);
    return std::any_of(m_moved.begin(), m_moved.end(),
                       [&](quint32 block) { return m_isPinned[block] && boxOf(block).intersects(kept); });
}

void Placing::makeRoom()
{
    for (quint32 block = 0; block < m_at.size(); ++block) {
        if (isMoved(block))
            m_moved.push_back(block);
    }
    std::vector<quint32> pushed;
    FreePlaces places(between);
    for (quint32 block = 0; block < m_at.size(); ++block) {
        if (!m_isPinned[block] && isUnderMoved(boxOf(block)))
            pushed.push_back(block);
        else
            places.take(boxOf(block));
    }
    moveHeadings(places);
    for (const quint32 block : pushed) {
        m_at[block] = places.nearest(boxOf(block));
        places.take(boxOf(block));
    }
    m_moved.insert(m_moved.end(), pushed.begin(), pushed.end());
    std::sort(m_moved.begin(), m_moved.end());
}

void Placing::moveHeadings(FreePlaces& places)
{
    std::vector<LayoutHeading*> covered;
    for (LayoutHeading& heading : m_layout.headings) {
        if (isUnderMoved(heading.box))
            covered.push_back(&heading);
        else
            places.take(heading.box);
    }
    for (LayoutHeading* heading : covered) {
        const QPointF at = places.nearest(heading->box);
        if ((at - heading->box.topLeft()).manhattanLength() > farHeading) {
            heading->text.clear();
            continue;
        }
        heading->box.moveTopLeft(at);
        places.take(heading->box);
    }
}

bool Placing::isUnder(const QRectF& area, quint32 node) const
{
    const quint32 block = m_blocks.blockOf[node];
    return !isMoved(block) || area.contains(boxOf(block).center());
}

/// A heading counts what is left beneath it, and goes with the last of its boxes.
void Placing::countUnderHeadings()
{
    for (LayoutHeading& heading : m_layout.headings) {
        QRectF area = heading.box;
        for (const quint32 node : heading.over)
            area |= automatic(m_blocks.blockOf[node]);
        area.adjust(-beside, -beside, beside, beside);
        const auto before = heading.over.size();
        std::erase_if(heading.over, [&](quint32 node) { return !isUnder(area, node); });
        countAgain(heading, before);
    }
    removeSilent(m_layout.headings);
}

void Placing::moveBoxes()
{
    for (const quint32 block : m_moved) {
        for (const quint32 node : m_blocks.all[block].nodes)
            m_layout.boxes[node].moveTopLeft(m_at[block] + m_blocks.offset[node]);
    }
    for (size_t i = 0; i < m_visible.edges.size(); ++i) {
        const quint32 block = m_blocks.blockOf[m_visible.edges[i].from];
        if (block != m_blocks.blockOf[m_visible.edges[i].to] || !isMoved(block))
            continue;
        for (QPointF& point : m_layout.routes[i])
            point += m_at[block] - m_automatic[block];
    }
}

/// Whether a piece of a line enters the inside of a rectangle.
bool enters(QPointF from, QPointF to, const QRectF& box)
{
    double first = 0;
    double last = 1;
    const auto cut = [&](double at, double way, double low, double high) {
        if (way == 0)
            return at > low && at < high;
        const double a = (low - at) / way;
        const double b = (high - at) / way;
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
        return true;
    };
    const QPointF way = to - from;
    return cut(from.x(), way.x(), box.left(), box.right()) && cut(from.y(), way.y(), box.top(), box.bottom())
           && first < last;
}

bool Placing::runsUnderMoved(quint32 edge) const
{
    const Route& route = m_layout.routes[edge];
    const quint32 own[] = {m_blocks.blockOf[m_visible.edges[edge].from], m_blocks.blockOf[m_visible.edges[edge].to]};
    return std::any_of(m_moved.begin(), m_moved.end(), [&](quint32 block) {
        if (block == own[0] || block == own[1])
            return false;
        const QRectF box = boxOf(block).adjusted(-1, -1, 1, 1);
        for (size_t i = 1; i < route.size(); ++i) {
            if (enters(route[i - 1], route[i], box))
                return true;
        }
        return false;
    });
}

std::vector<quint32> Placing::linesToLead() const
{
    std::vector<quint32> edges;
    for (quint32 i = 0; i < m_visible.edges.size(); ++i) {
        const quint32 from = m_blocks.blockOf[m_visible.edges[i].from];
        const quint32 to = m_blocks.blockOf[m_visible.edges[i].to];
        if (from != to && (isMoved(from) || isMoved(to) || runsUnderMoved(i)))
            edges.push_back(i);
    }
    return edges;
}

BlockBox Placing::sideOf(quint32 node) const
{
    return {m_layout.boxes[node], boxOf(m_blocks.blockOf[node])};
}

void Placing::bend(const std::vector<quint32>& edges)
{
    for (const quint32 edge : edges)
        m_layout.routes[edge] = bentRoute(sideOf(m_visible.edges[edge].from), sideOf(m_visible.edges[edge].to));
}

QRectF Placing::areaFor(const std::vector<quint32>& edges) const
{
    QRectF area;
    for (const quint32 edge : edges) {
        for (const quint32 node : {m_visible.edges[edge].from, m_visible.edges[edge].to})
            area |= boxOf(m_blocks.blockOf[node]);
    }
    return area.adjusted(-aroundLines, -aroundLines, aroundLines, aroundLines);
}

Layout Placing::run(bool isRough, const std::stop_token& stop)
{
    putPinned();
    makeRoom();
    if (m_moved.empty())
        return std::move(m_layout);
    countUnderHeadings();
    moveBoxes();
    const std::vector<quint32> edges = linesToLead();
    bend(edges);
    if (!isRough)
        leadAround(m_visible, m_blocks,
                   {.edges = edges,
                    .area = areaFor(edges),
                    .widestStep = widestStep,
                    .looks = looks,
                    .looksOfEach = looksOfEach},
                   stop, m_layout);
    m_layout.bounds = boundsOf(m_layout);
    return std::move(m_layout);
}

} // namespace

Layout withPositions(const Page& page, Layout automatic, bool isRough, const std::stop_token& stop)
{
    if (page.visible->spec.positions.empty())
        return automatic;
    return Placing(page, std::move(automatic)).run(isRough, stop);
}

QPointF positionOf(const Layout& layout, quint32 node)
{
    const QPointF corner = layout.boxes[node].topLeft();
    return layout.origins.empty() ? corner : corner - layout.origins[node];
}

} // namespace unitscope
