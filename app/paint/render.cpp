// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/render.h"

#include "app/paint/colours.h"
#include "app/paint/edgelines.h"
#include "app/paint/groupbrush.h"
#include "app/paint/levels.h"
#include "app/paint/paintdrawing.h"

#include <QtGui/qpainter.h>
#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

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
          m_lines(m_raster, scene.index, viewport),
          m_hasFront(!scene.emphasis.front.empty())
    {
        m_sprites.prepare(scene.index, viewport.scale, scene.palette, m_receded);
    }

    void paint()
    {
        m_raster.fill(m_rect, m_scene.palette.of(Tone::Ground));
        paintOthers();
        paintAll(false);
        if (m_hasFront)
            paintAll(true);
        if (m_view.scale < boxesBelow && !m_scene.names.empty())
            paintNames();
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

    /// The ground is filled already; caption, headings and legend are few.
    void paintOthers()
    {
        const QRectF area = m_area.adjusted(-overhang, -overhang, overhang, overhang);
        for (const quint32 index : m_scene.index.others()) {
            const Group& group = m_drawing.groups[index];
            if (group.part == Group::Part::Ground || !area.intersects(group.bounds))
                continue;
            for (quint32 shape = group.firstShape; shape < group.firstShape + group.shapeCount; ++shape) {
                if (m_drawing.shapes[shape].type == Shape::Type::Text)
                    paintText(shape, m_drawing.shapes[shape].at * m_view.scale, smallestReadable, false);
                else
                    paintMark(m_drawing.shapes[shape], false);
            }
            if (m_scene.emphasis.selected == index)
                m_brush.outline(group, colourOf(m_scene.palette, Tone::Flow));
        }
    }

    void paintAll(bool isFront)
    {
        const PackedTree& edges = m_scene.index.edges();
        const PackedTree& nodes = m_scene.index.nodes();
        std::vector<quint32> marked;
        edges.visit(m_area, [&](quint32 position) {
            const quint32 group = edges.valueAt(position);
            if (isInFront(group) != isFront || has(m_scene.emphasis.hidden, group))
                return;
            if (m_view.scale < boxesBelow) {
                paintFarLine(position, group);
                return;
            }
            paintLine(position, group);
            if (m_drawing.groups[group].shapeCount > 1 || m_scene.emphasis.selected == group)
                marked.push_back(group);
        });
        for (const quint32 group : marked)
            paintMarks(group);
        const double reach = m_view.scale >= boxesBelow ? overhang : 0;
        nodes.visit(m_area.adjusted(-reach, -reach, reach, reach), [&](quint32 position) {
            const quint32 group = nodes.valueAt(position);
            if (isInFront(group) == isFront && !has(m_scene.emphasis.hidden, group))
                paintNode(position, group);
        });
    }

    bool isInFront(quint32 group) const { return m_hasFront && has(m_scene.emphasis.front, group); }
    bool isReceded(quint32 group) const { return m_hasFront && !has(m_scene.emphasis.front, group); }
    const Palette& paletteFor(bool isReceded) const { return isReceded ? m_receded : m_scene.palette; }
    const Palette& paletteOf(quint32 group) const { return paletteFor(isReceded(group)); }

    /// Of tens of thousands: nothing but its corners is looked at.
    void paintFarLine(quint32 position, quint32 group)
    {
        const FarLines& lines = m_scene.index.farLines();
        const FarLines::Line line = lines.at(m_scene.index.edges(), position);
        if (line.corners.empty())
            paintLine(position, group);
        else
            m_lines.paintFar(line, paletteOf(group).of(lines.toneAt(position)));
    }

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
        const bool isPale = isReceded(index);
        if (m_scene.emphasis.selected == index) // its marks and its number stay readable
            m_brush.outline(group, colourOf(m_scene.palette, Tone::Flow));
        for (quint32 at = group.firstShape; at < group.firstShape + group.shapeCount; ++at) {
            const Shape& shape = m_drawing.shapes[at];
            if (&shape == line)
                continue;
            if (shape.type == Shape::Type::Text)
                paintText(at, shape.at * m_view.scale, smallestReadable, isPale);
            else
                paintMark(shape, isPale);
        }
    }

    void paintMark(const Shape& shape, bool isPale)
    {
        if (shape.type == Shape::Type::Path && shape.elementCount == 0)
            return;
        QPoint pixel;
        const Sprites::Sprite& sprite = m_sprites.markOf(shape, isPale, pixel);
        put(sprite, pixel + m_view.origin);
    }

    /// `anchor`: in device pixels from the drawing's origin.
    void paintText(quint32 shape, QPointF anchor, double least, bool isPale)
    {
        const Shape& text = m_drawing.shapes[shape];
        if (text.fill == Tone::None || text.pixelSize * m_view.scale < least)
            return;
        const QRgb colour = paletteFor(isPale).of(text.fill);
        if (!m_sprites.letters().paint(m_raster, text, anchor, m_view.origin, colour))
            put(m_sprites.textOf(shape, anchor, isPale),
                QPoint(int(std::floor(anchor.x())), int(std::floor(anchor.y()))) + m_view.origin);
    }

    void put(const Sprites::Sprite& sprite, QPoint pixel)
    {
        if (!sprite.image.isNull())
            m_raster.image(pixel + sprite.offset, sprite.image, sprite.spans);
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
        const Snap snap = snapFor(m_view.scale);
        const NodeBody& body = m_scene.index.bodyAt(position);
        const QPoint corner = snap.pixelOf(body, m_view.scale);
        const bool isPale = isReceded(group);
        put(m_sprites.bodyOf(position, isPale), corner + m_view.origin);
        const Group& drawn = m_drawing.groups[group];
        const double least = leastTextAt(m_view.scale);
        const QPointF shift = snap.shiftOf(body, m_view.scale);
        for (quint32 shape = drawn.firstShape; shape < drawn.firstShape + drawn.shapeCount; ++shape) {
            const Shape& text = m_drawing.shapes[shape];
            if (text.type == Shape::Type::Text)
                paintText(shape, text.at * m_view.scale + shift, least, isPale);
        }
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

    void paintNames()
    {
        MapNames& names = m_sprites.mapNames();
        names.prepare(m_scene.names, m_view.scale, m_scene.ratio, m_scene.palette.of(Tone::Text),
                      m_scene.palette.of(Tone::Ground));
        for (const MapNames::Label& label : names.labels())
            m_raster.image(label.pixel + m_view.origin, label.image, label.spans);
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
    bool m_hasFront;
};

} // namespace

void render(QImage& image, const Viewport& viewport, const QRect& rect, const Scene& scene, Sprites& sprites)
{
    const QRect area = rect.intersected(image.rect());
    if (!area.isEmpty())
        Rendering(image, viewport, area, scene, sprites).paint();
}

} // namespace unitscope
