// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The lines of edges, near and from afar, as chains of thin straight ones, straight into the pixels; curves in as many pieces as the scale
/// can show.

#include "app/paint/drawingindex.h"
#include "app/paint/raster.h"
#include "app/paint/viewport.h"

namespace unitscope {

class EdgeLines
{
public:
    EdgeLines(const Raster& raster, const DrawingIndex& index, const Viewport& viewport);

    /// A stroke of about one device pixel at most is painted and true; a wider one is QPainter's: false.
    bool paint(const Shape& line, QRgb colour);
    /// From afar: corners are not rounded, dashes not told apart.
    void paintFar(const FarLines::Line& line, QRgb colour) const;

private:
    /// In device pixels from the drawing's origin, and the same in 1/256.
    struct Corner
    {
        QPointF exact;
        FinePoint fine;
    };
    Corner cornerAt(QPointF drawing) const;
    FinePoint fine(QPointF pixels) const;
    void to(const Corner& corner);
    void curve(QPointF from, const PathElement& cubic);
    void dashed(QPointF from, QPointF to);

    const Raster& m_raster;
    const Drawing& m_drawing;
    QPoint m_origin;
    double m_scale;
    int m_pieces; ///< of a rounded corner
    int m_farWidth;
    // Of the line being painted:
    Corner m_at;
    QRgb m_colour = 0;
    int m_width = 0;
    bool m_isDashed = false;
    double m_dashed = 0; ///< how far into the pattern
};

} // namespace unitscope
