// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/fonts.h"

#include <QtGui/qfontdatabase.h>
#include <QtGui/qrawfont.h>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

bool loadFonts()
{
    bool isComplete = true;
    for (const QString& file : {u":/fonts/Inter-Regular.otf"_s, u":/fonts/Inter-SemiBold.otf"_s})
        isComplete = QFontDatabase::addApplicationFont(file) >= 0 && isComplete;
    return isComplete;
}

QFont drawingFont(int pixelSize, bool isSemiBold)
{
    // Kept alive: Qt forgets what it knows of a font that nobody has, and looking it up again is dear.
    static thread_local std::map<std::pair<int, bool>, QFont> fonts;
    const auto [found, isNew] = fonts.try_emplace({pixelSize, isSemiBold}, QString(bundledFamily));
    QFont& font = found->second;
    if (!isNew)
        return font;
    font.setPixelSize(pixelSize);
    font.setWeight(isSemiBold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoSubpixelAntialias); // the same letters in an image of their own and on the ground
    font.setKerning(false);                            // the table the boxes were sized with has none
    return font;
}

const LetterOutline& outlineOf(QChar character, bool isSemiBold)
{
    static thread_local std::map<std::pair<bool, char16_t>, LetterOutline> outlines;
    const auto [found, isNew] = outlines.try_emplace({isSemiBold, character.unicode()});
    LetterOutline& outline = found->second;
    if (!isNew)
        return outline;
    const QRawFont font = QRawFont::fromFont(drawingFont(int(LetterOutline::pixelSize), isSemiBold));
    const QList<quint32> glyphs = font.glyphIndexesForString(QString(character));
    outline.isInFont = glyphs.size() == 1 && glyphs.front() != 0;
    if (outline.isInFont)
        outline.path = font.pathForGlyph(glyphs.front());
    return outline;
}

} // namespace unitscope
