// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/edgelines.h"

#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

constexpr double widest = 1.5;     // beyond it the joins of a chain would show
constexpr double palest = 0.45;    // of a pixel: lines of large pictures stay visible from afar,
constexpr double palestFar = 0.25; // but thousands in a small map do not make one dark area
constexpr double farScale = 0.3;   // corners are not rounded, dashes not told apart
constexpr double coarseScale = 0.6;
constexpr double blocksScale = 0.12;
constexpr double leastSegment = 2; // device pixels
constexpr double dash = 4;         // pixels of the drawing
constexpr double gap = 3;

QPointF onCubic(QPointF a, const PathElement& cubic, double t)
{
    const double s = 1 - t;
    return a * (s * s * s) + cubic.control1 * (3 * s * s * t) + cubic.control2 * (3 * s * t * t)
           + cubic.end * (t * t * t);
}

} // namespace

EdgeLines::EdgeLines(const Raster& raster, const Drawing& drawing, const Viewport& viewport)
    : m_raster(raster),
      m_drawing(drawing),
      m_origin(viewport.origin),
      m_scale(viewport.scale),
      m_pieces(viewport.scale < coarseScale ? 2 : 6),
      m_isFar(viewport.scale < farScale)
{ }

bool EdgeLines::paint(const Shape& line, QRgb colour)
{
    const double width = line.strokeWidth * m_scale;
    if (line.type != Shape::Type::Path || width > widest)
        return false;
    m_colour = colour;
    m_width = int(std::max(width, m_scale < blocksScale ? palestFar : palest) * FinePoint::perPixel);
    m_isDashed = line.isDashed && !m_isFar;
    m_dashed = 0;
    const auto elements = m_drawing.elementsOf(line);
    QPointF at; // in the drawing
    QPointF start;
    for (const PathElement& element : elements) {
        switch (element.type) {
        case PathElement::Type::Move:
            start = element.end;
            m_at = cornerAt(start);
            break;
        case PathElement::Type::Line: {
            // From afar most corners are not told apart; the last one is where the line ends.
            const Corner corner = cornerAt(element.end);
            const bool isNear = m_isFar && (corner.exact - m_at.exact).manhattanLength() < leastSegment;
            if (!isNear || &element == &elements.back())
                to(corner);
            break;
        }
        case PathElement::Type::Cubic: curve(at, element); break;
        case PathElement::Type::Close: to(cornerAt(start)); break;
        }
        at = element.end;
    }
    return true;
}

void EdgeLines::to(const Corner& corner)
{
    if (m_isDashed)
        dashed(m_at.exact, corner.exact);
    else
        m_raster.line(m_at.fine, corner.fine, m_width, m_colour);
    m_at = corner;
}

void EdgeLines::curve(QPointF from, const PathElement& cubic)
{
    // From afar a corner is cut off by the line that follows it.
    if (m_isFar)
        return;
    for (int piece = 1; piece < m_pieces; ++piece)
        to(cornerAt(onCubic(from, cubic, double(piece) / m_pieces)));
    to(cornerAt(cubic.end));
}

EdgeLines::Corner EdgeLines::cornerAt(QPointF drawing) const
{
    return {drawing * m_scale, fine(drawing * m_scale)};
}

/// Rounded before the origin is added: the same pixels wherever the picture was scrolled to.
FinePoint EdgeLines::fine(QPointF pixels) const
{
    constexpr int one = FinePoint::perPixel;
    return {std::lrint(pixels.x() * one) + qint64(m_origin.x()) * one,
            std::lrint(pixels.y() * one) + qint64(m_origin.y()) * one};
}

void EdgeLines::dashed(QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    const double on = dash * m_scale;
    const double period = on + gap * m_scale;
    double done = 0;
    while (done < length) {
        const double phase = std::fmod(m_dashed, period);
        const double step = std::min(length - done, (phase < on ? on : period) - phase + 1e-6);
        if (phase < on)
            m_raster.line(fine(from + way * (done / length)), fine(from + way * ((done + step) / length)), m_width,
                          m_colour);
        done += step;
        m_dashed += step;
    }
}

} // namespace unitscope
