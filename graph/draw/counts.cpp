// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/counts.h"

#include "graph/layout/framing.h"
#include "graph/look/textmetrics.h"

#include <cmath>

namespace unitscope {

namespace {

constexpr double height = 14;
constexpr double padding = 4;
constexpr double apart = 3;     // from what is beside it
constexpr double step = 6;      // between the places that are tried
constexpr double fromEnds = 20; // arrowheads
constexpr double badgeReach = 10;
constexpr double costUponBox = 10'000;
constexpr double costUponWords = 2'000;
constexpr double costUponLine = 400;

QSizeF sizeOf(qsizetype count)
{
    return {textWidth(QString::number(count), secondSize, Weight::SemiBold) + 2 * padding, height};
}

QRectF around(QPointF middle, QSizeF size)
{
    return {middle - QPointF(size.width(), size.height()) / 2, size};
}

double lengthOf(QPointF a, QPointF b)
{
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

double lengthOf(const Route& route)
{
    double length = 0;
    for (size_t i = 1; i < route.size(); ++i)
        length += lengthOf(route[i - 1], route[i]);
    return length;
}

QPointF pointAt(const Route& route, double along)
{
    for (size_t i = 1; i < route.size(); ++i) {
        const double piece = lengthOf(route[i - 1], route[i]);
        if (along <= piece && piece > 0)
            return route[i - 1] + (route[i] - route[i - 1]) * (along / piece);
        along -= piece;
    }
    return route.back();
}

/// Whether a line comes near; by its bounds for pieces along the axes, by points on it for slanting ones.
bool comesNear(const Route& route, const QRectF& area)
{
    for (size_t i = 1; i < route.size(); ++i) {
        const QRectF piece = QRectF(route[i - 1], route[i]).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
        if (!piece.intersects(area))
            continue;
        const bool isStraight = route[i - 1].x() == route[i].x() || route[i - 1].y() == route[i].y();
        const int points = isStraight ? 0 : int(lengthOf(route[i - 1], route[i]) / 4) + 1;
        bool isNear = isStraight;
        for (int point = 0; point <= points && !isNear; ++point)
            isNear = area.contains(route[i - 1] + (route[i] - route[i - 1]) * point / std::max(points, 1));
        if (isNear)
            return true;
    }
    return false;
}

class Places
{
public:
    Places(const Visible& visible, const Layout& layout) : m_visible(visible), m_layout(layout)
    {
        for (const LayoutHeading& heading : layout.headings)
            m_words.push_back(heading.box);
        for (const LayoutFrame& frame : layout.frames) {
            const VisibleGroup* group = visible.groupOf(frame.group);
            const double width = group ? std::min(frameTitleWidth(*group) + frameMargin, frame.box.width()) : 0;
            m_words.emplace_back(frame.box.topLeft(), QSizeF(width, frameTitleHeight));
        }
    }
    QPointF find(quint32 edge, qsizetype count)
    {
        const Route& route = m_layout.routes[edge];
        const VisibleEdge& line = m_visible.edges[edge];
        const double length = lengthOf(route);
        const QSizeF size = sizeOf(count);
        const bool hasMark = !line.badge.isEmpty() || line.isContradicted;
        QPointF best = middleOf(route);
        double least = -1;
        const double first = std::min(fromEnds, length / 2);
        const int last = int((length - 2 * first) / step);
        for (int place = 0; place <= last; ++place) {
            const double along = first + place * step;
            const QPointF at = pointAt(route, along);
            const QRectF area = around(at, size);
            double cost = std::abs(along - length / 2) + costAt(edge, area.adjusted(-apart, -apart, apart, apart));
            if (hasMark && area.intersects(around(middleOf(route), {2 * badgeReach, 2 * badgeReach})))
                cost += costUponWords;
            if (least < 0 || cost < least) {
                least = cost;
                best = at;
            }
        }
        m_words.push_back(around(best, size));
        return best;
    }

private:
    double costAt(quint32 edge, const QRectF& area) const
    {
        double cost = 0;
        for (const QRectF& box : m_layout.boxes)
            cost += box.intersects(area) ? costUponBox : 0;
        for (const QRectF& words : m_words)
            cost += words.intersects(area) ? costUponWords : 0;
        for (quint32 other = 0; other < m_layout.routes.size(); ++other)
            cost += other != edge && comesNear(m_layout.routes[other], area) ? costUponLine : 0;
        return cost;
    }

    const Visible& m_visible;
    const Layout& m_layout;
    std::vector<QRectF> m_words;
};

} // namespace

std::vector<QPointF> countPlaces(const Visible& visible, const Layout& layout)
{
    std::vector<QPointF> places(visible.bundles.size());
    if (places.empty())
        return places;
    Places seeking(visible, layout);
    constexpr size_t mostSought = 200; // with more there is no room left anyway
    for (quint32 edge = 0; edge < visible.edges.size(); ++edge) {
        const quint32 bundle = visible.edges[edge].bundle;
        if (bundle != noIndex)
            places[bundle] = places.size() <= mostSought
                                 ? seeking.find(edge, std::ssize(visible.bundles[bundle].members))
                                 : middleOf(layout.routes[edge]);
    }
    return places;
}

void drawCount(Pen& pen, qsizetype count, QPointF middle)
{
    pen.rectangle(around(middle, sizeOf(count)), height / 2, {.fill = Tone::Ground});
    pen.text(QString::number(count), middle + QPointF(0, capHeight(secondSize) / 2),
             {.tone = Tone::Text, .pixelSize = secondSize, .isSemiBold = true, .anchor = Shape::Anchor::Middle});
}

QPointF middleOf(const Route& route)
{
    return pointAt(route, lengthOf(route) / 2);
}

} // namespace unitscope
