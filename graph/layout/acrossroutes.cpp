// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/acrossroutes.h"

#include "graph/layout/acrossgrid.h"
#include "graph/layout/blocks.h"
#include "graph/layout/framing.h"
#include "graph/layout/page.h"
#include "graph/layout/routes.h"
#include "graph/look/textmetrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace unitscope {

namespace {

constexpr double aside = 5;                     // from boxes that a line passes
constexpr std::array stubs = {16.0, 12.0, 8.0}; // straight on from its box: room for an arrow's head
constexpr double outside = 24;                  // of all frames, where lines may run
constexpr double mostCrossings = 200'000;
constexpr size_t mostLines = 600;      // more leave no room between them
constexpr double slack = 1.14;         // for wider fonts
constexpr quint32 nobody = 0xfffffffe; // no end of any line

/// Ascending: those that are wanted, and between them one every `step`, none nearer to a wanted one than half of that.
std::vector<double> linesBetween(double from, double to, double step, std::vector<double> wanted)
{
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::vector<double> lines;
    auto next = wanted.begin();
    const int first = int(std::floor(from / step));
    const int last = int(std::floor(to / step));
    for (int number = first; number <= last; ++number) {
        const double at = number * step;
        while (next != wanted.end() && *next < at + step / 2)
            lines.push_back(*next++);
        if (lines.empty() || at - lines.back() >= step / 2)
            lines.push_back(at);
    }
    lines.insert(lines.end(), next, wanted.end());
    return lines;
}

QRectF textOf(QPointF corner, double height, double width)
{
    return {corner, QSizeF(width * slack, height)};
}

class AcrossRoutes
{
public:
    AcrossRoutes(const Visible& visible, const Blocks& blocks, const LinesToLead& lines, Layout& layout);
    void run(const std::stop_token& stop);

private:
    bool isFree(QPointF point) const;
    std::optional<WayEnd> endAt(QPointF border, QPoint direction) const;
    std::vector<WayEnd> sidesOf(quint32 node) const;
    const std::vector<WayEnd>& endsOf(quint32 node);
    AcrossGrid grid();
    void block(AcrossGrid& grid) const;
    std::vector<quint32> inOrder() const;

    const Visible& m_visible;
    const Blocks& m_blocks;
    const LinesToLead& m_lines;
    Layout& m_layout;
    std::map<quint32, std::vector<WayEnd>> m_ends; ///< by box, once they were asked for
};

AcrossRoutes::AcrossRoutes(const Visible& visible, const Blocks& blocks, const LinesToLead& lines, Layout& layout)
    : m_visible(visible), m_blocks(blocks), m_lines(lines), m_layout(layout)
{ }

bool AcrossRoutes::isFree(QPointF point) const
{
    const auto holds = [&](const QRectF& area, double margin) {
        return area.adjusted(-margin, -margin, margin, margin).contains(point);
    };
    return std::none_of(m_layout.boxes.begin(), m_layout.boxes.end(),
                        [&](const QRectF& box) { return holds(box, aside); })
           && std::none_of(m_layout.headings.begin(), m_layout.headings.end(),
                           [&](const LayoutHeading& heading) { return holds(heading.box, 2); });
}

/// Some way on from a side, less where something stands near; nothing if it stands too near.
std::optional<WayEnd> AcrossRoutes::endAt(QPointF border, QPoint direction) const
{
    for (const double stub : stubs) {
        const WayEnd end{border + QPointF(direction) * stub, direction};
        if (isFree(end.at))
            return end;
    }
    return std::nullopt;
}

/// On the sides that are free; a box that has others beside it is left over its top.
std::vector<WayEnd> AcrossRoutes::sidesOf(quint32 node) const
{
    const QRectF& box = m_layout.boxes[node];
    const Block& block = m_blocks.all[m_blocks.blockOf[node]];
    const QRectF around(m_layout.boxes[block.nodes.front()].topLeft(), block.size);
    std::vector<WayEnd> ends;
    const auto add = [&](bool isOuter, QPointF border, QPoint direction) {
        const std::optional<WayEnd> end = isOuter ? endAt(border, direction) : std::nullopt;
        if (end)
            ends.push_back(*end);
    };
    add(box.right() >= around.right() - 0.5, {box.right(), box.center().y()}, {1, 0});
    add(box.left() <= around.left() + 0.5, {box.left(), box.center().y()}, {-1, 0});
    if (ends.empty()) {
        add(box.top() <= around.top() + 0.5, {box.center().x(), box.top()}, {0, -1});
        add(box.bottom() >= around.bottom() - 0.5, {box.center().x(), box.bottom()}, {0, 1});
    }
    return ends;
}

/// From the border of a box.
QPointF borderAt(const QRectF& box, QPointF begin)
{
    if (begin.x() > box.right() || begin.x() < box.left())
        return {begin.x() > box.right() ? box.right() : box.left(), begin.y()};
    return {begin.x(), begin.y() < box.top() ? box.top() : box.bottom()};
}

const std::vector<WayEnd>& AcrossRoutes::endsOf(quint32 node)
{
    const auto [at, isNew] = m_ends.try_emplace(node);
    if (isNew)
        at->second = sidesOf(node);
    return at->second;
}

AcrossGrid AcrossRoutes::grid()
{
    std::vector<double> xs;
    std::vector<double> ys;
    for (const quint32 edge : m_lines.edges) {
        for (const quint32 node : {m_visible.edges[edge].from, m_visible.edges[edge].to}) {
            for (const WayEnd& end : endsOf(node)) {
                xs.push_back(end.at.x());
                ys.push_back(end.at.y());
            }
        }
    }
    const QRectF& area = m_lines.area;
    double step = gridStep;
    while (area.width() / step * area.height() / step > mostCrossings)
        step += gridStep;
    if (step > m_lines.widestStep)
        return AcrossGrid({}, {});
    return AcrossGrid(linesBetween(area.left(), area.right(), step, std::move(xs)),
                      linesBetween(area.top(), area.bottom(), step, std::move(ys)));
}

void AcrossRoutes::block(AcrossGrid& grid) const
{
    for (const LayoutFrame& frame : m_layout.frames) {
        const VisibleGroup& group = *m_visible.groupOf(frame.group);
        grid.addFrame(frame.box, quint32(&group - m_visible.groups.data()));
        grid.occupy(std::vector{frame.box.topLeft(), frame.box.topRight(), frame.box.bottomRight(),
                                frame.box.bottomLeft(), frame.box.topLeft()},
                    nobody); // lines cross it, but do not run upon it
        grid.block(textOf(frame.box.topLeft() + QPointF(frameMargin / 2, 0), frameTitleHeight - gridStep,
                          std::min(frameTitleWidth(group), frame.box.width() - frameMargin)),
                   2);
    }
    for (const QRectF& box : m_layout.boxes)
        grid.block(box, aside);
    for (const LayoutHeading& heading : m_layout.headings) {
        const double width = textWidth(heading.text, heading.isSmall ? secondSize : rowSize, Weight::SemiBold);
        grid.block(textOf(heading.box.topLeft(), heading.box.height(), std::min(width, heading.box.width())), 2);
    }
}

/// Short ones first: they have the fewest ways.
std::vector<quint32> AcrossRoutes::inOrder() const
{
    std::vector<quint32> edges = m_lines.edges;
    const auto length = [this](quint32 edge) {
        const QPointF way = m_layout.boxes[m_visible.edges[edge].from].center()
                            - m_layout.boxes[m_visible.edges[edge].to].center();
        return std::lround(std::abs(way.x()) + std::abs(way.y()));
    };
    std::stable_sort(edges.begin(), edges.end(), [&](quint32 a, quint32 b) { return length(a) < length(b); });
    return edges;
}

void AcrossRoutes::run(const std::stop_token& stop)
{
    if (m_lines.edges.size() > mostLines)
        return;
    AcrossGrid ways = grid();
    if (ways.size() == 0)
        return;
    block(ways);
    for (size_t i = 0; i < m_layout.routes.size(); ++i) {
        if (!std::binary_search(m_lines.edges.begin(), m_lines.edges.end(), quint32(i)))
            ways.occupy(m_layout.routes[i], m_visible.edges[i].to);
    }
    qint64 looks = m_lines.looks;
    for (const quint32 index : inOrder()) {
        if (stop.stop_requested())
            return;
        const VisibleEdge& edge = m_visible.edges[index];
        const std::vector<WayEnd>& from = endsOf(edge.from);
        const std::vector<WayEnd>& to = endsOf(edge.to);
        qint64 left = std::min(looks, m_lines.looksOfEach);
        looks -= left;
        const auto way = ways.way({.from = from,
                                   .to = to,
                                   .fromFrame = m_visible.nodes[edge.from].group,
                                   .toFrame = m_visible.nodes[edge.to].group,
                                   .end = edge.to},
                                  left);
        looks += left;
        if (!way)
            continue;
        ways.occupy(*way, edge.to);
        Route route{borderAt(m_layout.boxes[edge.from], way->front())};
        route.insert(route.end(), way->begin(), way->end());
        route.push_back(borderAt(m_layout.boxes[edge.to], way->back()));
        m_layout.routes[index] = withoutIdle(route);
    }
}

} // namespace

void leadAround(const Visible& visible, const Blocks& blocks, const LinesToLead& lines, const std::stop_token& stop,
                Layout& layout)
{
    if (!lines.edges.empty())
        AcrossRoutes(visible, blocks, lines, layout).run(stop);
}

void routeAcross(const Visible& visible, const Sizes& sizes, const std::stop_token& stop, Layout& layout)
{
    LinesToLead lines{.edges = {}, .area = layout.bounds.adjusted(-outside, -outside, outside, outside)};
    for (quint32 i = 0; i < visible.edges.size(); ++i) {
        if (visible.nodes[visible.edges[i].from].group != visible.nodes[visible.edges[i].to].group)
            lines.edges.push_back(i);
    }
    leadAround(visible, blocksOf(visible, sizes), lines, stop, layout);
    layout.bounds = boundsOf(layout);
}

} // namespace unitscope
