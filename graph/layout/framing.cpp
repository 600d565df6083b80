// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/framing.h"

#include "graph/layout/framerows.h"
#include "graph/layout/page.h"
#include "graph/look/textmetrics.h"
#include "graph/view/positions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace unitscope {

namespace {

constexpr double mostForTitle = 480; // wider words do not widen a frame
constexpr double slack = 1.14;       // for wider fonts

double toGrid(double length)
{
    return std::ceil(length / gridStep) * gridStep;
}

QSizeF frameSize(const VisibleGroup& group, const QRectF& page)
{
    const double width = std::max(page.width(), std::min(frameTitleWidth(group) * slack, mostForTitle));
    return {toGrid(width) + 2 * frameMargin, toGrid(page.height()) + frameTitleHeight + frameMargin};
}

/// What leads from group to group. What stands in the rest of a host, because several groups use it, leads on from one to
/// another.
std::vector<FrameTie> tiesOf(const Visible& visible, const GroupParts& parts)
{
    std::vector<FrameTie> ties;
    std::map<quint32, std::pair<std::set<quint32>, std::set<quint32>>> between; // by a box of the rest: from and to
    for (const quint32 edge : parts.across) {
        const VisibleEdge& line = visible.edges[edge];
        const quint32 from = parts.partOf[line.from];
        const quint32 to = parts.partOf[line.to];
        if (visible.groups[from].isRest)
            between[line.from].second.insert(to);
        else if (visible.groups[to].isRest)
            between[line.to].first.insert(from);
        else
            ties.push_back({from, to, 1});
    }
    for (const auto& [box, ends] : between) {
        for (const quint32 from : ends.first) {
            for (const quint32 to : ends.second)
                ties.push_back({from, to, 1});
        }
    }
    return ties;
}

/// Where things of the picture with every group expanded are in the one that is laid out.
class Mapping
{
public:
    Mapping(const Visible& expanded, const Visible& visible)
        : m_expanded(expanded), m_visible(visible), m_lineAt(visible.graph->edges().size(), noIndex)
    {
        for (quint32 i = 0; i < visible.edges.size(); ++i)
            m_lineAt[visible.edges[i].edge] = i;
    }
    quint32 box(quint32 node) const { return m_visible.boxOf[m_expanded.nodes[node].node]; }
    quint32 line(quint32 edge) const { return m_lineAt[m_expanded.edges[edge].edge]; }

private:
    const Visible& m_expanded;
    const Visible& m_visible;
    std::vector<quint32> m_lineAt;
};

void addPage(const GroupPart& part, const Layout& page, QPointF by, const Mapping& mapping, Layout& layout)
{
    for (size_t i = 0; i < part.nodes.size(); ++i) {
        layout.boxes[mapping.box(part.nodes[i])] = page.boxes[i].translated(by);
        layout.origins[mapping.box(part.nodes[i])] = by;
    }
    for (size_t i = 0; i < part.edges.size(); ++i) {
        const quint32 line = mapping.line(part.edges[i]);
        Route& route = layout.routes[line];
        route = page.routes[i];
        for (QPointF& point : route)
            point += by;
        layout.leadsBack[line] = page.leadsBack[i];
    }
    for (LayoutHeading heading : page.headings) {
        heading.box.translate(by);
        for (quint32& node : heading.over)
            node = mapping.box(part.nodes[node]);
        layout.headings.push_back(std::move(heading));
    }
}

/// A group's frame or box among the others.
struct Standing
{
    QRectF area;
    QPointF origin = {};   ///< of its page, from its corner
    bool isPinned = false; ///< others make room
};

/// What is pinned first, then from top to bottom and left to right, each as far to the right or down as those before it ask.
void keepApart(std::vector<Standing>& all)
{
    constexpr Gaps least{32, 24};
    std::vector<size_t> order(all.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const auto key = [&](size_t i) { return std::tuple(!all[i].isPinned, all[i].area.top(), all[i].area.left()); };
        return key(a) < key(b);
    });
    const auto inTheWay = [&](size_t place) {
        const QRectF kept = all[order[place]].area.adjusted(-least.across, -least.down, least.across, least.down);
        return std::find_if(order.begin(), order.begin() + std::ptrdiff_t(place),
                            [&](size_t other) { return all[other].area.intersects(kept); });
    };
    for (size_t place = 1; place < order.size(); ++place) {
        QRectF& area = all[order[place]].area;
        const auto self = order.begin() + std::ptrdiff_t(place);
        for (auto other = inTheWay(place); other != self; other = inTheWay(place)) {
            const double right = toGrid(all[*other].area.right() + least.across - area.left());
            const double down = toGrid(all[*other].area.bottom() + least.down - area.top());
            area.translate(right < down ? QPointF(right, 0) : QPointF(0, down));
        }
    }
}

/// Around the page, if it needs more than the frame it was given.
Standing standingOf(const QRectF& usual, const QRectF& page, const QRectF& automatic)
{
    const QPointF origin = usual.topLeft() + QPointF(frameMargin, frameTitleHeight) - automatic.topLeft();
    QRectF area = usual;
    if (page != automatic)
        area |= page.translated(origin).adjusted(-frameMargin, -frameTitleHeight, frameMargin, frameMargin);
    return {.area = area, .origin = origin - area.topLeft()};
}

/// From the side that is nearer.
Route straight(const QRectF& from, const QRectF& to)
{
    const bool isForward = from.center().x() <= to.center().x();
    return {{isForward ? from.right() : from.left(), from.center().y()},
            {isForward ? to.left() : to.right(), to.center().y()}};
}

} // namespace

double frameTitleWidth(const VisibleGroup& group)
{
    const double facts = group.facts.isEmpty() ? 0 : gridStep + textWidth(group.facts, secondSize, Weight::Regular);
    return frameMarkWidth + textWidth(titleOf(group), nameSize, Weight::SemiBold) + facts;
}

Layout framed(const Visible& visible, const Sizes& sizes, const Visible& expanded, const GroupParts& parts,
              const std::vector<Layout>& pages, const std::vector<QRectF>& automatic)
{
    Layout layout;
    layout.boxes.resize(visible.nodes.size());
    layout.routes.resize(visible.edges.size());
    layout.leadsBack.resize(visible.edges.size());
    layout.origins.resize(visible.nodes.size());
    std::vector<QSizeF> whole;
    std::vector<QSizeF> now;
    std::vector<bool> isLast;
    for (size_t i = 0; i < pages.size(); ++i) {
        const VisibleGroup& group = visible.groups[i];
        whole.push_back(frameSize(group, automatic[i]));
        now.push_back(group.fold == noIndex ? whole.back() : sizes[visible.boxOf[group.members.front()]].size);
        isLast.push_back(group.isRest);
    }
    const Packing packing = inFrameRows(frameRows(whole, tiesOf(expanded, parts), isLast), now);
    std::vector<Standing> standing;
    bool isAsArranged = true;
    for (size_t i = 0; i < pages.size(); ++i) {
        const VisibleGroup& group = visible.groups[i];
        const QRectF usual(packing.at[i], now[i]);
        if (group.fold == noIndex) {
            standing.push_back(standingOf(usual, pages[i].bounds, automatic[i]));
        } else {
            const auto pin = pinOf(visible, visible.boxOf[group.members.front()]);
            standing.push_back({.area = QRectF(pin.value_or(usual.topLeft()), now[i]), .isPinned = pin.has_value()});
        }
        isAsArranged = isAsArranged && standing.back().area == usual;
    }
    if (!isAsArranged)
        keepApart(standing);
    const Mapping mapping(expanded, visible);
    for (size_t i = 0; i < pages.size(); ++i) {
        const VisibleGroup& group = visible.groups[i];
        const QRectF& area = standing[i].area;
        if (group.fold != noIndex) {
            layout.boxes[visible.boxOf[group.members.front()]] = area;
            continue;
        }
        layout.frames.push_back({area, group.id});
        addPage(parts.parts[i], pages[i], area.topLeft() + standing[i].origin, mapping, layout);
    }
    for (size_t i = 0; i < visible.edges.size(); ++i) {
        const VisibleEdge& edge = visible.edges[i];
        if (visible.nodes[edge.from].group != visible.nodes[edge.to].group)
            layout.routes[i] = straight(layout.boxes[edge.from], layout.boxes[edge.to]);
    }
    layout.bounds = boundsOf(layout);
    return layout;
}

} // namespace unitscope
