// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/lettering.h"

#include "graph/look/textmetrics.h"

#include <QtGui/qfontmetrics.h>

namespace unitscope {

namespace {

/// Written letter by letter: what stands for itself, in a script whose letters do not join.
bool standsAlone(QChar character)
{
    switch (character.category()) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned: return false;
    default: break;
    }
    switch (character.script()) {
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic: return true;
    default: return false;
    }
}

double startOf(Shape::Anchor anchor, double width)
{
    switch (anchor) {
    case Shape::Anchor::Start: return 0;
    case Shape::Anchor::Middle: return -width / 2;
    case Shape::Anchor::End: return -width;
    }
    return 0;
}

/// With whatever font has the letters.
QPainterPath outlineByOtherFonts(const Shape& text)
{
    const QFont font = drawingFont(int(LetterOutline::pixelSize), text.isSemiBold);
    const double factor = text.pixelSize / LetterOutline::pixelSize;
    const double width = QFontMetricsF(font).horizontalAdvance(text.text) * factor;
    QPainterPath path;
    path.addText(QPointF(), font, text.text);
    const QPointF start = text.at + QPointF(startOf(text.anchor, width), 0);
    return QTransform(factor, 0, 0, factor, start.x(), start.y()).map(path);
}

} // namespace

std::optional<std::vector<PlacedLetter>> lettersOf(const Shape& text)
{
    const Weight weight = text.isSemiBold ? Weight::SemiBold : Weight::Regular;
    std::vector<PlacedLetter> letters;
    letters.reserve(size_t(text.text.size()));
    double x = 0;
    for (const QChar character : text.text) {
        if (!standsAlone(character) || !outlineOf(character, text.isSemiBold).isInFont)
            return std::nullopt;
        letters.push_back({.character = character, .x = x});
        x += textWidth(QStringView(&character, 1), text.pixelSize, weight);
    }
    const double start = text.at.x() + startOf(text.anchor, x);
    for (PlacedLetter& letter : letters)
        letter.x += start;
    return letters;
}

TextOutline outlineOf(const Shape& text)
{
    const auto letters = lettersOf(text);
    if (!letters)
        return {.path = outlineByOtherFonts(text), .isOwn = false};
    TextOutline outline;
    outline.path.setFillRule(Qt::WindingFill);
    const double factor = text.pixelSize / LetterOutline::pixelSize;
    for (const PlacedLetter& letter : *letters) {
        const QTransform place(factor, 0, 0, factor, letter.x, text.at.y());
        outline.path.addPath(place.map(outlineOf(letter.character, text.isSemiBold).path));
    }
    return outline;
}

} // namespace unitscope
