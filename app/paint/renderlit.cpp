// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/colours.h"
#include "app/paint/groupbrush.h"
#include "app/paint/levels.h"
#include "app/paint/paintdrawing.h"
#include "app/paint/render.h"
#include "graph/draw/pen.h"

#include <QtGui/qpainter.h>

namespace unitscope {

namespace {

/// The group's texts, in the letters of render(): nothing moves when a box is lit.
void paintLitTexts(QPainter& painter, const QTransform& device, const Group& group, QPointF shift,
                   const Viewport& viewport, const Scene& scene, Letters& letters, GroupBrush& brush)
{
    const Drawing& drawing = scene.index.drawing();
    for (const Shape& shape : drawing.shapesOf(group)) {
        if (shape.type != Shape::Type::Text || shape.fill == Tone::None)
            continue;
        const double size = shape.pixelSize * viewport.scale;
        if (size < leastTextAt(viewport.scale))
            continue;
        const QPointF anchor = shape.at * viewport.scale + shift;
        const QRectF ink = boundsOf(drawing, shape);
        const QRect pixels = QRectF(ink.topLeft() * viewport.scale + shift, ink.size() * viewport.scale)
                                 .toAlignedRect()
                                 .adjusted(-int(size), -int(size), int(size), int(size));
        QImage image(pixels.size(), QImage::Format_ARGB32_Premultiplied);
        if (image.isNull())
            continue;
        image.fill(Qt::transparent);
        const Raster raster(image, image.rect());
        if (!letters.paint(raster, shape, anchor, -pixels.topLeft(), scene.palette.of(shape.fill))) {
            brush.paint(shape, scene.palette);
            continue;
        }
        painter.save();
        painter.setTransform(device);
        painter.drawImage(pixels.topLeft() + viewport.origin, image);
        painter.restore();
    }
}

} // namespace

void renderLit(QPainter& painter, const Viewport& viewport, const Scene& scene, Sprites& sprites)
{
    if (scene.emphasis.lit.empty())
        return;
    const Drawing& drawing = scene.index.drawing();
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QTransform device = painter.transform();
    painter.translate(viewport.origin);
    painter.scale(viewport.scale, viewport.scale);
    GroupBrush brush(drawing, painter);
    sprites.letters().prepare(viewport.scale);
    for (const quint32 index : scene.emphasis.lit) {
        if (index >= drawing.groups.size())
            continue;
        const Group& group = drawing.groups[index];
        painter.save();
        QPointF shift;
        if (const Shape* body = strokedShape(drawing, group); body && group.part == Group::Part::Node)
            shift = snapFor(viewport.scale).shiftOf(bodyOf(drawing, group), viewport.scale);
        painter.translate(shift / viewport.scale);
        const bool isSelected = scene.emphasis.selected == index;
        if (isSelected && group.part == Group::Part::Edge) // its marks and its number stay readable
            brush.outline(group, colourOf(scene.palette, Tone::Flow));
        for (const Shape& shape : drawing.shapesOf(group)) {
            const bool isOutlined = isSelected && group.part == Group::Part::Edge
                                    && &shape == strokedShape(drawing, group);
            if (shape.type != Shape::Type::Text && !isOutlined)
                brush.paint(shape, scene.palette, litWidening);
        }
        paintLitTexts(painter, device, group, shift, viewport, scene, sprites.letters(), brush);
        if (isSelected && group.part != Group::Part::Edge)
            brush.outline(group, colourOf(scene.palette, Tone::Flow));
        painter.restore();
    }
    painter.restore();
}

} // namespace unitscope
