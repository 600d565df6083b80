// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which part of a drawing a view shows, and how large. A value. Positions are view pixels (device independent) and
/// drawing pixels.

#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>

namespace unitscope {

class Camera
{
public:
    /// The smallest scale of pictures that fit at a larger one.
    static constexpr double smallestScale = 0.05;
    static constexpr double largestScale = 8;

    double scale() const { return m_scale; }
    QPointF origin() const { return m_origin; } ///< where the drawing's (0, 0) is in the view

    QPointF toView(QPointF drawing) const { return drawing * m_scale + m_origin; }
    QPointF toDrawing(QPointF view) const { return (view - m_origin) / m_scale; }
    QRectF toView(const QRectF& drawing) const { return {toView(drawing.topLeft()), drawing.size() * m_scale}; }
    QRectF toDrawing(const QRectF& view) const { return {toDrawing(view.topLeft()), view.size() / m_scale}; }

    void pan(QPointF viewPixels) { m_origin += viewPixels; }
    /// At which all of `area` is visible; 1 if there is nothing to see, or nowhere to see it.
    static double scaleToFit(const QRectF& area, QSizeF view);

    /// The drawing's point under `at` stays there, also where the scale meets its limits: the largest one, and `smallest`
    /// or the smallest one, whichever is less.
    void zoomAt(QPointF at, double factor, double smallest = smallestScale);
    /// All of `area` visible and centred, however large it is, at no more than `atMost`.
    void fit(const QRectF& area, QSizeF view, double atMost);
    void centreOn(QPointF drawing, QSizeF view);
    /// Moves as little as needed to have `area` in the view with a margin; its top left wins if it is too large.
    void reveal(const QRectF& area, QSizeF view, double margin);
    /// Keeps a strip of the drawing in the view, so that it cannot be lost.
    void keepInSight(const QRectF& drawing, QSizeF view);

    bool operator==(const Camera&) const = default;

private:
    double m_scale = 1;
    QPointF m_origin;
};

} // namespace unitscope
