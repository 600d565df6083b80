// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/filebrush.h"

#include "app/paint/colours.h"

#include <QtGui/qglyphrun.h>
#include <QtGui/qpainter.h>

namespace unitscope {

FileBrush::FileBrush(const Drawing& drawing, QPainter& painter, const Palette& palette, Text text)
    : m_drawing(drawing), m_painter(painter), m_palette(palette), m_text(text), m_brush(drawing, painter)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (text == Text::Letters) {
        m_regular = QRawFont::fromFont(drawingFont(int(LetterOutline::pixelSize), false));
        m_semiBold = QRawFont::fromFont(drawingFont(int(LetterOutline::pixelSize), true));
    }
}

void FileBrush::paint(const Group& group)
{
    for (const Shape& shape : m_drawing.shapesOf(group)) {
        if (shape.type != Shape::Type::Text)
            m_brush.paint(shape, m_palette);
        else if (shape.fill != Tone::None && !shape.text.isEmpty())
            paintText(shape);
    }
}

void FileBrush::paintText(const Shape& shape)
{
    if (!lettersOf(shape))
        m_brush.paint(shape, m_palette);
    else if (m_text == Text::Letters)
        paintLetters(shape);
    else
        m_painter.fillPath(outlineOf(shape).path, colourOf(m_palette, shape.fill));
}

void FileBrush::paintLetters(const Shape& shape)
{
    const auto letters = lettersOf(shape);
    const double factor = shape.pixelSize / LetterOutline::pixelSize;
    const QRawFont& font = shape.isSemiBold ? m_semiBold : m_regular;
    QList<QPointF> positions;
    for (const PlacedLetter& letter : *letters)
        positions.append({(letter.x - shape.at.x()) / factor, 0});
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes(font.glyphIndexesForString(shape.text));
    run.setPositions(positions);
    m_painter.save();
    m_painter.setPen(colourOf(m_palette, shape.fill));
    m_painter.translate(shape.at);
    m_painter.scale(factor, factor);
    m_painter.drawGlyphRun({}, run);
    m_painter.restore();
}

} // namespace unitscope
