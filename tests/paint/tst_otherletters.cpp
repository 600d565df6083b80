// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/fonts.h"
#include "app/paint/otherletters.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

Drawing written(const QStringList& texts, Tone tone = Tone::Text)
{
    Drawing drawing;
    for (const QString& text : texts) {
        Shape shape;
        shape.type = Shape::Type::Text;
        shape.text = text;
        shape.fill = tone;
        shape.pixelSize = 13;
        drawing.shapes.push_back(shape);
    }
    return drawing;
}

/// No font has it: a place of Unicode that is never assigned.
const QString nowhere = u"a\U0009fffdb"_s;

} // namespace

class OtherLettersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }

    void whatTheBundledFontHas_isNotTold()
    {
        const OtherLetters letters = otherLettersOf(written(
            {u"market-maker 0x8"_s, u"Größe"_s, u"Цена"_s, u"\u03b1\u2192\u03b2"_s, u"e\u0301clat"_s, QString()}));
        QCOMPARE(letters.drawn, 0);
        QCOMPARE(letters.missing, 0);
        QVERIFY(letters.fonts.isEmpty());
        QVERIFY(inWords(letters).isEmpty());
    }

    void whatNoFontHas_isToldOnceForEachText()
    {
        const OtherLetters letters = otherLettersOf(written({nowhere, u"plain"_s, nowhere, nowhere + u'c'}));
        QCOMPARE(letters.missing, 2);
        QCOMPARE(letters.drawn, 0);
        QCOMPARE(inWords(letters).size(), 1);
        QVERIFY(inWords(letters).constFirst().startsWith(
            u"2 texts have letters that no font of this machine has: boxes"_s));
    }

    void whatAnotherFontHas_isToldWithItsName()
    {
        // DejaVu Sans has Georgian letters, and so may others.
        const OtherLetters letters = otherLettersOf(written({u"ქართული"_s, u"a ქ b"_s, u"plain"_s}));
        if (letters.missing > 0)
            QSKIP("no font with Georgian letters is installed");
        QCOMPARE(letters.drawn, 2);
        QCOMPARE(letters.fonts.size(), 1);
        QVERIFY(!letters.fonts.front().isEmpty() && letters.fonts.front() != u"Inter"_s);
        QVERIFY(
            inWords(letters).value(0).contains(u"they come from "_s + letters.fonts.front() + u" of this machine"_s));
    }

    void whatIsNotPainted_isNotTold() { QCOMPARE(otherLettersOf(written({nowhere}, Tone::None)).missing, 0); }

    void manyFonts_areShortened()
    {
        const QStringList words = inWords(
            {.drawn = 1, .fonts = {u"A"_s, u"B\n\u202e"_s, u"C"_s, u"D"_s, u"E"_s}, .missing = 1});
        QCOMPARE(words.size(), 2);
        QVERIFY(words.front().startsWith(u"one text has letters that the bundled font lacks"_s));
        QVERIFY(words.front().contains(u"C and 2 more of this machine"_s));
        QVERIFY(!words.front().contains(u'\n') && !words.front().contains(QChar(0x202e)));
    }
};

QTEST_MAIN(OtherLettersTest)
#include "tst_otherletters.moc"
