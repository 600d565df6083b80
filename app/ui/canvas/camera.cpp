// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/camera.h"

#include <algorithm>

namespace unitscope {

namespace {

/// How far to move an interval to lie within [low, high]; its beginning wins.
double correction(double begin, double end, double low, double high)
{
    double move = 0;
    if (end > high)
        move = high - end;
    if (begin + move < low)
        move = low - begin;
    return move;
}

} // namespace

double Camera::scaleToFit(const QRectF& area, QSizeF view)
{
    if (area.isEmpty() || view.isEmpty())
        return 1;
    return std::min(view.width() / area.width(), view.height() / area.height());
}

void Camera::zoomAt(QPointF at, double factor, double smallest)
{
    const QPointF fixed = toDrawing(at);
    m_scale = std::clamp(m_scale * factor, std::min(smallest, smallestScale), largestScale);
    m_origin = at - fixed * m_scale;
}

void Camera::fit(const QRectF& area, QSizeF view, double atMost)
{
    if (area.isEmpty() || view.isEmpty())
        return;
    m_scale = std::min({scaleToFit(area, view), atMost, largestScale});
    centreOn(area.center(), view);
}

void Camera::centreOn(QPointF drawing, QSizeF view)
{
    // Whole pixels: lines of one pixel stay sharp at 100 %.
    m_origin = (QPointF(view.width() / 2, view.height() / 2) - drawing * m_scale).toPoint().toPointF();
}

void Camera::reveal(const QRectF& area, QSizeF view, double margin)
{
    const QRectF shown = toView(area);
    m_origin += QPointF(correction(shown.left(), shown.right(), margin, view.width() - margin),
                        correction(shown.top(), shown.bottom(), margin, view.height() - margin));
}

void Camera::keepInSight(const QRectF& drawing, QSizeF view)
{
    constexpr double strip = 48;
    const QRectF shown = toView(drawing);
    const auto bounded = [](double at, double low, double high) { return std::clamp(at, std::min(low, high), high); };
    const double left = bounded(shown.left(), strip - shown.width(), view.width() - strip);
    const double top = bounded(shown.top(), strip - shown.height(), view.height() - strip);
    m_origin += QPointF(left, top) - shown.topLeft();
}

} // namespace unitscope
