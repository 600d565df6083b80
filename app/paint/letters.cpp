// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/letters.h"

#include "app/paint/fonts.h"
#include "graph/look/textmetrics.h"

#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

// Scripts that are written letter by letter: Latin, and the punctuation and arrows that go with it.
constexpr int latinEnd = 0x180;
constexpr char16_t softHyphen = 0xad;
constexpr char16_t punctuation = 0x2010;
constexpr int punctuationCount = 0x18;
constexpr char16_t arrows = 0x2190;
constexpr int arrowCount = 4;
constexpr double downwards = 0.125; // how a painter rounds the quarters that letters begin at
constexpr int slotCount = latinEnd + punctuationCount + arrowCount;

/// Where a character's letter is kept; -1 for one that needs more than its letter.
int slotOf(char16_t character)
{
    if (character < latinEnd) {
        const bool isControl = character < 0x20 || (character >= 0x7f && character < 0xa0) || character == softHyphen;
        return isControl ? -1 : character;
    }
    if (character >= punctuation && character < punctuation + punctuationCount)
        return latinEnd + (character - punctuation);
    if (character >= arrows && character < arrows + arrowCount)
        return latinEnd + punctuationCount + (character - arrows);
    return -1;
}

} // namespace

void Letters::prepare(double scale)
{
    if (m_scale != scale)
        m_faces.clear();
    m_scale = scale;
}

Letters::Face& Letters::faceOf(const Shape& text)
{
    const auto found = std::find_if(m_faces.begin(), m_faces.end(), [&](const Face& face) {
        return face.pixelSize == text.pixelSize && face.isSemiBold == text.isSemiBold;
    });
    if (found != m_faces.end())
        return *found;
    m_faces.push_back({text.pixelSize, text.isSemiBold, std::vector<Letter>(slotCount)});
    return m_faces.back();
}

const Letters::Letter& Letters::letterOf(Face& face, int slot, QChar character) const
{
    Letter& letter = face.letters[size_t(slot)];
    if (letter.state == Letter::State::Unasked)
        letter = made(face, character);
    return letter;
}

/// Painted once, four times as wide; a quarter's mask is the mean of four columns each.
Letters::Letter Letters::made(const Face& face, QChar character) const
{
    Letter letter;
    const LetterOutline& outline = outlineOf(character, face.isSemiBold);
    letter.state = outline.isInFont ? Letter::State::There : Letter::State::Missing;
    const double size = face.pixelSize * m_scale;
    letter.advance = textWidth(QStringView(&character, 1), size, face.isSemiBold ? Weight::SemiBold : Weight::Regular);
    const QRectF ink = outline.path.boundingRect();
    if (ink.isEmpty())
        return letter;
    const double factor = size / outline.pixelSize;
    // A pixel more at the right: the letter may begin three quarters further.
    const QRect rect = QRectF(ink.topLeft() * factor, ink.size() * factor).toAlignedRect().adjusted(0, 0, 1, 0);
    QImage wide(rect.width() * phases, rect.height(), QImage::Format_Grayscale8);
    if (wide.isNull())
        return letter;
    wide.fill(Qt::black);
    QPainter painter(&wide);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(phases, 1);
    painter.translate(-rect.topLeft());
    painter.scale(factor, factor);
    painter.fillPath(outline.path, Qt::white);
    painter.end();
    for (int phase = 0; phase < phases; ++phase) {
        Mask& mask = letter.masks[size_t(phase)];
        mask.rect = rect;
        mask.coverage.reserve(size_t(rect.width()) * size_t(rect.height()));
        for (int y = 0; y < rect.height(); ++y) {
            const uchar* row = wide.constScanLine(y);
            for (int begin = -phase; begin < wide.width() - phase; begin += phases) {
                int sum = 0;
                for (int x = std::max(0, begin); x < begin + phases; ++x)
                    sum += row[x];
                mask.coverage.push_back(quint8(sum / phases));
            }
        }
    }
    return letter;
}

bool Letters::paint(const Raster& raster, const Shape& text, QPointF anchor, QPoint origin, QRgb colour)
{
    Face& face = faceOf(text);
    double width = 0;
    for (const QChar character : text.text) {
        const int slot = slotOf(character.unicode());
        if (slot < 0)
            return false;
        const Letter& letter = letterOf(face, slot, character);
        if (letter.state == Letter::State::Missing)
            return false;
        width += letter.advance;
    }
    double x = anchor.x()
               - (text.anchor == Shape::Anchor::Start ? 0
                  : text.anchor == Shape::Anchor::End ? width
                                                      : width / 2);
    const int y = int(std::floor(anchor.y() + 0.5));
    for (const QChar character : text.text) {
        const Letter& letter = face.letters[size_t(slotOf(character.unicode()))];
        const auto quarters = int(std::floor(x * phases + downwards));
        const int phase = quarters & (phases - 1);
        const Mask& mask = letter.masks[size_t(phase)];
        if (!mask.coverage.empty())
            raster.mask(mask.rect.translated(origin + QPoint((quarters - phase) / phases, y)), mask.coverage, colour);
        x += letter.advance;
    }
    return true;
}

} // namespace unitscope
