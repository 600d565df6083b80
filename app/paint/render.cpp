// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/render.h"

#include "app/paint/colours.h"
#include "app/paint/edgelines.h"
#include "app/paint/groupbrush.h"
#include "app/paint/paintdrawing.h"
#include "graph/draw/pen.h"

#include <QtGui/qpainter.h>
#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

// In device pixels to a pixel of the drawing.
constexpr double blocksBelow = 0.12;
constexpr double boxesBelow = 0.3;
constexpr double everythingFrom = 0.6;
constexpr double leastText =
    4; // device pixels, below everythingFrom: the second line of a fitted picture is still there
constexpr double overhang = 16; // marks and arrowheads beside what they belong to; pixels of the drawing

bool has(const std::vector<quint32>& sorted, quint32 group)
{
    return std::binary_search(sorted.begin(), sorted.end(), group);
}

/// One call of render().
class Rendering
{
public:
    Rendering(QImage& image, const Viewport& viewport, const QRect& rect, const Scene& scene, Sprites& sprites)
        : m_view(viewport),
          m_scene(scene),
          m_drawing(scene.index.drawing()),
          m_sprites(sprites),
          m_raster(image, rect),
          m_painter(&image),
          m_brush(m_drawing, scaled(m_painter, viewport, rect)),
          m_receded(receded(scene.palette, recededShare)),
          m_rect(rect),
          m_area(viewport.toDrawing(rect).adjusted(-2 / viewport.scale, -2 / viewport.scale, 2 / viewport.scale,
                                                   2 / viewport.scale)),
          m_lines(m_raster, m_drawing, viewport)
    {
        m_sprites.prepare(scene.index, viewport.scale, scene.palette, m_receded);
    }

    void paint()
    {
        m_raster.fill(m_rect, m_scene.palette.of(Tone::Ground));
        paintOthers();
        paintAll(false);
        if (!m_scene.emphasis.front.empty())
            paintAll(true);
    }

private:
    /// GroupBrush asks for the scale when it is made.
    static QPainter& scaled(QPainter& painter, const Viewport& viewport, const QRect& rect)
    {
        painter.setClipRect(rect);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(viewport.origin);
        painter.scale(viewport.scale, viewport.scale);
        return painter;
    }

    /// The ground is filled already; caption, frames and legend are few.
    void paintOthers()
    {
        for (const quint32 index : m_scene.index.others()) {
            const Group& group = m_drawing.groups[index];
            if (group.part != Group::Part::Ground && m_area.intersects(group.bounds))
                m_brush.paint(group, m_scene.palette);
        }
    }

    void paintAll(bool isFront)
    {
        const PackedTree& edges = m_scene.index.edges();
        const PackedTree& nodes = m_scene.index.nodes();
        std::vector<quint32> marked;
        edges.visit(m_area, [&](quint32 position) {
            const quint32 group = edges.valueAt(position);
            if (has(m_scene.emphasis.front, group) != isFront)
                return;
            paintLine(position, group);
            if (m_view.scale >= boxesBelow && m_drawing.groups[group].shapeCount > 1)
                marked.push_back(group);
        });
        for (const quint32 group : marked)
            paintMarks(group);
        const double reach = m_view.scale >= boxesBelow ? overhang : 0;
        nodes.visit(m_area.adjusted(-reach, -reach, reach, reach), [&](quint32 position) {
            const quint32 group = nodes.valueAt(position);
            if (has(m_scene.emphasis.front, group) == isFront)
                paintNode(position, group);
        });
    }

    bool isReceded(quint32 group) const
    {
        return !m_scene.emphasis.front.empty() && !has(m_scene.emphasis.front, group);
    }
    const Palette& paletteOf(quint32 group) const { return isReceded(group) ? m_receded : m_scene.palette; }

    /// Of tens of thousands from afar: nothing but its line is looked at.
    void paintLine(quint32 position, quint32 group)
    {
        const quint32 index = m_scene.index.lineAt(position);
        if (index == m_drawing.shapes.size())
            return;
        const Shape& line = m_drawing.shapes[index];
        if (!m_lines.paint(line, paletteOf(group).of(line.stroke)))
            m_brush.paint(line, paletteOf(group));
    }

    /// Arrowheads, rings and what else is on a line.
    void paintMarks(quint32 index)
    {
        const Group& group = m_drawing.groups[index];
        const Shape* line = strokedShape(m_drawing, group);
        for (const Shape& shape : m_drawing.shapesOf(group)) {
            if (&shape != line && m_area.intersects(boundsOf(m_drawing, shape)))
                m_brush.paint(shape, paletteOf(index));
        }
        if (m_scene.emphasis.selected == index)
            m_brush.outline(group, colourOf(m_scene.palette, Tone::Flow));
    }

    void paintNode(quint32 position, quint32 group)
    {
        if (m_view.scale < boxesBelow)
            paintBlock(m_scene.index.bodyAt(position), paletteOf(group));
        else
            paintBox(position, group);
        if (m_scene.emphasis.selected == group)
            paintOutline(position, group);
    }

    void paintBlock(const NodeBody& body, const Palette& palette)
    {
        const auto pixel = [this](double at) { return int(std::floor(at * m_view.scale)); };
        const QPoint corner(pixel(double(body.left)), pixel(double(body.top)));
        const QPoint end(pixel(double(body.left + body.width)), pixel(double(body.top + body.height)));
        const QSize size = QSize(end.x() - corner.x(), end.y() - corner.y()).expandedTo({1, 1});
        const QRect block(corner + m_view.origin, size);
        m_raster.fill(block, palette.of(body.stroke));
        if (m_view.scale >= blocksBelow)
            m_raster.fill(block.adjusted(1, 1, -1, -1), palette.of(body.fill));
    }

    void paintBox(quint32 position, quint32 group)
    {
        const QPoint corner = snapFor(m_view.scale).pixelOf(m_scene.index.bodyAt(position), m_view.scale)
                              + m_view.origin;
        m_painter.save();
        m_painter.resetTransform();
        const auto put = [&](const Sprites::Sprite& sprite) {
            if (!sprite.image.isNull())
                m_painter.drawImage(corner + sprite.offset, sprite.image);
        };
        put(m_sprites.bodyOf(position, isReceded(group)));
        const Group& drawn = m_drawing.groups[group];
        for (quint32 shape = drawn.firstShape; shape < drawn.firstShape + drawn.shapeCount; ++shape) {
            const Shape& text = m_drawing.shapes[shape];
            const double least = m_view.scale < everythingFrom ? leastText : GroupBrush::smallestReadable;
            if (text.type == Shape::Type::Text && text.pixelSize * m_view.scale >= least)
                put(m_sprites.textOf(position, shape, isReceded(group)));
        }
        m_painter.restore();
    }

    void paintOutline(quint32 position, quint32 group)
    {
        m_painter.save();
        if (m_view.scale >= boxesBelow)
            m_painter.translate(snapFor(m_view.scale).shiftOf(m_scene.index.bodyAt(position), m_view.scale)
                                / m_view.scale);
        m_brush.outline(m_drawing.groups[group], colourOf(m_scene.palette, Tone::Flow));
        m_painter.restore();
    }

    const Viewport& m_view;
    const Scene& m_scene;
    const Drawing& m_drawing;
    Sprites& m_sprites;
    Raster m_raster;
    QPainter m_painter;
    GroupBrush m_brush;
    Palette m_receded;
    QRect m_rect;
    QRectF m_area; ///< in the drawing, a little more than m_rect
    EdgeLines m_lines;
};

} // namespace

void render(QImage& image, const Viewport& viewport, const QRect& rect, const Scene& scene, Sprites& sprites)
{
    const QRect area = rect.intersected(image.rect());
    if (!area.isEmpty())
        Rendering(image, viewport, area, scene, sprites).paint();
}

void renderLit(QPainter& painter, const Viewport& viewport, const Scene& scene)
{
    if (scene.emphasis.lit.empty())
        return;
    const Drawing& drawing = scene.index.drawing();
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(viewport.origin);
    painter.scale(viewport.scale, viewport.scale);
    GroupBrush brush(drawing, painter);
    for (const quint32 index : scene.emphasis.lit) {
        if (index >= drawing.groups.size())
            continue;
        const Group& group = drawing.groups[index];
        painter.save();
        if (const Shape* body = strokedShape(drawing, group); body && group.part == Group::Part::Node)
            painter.translate(snapFor(viewport.scale).shiftOf(bodyOf(drawing, group), viewport.scale) / viewport.scale);
        brush.paint(group, scene.palette, litWidening);
        if (scene.emphasis.selected == index)
            brush.outline(group, colourOf(scene.palette, Tone::Flow));
        painter.restore();
    }
    painter.restore();
}

} // namespace unitscope
