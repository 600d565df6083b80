// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unitscope {

namespace {

double lengthOf(QPointF vector)
{
    return std::hypot(vector.x(), vector.y());
}

} // namespace

Outline& Outline::moveTo(QPointF point)
{
    m_elements.push_back({.type = PathElement::Type::Move, .end = point, .control1 = {}, .control2 = {}});
    return *this;
}

Outline& Outline::lineTo(QPointF point)
{
    m_elements.push_back({.type = PathElement::Type::Line, .end = point, .control1 = {}, .control2 = {}});
    return *this;
}

Outline& Outline::cubicTo(QPointF control1, QPointF control2, QPointF end)
{
    m_elements.push_back({.type = PathElement::Type::Cubic, .end = end, .control1 = control1, .control2 = control2});
    return *this;
}

Outline& Outline::close()
{
    m_elements.push_back({.type = PathElement::Type::Close, .end = {}, .control1 = {}, .control2 = {}});
    return *this;
}

Outline& Outline::arc(QPointF centre, double radiusX, double radiusY, double startAngle, double span)
{
    constexpr double degree = std::numbers::pi / 180;
    const auto at = [&](double angle) {
        return centre + QPointF(radiusX * std::cos(angle), radiusY * std::sin(angle));
    };
    const auto along = [&](double angle) { return QPointF(-radiusX * std::sin(angle), radiusY * std::cos(angle)); };
    const int pieces = std::max(1, int(std::ceil(std::abs(span) / 90 - 1e-9)));
    const double step = span * degree / pieces;
    const double reach = 4.0 / 3.0 * std::tan(step / 4); // how far a cubic's handles go to look like an arc
    double angle = startAngle * degree;
    isEmpty() ? moveTo(at(angle)) : lineTo(at(angle));
    for (int piece = 0; piece < pieces; ++piece, angle += step) {
        const QPointF end = at(angle + step);
        cubicTo(at(angle) + along(angle) * reach, end - along(angle + step) * reach, end);
    }
    return *this;
}

Outline& Outline::circle(QPointF centre, double radius)
{
    moveTo(centre + QPointF(radius, 0));
    constexpr double reach = 0.5523; // of the radius: a quarter of a circle as a cubic
    const QPointF x(radius, 0);
    const QPointF y(0, radius);
    cubicTo(centre + x + y * reach, centre + y + x * reach, centre + y);
    cubicTo(centre + y - x * reach, centre - x + y * reach, centre - x);
    cubicTo(centre - x - y * reach, centre - y - x * reach, centre - y);
    cubicTo(centre - y + x * reach, centre + x - y * reach, centre + x);
    return close();
}

Outline& Outline::rounded(std::span<const QPointF> corners, double radius)
{
    moveTo(corners.front());
    for (size_t i = 1; i + 1 < corners.size(); ++i) {
        const QPointF before = corners[i - 1] - corners[i];
        const QPointF after = corners[i + 1] - corners[i];
        const double shorter = std::min(lengthOf(before), lengthOf(after));
        const double cut = std::min(radius, shorter / 2);
        if (cut < 0.1) {
            lineTo(corners[i]);
            continue;
        }
        const QPointF start = corners[i] + before * (cut / lengthOf(before));
        const QPointF end = corners[i] + after * (cut / lengthOf(after));
        lineTo(start);
        constexpr double pull = 2.0 / 3.0; // a quadratic with its handle on the corner, as a cubic
        cubicTo(start + (corners[i] - start) * pull, end + (corners[i] - end) * pull, end);
    }
    return lineTo(corners.back());
}

} // namespace unitscope
