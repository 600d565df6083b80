// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/edgelines.h"

#include "app/paint/levels.h"

#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

constexpr double widest = 1.5;     // beyond it the joins of a chain would show
constexpr double palest = 0.45;    // of a pixel: lines of large pictures stay visible from afar,
constexpr double palestFar = 0.25; // but thousands in a small map do not make one dark area:
constexpr double palestMap = 0.03; // the more of them to a pixel, the paler
constexpr qint64 leastSegment = 2 * qint64(FinePoint::perPixel);
constexpr double dash = 4; // pixels of the drawing
constexpr double gap = 3;

QPointF onCubic(QPointF a, const PathElement& cubic, double t)
{
    const double s = 1 - t;
    return a * (s * s * s) + cubic.control1 * (3 * s * s * t) + cubic.control2 * (3 * s * t * t)
           + cubic.end * (t * t * t);
}

/// In 1/256 of a pixel.
int farWidth(const DrawingIndex& index, double scale)
{
    if (scale >= blocksBelow)
        return int(std::max(scale, palest) * FinePoint::perPixel);
    const QSizeF size = index.drawing().bounds.size();
    const double linesToAPixel = index.farLines().length() / std::max(1.0, size.width() * size.height() * scale);
    return int(std::clamp(palestFar / std::max(linesToAPixel, 1e-9), palestMap, palestFar) * FinePoint::perPixel);
}

} // namespace

EdgeLines::EdgeLines(const Raster& raster, const DrawingIndex& index, const Viewport& viewport)
    : m_raster(raster),
      m_drawing(index.drawing()),
      m_origin(viewport.origin),
      m_scale(viewport.scale),
      m_pieces(viewport.scale < everythingFrom ? 2 : 6),
      m_farWidth(farWidth(index, viewport.scale))
{ }

bool EdgeLines::paint(const Shape& line, QRgb colour)
{
    const double width = line.strokeWidth * m_scale;
    if (line.type != Shape::Type::Path || width > widest)
        return false;
    m_colour = colour;
    m_width = int(std::max(width, palest) * FinePoint::perPixel);
    m_isDashed = line.isDashed;
    m_dashed = 0;
    QPointF at; // in the drawing
    QPointF start;
    for (const PathElement& element : m_drawing.elementsOf(line)) {
        switch (element.type) {
        case PathElement::Type::Move:
            start = element.end;
            m_at = cornerAt(start);
            break;
        case PathElement::Type::Line: to(cornerAt(element.end)); break;
        case PathElement::Type::Cubic: curve(at, element); break;
        case PathElement::Type::Close: to(cornerAt(start)); break;
        }
        at = element.end;
    }
    return true;
}

void EdgeLines::paintFar(const FarLines::Line& line, QRgb colour) const
{
    if (line.corners.empty())
        return;
    const bool isHairline = m_scale < blocksBelow;
    FinePoint from = fine(line.at(line.corners.front()) * m_scale);
    for (size_t i = 1; i < line.corners.size(); ++i) {
        const FinePoint to = fine(line.at(line.corners[i]) * m_scale);
        // Most corners are not told apart; the last one is where the line ends.
        if (i + 1 < line.corners.size() && std::abs(to.x - from.x) + std::abs(to.y - from.y) < leastSegment)
            continue;
        if (isHairline)
            m_raster.hairline(from, to, m_farWidth, colour);
        else
            m_raster.line(from, to, m_farWidth, colour);
        from = to;
    }
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
