// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/paintdrawing.h"

#include "app/paint/colours.h"
#include "app/paint/groupbrush.h"

#include <QtGui/qpainter.h>

namespace unitscope {

void paintDrawing(const Drawing& drawing, QPainter& painter, const Palette& palette, const Emphasis& emphasis)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const std::vector<Prominence> standing = prominences(drawing, emphasis);
    const Palette paler = emphasis.front.empty() ? palette : receded(palette, recededShare);
    std::vector<bool> isLit(drawing.groups.size(), false);
    for (const quint32 group : emphasis.lit) {
        if (group < isLit.size())
            isLit[group] = true;
    }

    GroupBrush brush(drawing, painter);
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF();
    // Strokes and arrowheads may reach a little over the bounds.
    const auto isOutside = [&](const Group& group) {
        return !clip.isNull() && !clip.intersects(group.bounds.adjusted(-4, -4, 4, 4));
    };
    for (size_t i = 0; i < drawing.groups.size(); ++i) {
        if (standing[i] != Prominence::Front && !isOutside(drawing.groups[i]))
            brush.paint(drawing.groups[i], standing[i] == Prominence::Receded ? paler : palette);
    }
    for (size_t i = 0; i < drawing.groups.size(); ++i) {
        if (standing[i] != Prominence::Front || isOutside(drawing.groups[i]))
            continue;
        brush.paint(drawing.groups[i], palette, isLit[i] ? litWidening : 0);
        if (emphasis.selected != quint32(i))
            continue;
        brush.outline(drawing.groups[i], colourOf(palette, Tone::Flow));
        if (drawing.groups[i].part != Group::Part::Edge)
            continue;
        const Shape* line = strokedShape(drawing, drawing.groups[i]);
        for (const Shape& shape : drawing.shapesOf(drawing.groups[i])) { // its marks and its number stay readable
            if (&shape != line)
                brush.paint(shape, palette);
        }
    }
    painter.restore();
}

} // namespace unitscope
