// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/otherletters.h"

#include "app/paint/lettering.h"
#include "graph/base/safetext.h"

#include <QtCore/qset.h>
#include <QtGui/qglyphrun.h>
#include <QtGui/qrawfont.h>
#include <QtGui/qtextlayout.h>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype mostFonts = 3; ///< that are named

/// The fonts that Qt takes for a text, which it puts together letter by letter.
struct FontsOfText
{
    std::set<QString> others = {};
    bool lacksSome = false;
};

FontsOfText fontsOf(const Shape& text)
{
    QTextLayout layout(text.text, drawingFont(int(LetterOutline::pixelSize), text.isSemiBold));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    FontsOfText fonts;
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QList<quint32> glyphs = run.glyphIndexes();
        if (glyphs.contains(0))
            fonts.lacksSome = true;
        else if (const QString family = run.rawFont().familyName(); family != bundledFamily)
            fonts.others.insert(family);
    }
    return fonts;
}

QString textsInWords(int count)
{
    return count == 1 ? u"one text has"_s : u"%1 texts have"_s.arg(count);
}

} // namespace

OtherLetters otherLettersOf(const Drawing& drawing)
{
    OtherLetters letters;
    QSet<QString> seen;
    std::set<QString> families;
    for (const Shape& shape : drawing.shapes) {
        if (shape.type != Shape::Type::Text || shape.fill == Tone::None || lettersOf(shape)
            || seen.contains(shape.text))
            continue;
        seen.insert(shape.text);
        const FontsOfText fonts = fontsOf(shape);
        letters.drawn += fonts.others.empty() ? 0 : 1;
        letters.missing += fonts.lacksSome ? 1 : 0;
        families.insert(fonts.others.begin(), fonts.others.end());
    }
    letters.fonts = QStringList(families.begin(), families.end());
    return letters;
}

QStringList inWords(const OtherLetters& letters)
{
    QStringList sentences;
    if (letters.drawn > 0) {
        QString fonts = safeForPeople(
            shortened(letters.fonts.first(std::min(mostFonts, letters.fonts.size())).join(u", "_s), 160));
        if (letters.fonts.size() > mostFonts)
            fonts += u" and %1 more"_s.arg(letters.fonts.size() - mostFonts);
        sentences.append(
            u"%1 letters that the bundled font lacks: they come from %2 of this machine, and another one may draw "
            u"them otherwise; an SVG with text as text leaves them to its readers"_s.arg(textsInWords(letters.drawn),
                                                                                         fonts));
    }
    if (letters.missing > 0)
        sentences.append(
            u"%1 letters that no font of this machine has: boxes stand in their places; an SVG with text as text "
            u"leaves them to its readers"_s.arg(textsInWords(letters.missing)));
    return sentences;
}

} // namespace unitscope
