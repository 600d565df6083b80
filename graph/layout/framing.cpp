// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/framing.h"

#include "graph/layout/packing.h"
#include "graph/layout/page.h"
#include "graph/look/textmetrics.h"

#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

constexpr Gaps betweenFrames{64, 48}; // lines run there
constexpr double wantedAspect = 1.32; // as of a single host
constexpr double wordsHeight = 150;   // of what is written above and beneath
constexpr double mostForTitle = 480;  // wider words do not widen a frame
constexpr double slack = 1.14;        // for wider fonts

double toGrid(double length)
{
    return std::ceil(length / gridStep) * gridStep;
}

QSizeF frameSize(const VisibleHost& host, const Layout& page)
{
    const double title = textWidth(host.name, nameSize, Weight::SemiBold) + gridStep
                         + textWidth(host.facts, secondSize, Weight::Regular);
    const double width = std::max(page.bounds.width(), std::min(title * slack, mostForTitle));
    return {toGrid(width) + 2 * frameMargin, toGrid(page.bounds.height()) + frameTitleHeight + frameMargin};
}

/// Rows in reading order, as high as their highest; the last may be shorter.
Packing inRows(const std::vector<QSizeF>& sizes, double width)
{
    Packing packing;
    QPointF at;
    double height = 0;
    for (const QSizeF size : sizes) {
        if (at.x() > 0 && at.x() + size.width() > width) {
            at = {0, at.y() + height + betweenFrames.down};
            height = 0;
        }
        packing.at.push_back(at);
        height = std::max(height, size.height());
        packing.size = packing.size.expandedTo({at.x() + size.width(), at.y() + height});
        at.rx() += size.width() + betweenFrames.across;
    }
    return packing;
}

/// How large the page must be that the picture fits on; width that gains nothing counts a little.
double costOf(QSizeF size)
{
    const double across = size.width() / wantedAspect;
    return std::max(across, size.height() + wordsHeight) + across / 16;
}

Packing best(const std::vector<QSizeF>& sizes)
{
    double all = 0;
    double width = 0;
    for (const QSizeF size : sizes) {
        all += size.width() + betweenFrames.across;
        width = std::max(width, size.width());
    }
    constexpr double wider = 1.06;
    constexpr int mostTries = 100;
    Packing nearest = inRows(sizes, width);
    for (int i = 0; i < mostTries && width < all * wider; ++i, width *= wider) {
        for (Packing next : {inRows(sizes, width), packTightly(sizes, width, betweenFrames)}) {
            // Rows are read more easily: only much less room is worth their order.
            constexpr double much = 0.9;
            const bool isInRows = next.at == inRows(sizes, width).at;
            if (costOf(next.size) < costOf(nearest.size) * (isInRows ? 1 : much))
                nearest = std::move(next);
        }
    }
    return nearest;
}

void addPage(const HostPart& part, const Layout& page, QPointF corner, Layout& layout)
{
    const QPointF by = corner - page.bounds.topLeft();
    for (size_t i = 0; i < part.nodes.size(); ++i)
        layout.boxes[part.nodes[i]] = page.boxes[i].translated(by);
    for (size_t i = 0; i < part.edges.size(); ++i) {
        Route& route = layout.routes[part.edges[i]];
        route = page.routes[i];
        for (QPointF& point : route)
            point += by;
        layout.leadsBack[part.edges[i]] = page.leadsBack[i];
    }
    for (LayoutHeading heading : page.headings) {
        heading.box.translate(by);
        layout.headings.push_back(std::move(heading));
    }
}

} // namespace

Layout framed(const Visible& visible, const HostParts& parts, const std::vector<Layout>& pages)
{
    Layout layout;
    layout.boxes.resize(visible.nodes.size());
    layout.routes.resize(visible.edges.size());
    layout.leadsBack.resize(visible.edges.size());
    std::vector<QSizeF> sizes;
    for (size_t i = 0; i < pages.size(); ++i)
        sizes.push_back(frameSize(visible.hosts[i], pages[i]));
    const Packing packing = best(sizes);
    for (size_t i = 0; i < pages.size(); ++i) {
        layout.frames.push_back({QRectF(packing.at[i], sizes[i]), visible.hosts[i].host});
        addPage(parts.parts[i], pages[i], packing.at[i] + QPointF(frameMargin, frameTitleHeight), layout);
    }
    for (const quint32 edge : parts.across) {
        const QRectF& from = layout.boxes[visible.edges[edge].from];
        const QRectF& to = layout.boxes[visible.edges[edge].to];
        layout.routes[edge] = {{from.right(), from.center().y()}, {to.left(), to.center().y()}};
    }
    layout.bounds = boundsOf(layout);
    return layout;
}

} // namespace unitscope
