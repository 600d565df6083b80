// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Paints groups of one drawing by QPainter, shape by shape. The painter is scaled and moved already; it and the drawing
/// live longer. Leaves pen, brush and font of the painter changed.

#include "graph/draw/palette.h"

#include <QtGui/qcolor.h>
#include <QtGui/qpainterpath.h>

class QPainter;

namespace unitscope {

class GroupBrush
{
public:
    GroupBrush(const Drawing& drawing, QPainter& painter);

    /// `widening` is added to every stroke.
    void paint(const Group& group, const Palette& palette, double widening = 0);
    void paint(const Shape& shape, const Palette& palette, double widening = 0);
    /// Along the silhouette: the first stroked shape of a group is its body, of an edge its line.
    void outline(const Group& group, const QColor& colour);

private:
    void paintArea(const Shape& shape, const Palette& palette, double widening);
    void paintText(const Shape& shape, const Palette& palette);
    QPainterPath pathOf(const Shape& shape) const;

    const Drawing& m_drawing;
    QPainter& m_painter;
    double m_scale = 1;
};

/// The first shape with a stroke: the body of a box, the line of an edge. Null if there is none.
const Shape* strokedShape(const Drawing& drawing, const Group& group);

} // namespace unitscope
