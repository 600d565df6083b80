// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "draw/contrast.h"
#include "graph/draw/palette.h"

#include <QtTest/qtest.h>
#include <cmath>

using namespace unitscope;
using namespace unitscope::test;

namespace {

/// As somebody without red receptors (protanopia) or green ones (deuteranopia) sees it.
Linear seen(Linear c, bool withoutRed)
{
    if (withoutRed)
        return {0.152286 * c.r + 1.052583 * c.g - 0.204868 * c.b, 0.114503 * c.r + 0.786281 * c.g + 0.099216 * c.b,
                -0.003882 * c.r - 0.048116 * c.g + 1.051998 * c.b};
    return {0.367322 * c.r + 0.860646 * c.g - 0.227968 * c.b, 0.280085 * c.r + 0.672501 * c.g + 0.047413 * c.b,
            -0.011820 * c.r + 0.042940 * c.g + 0.968881 * c.b};
}

/// Distance in Oklab, where 0.02 is just noticeable.
double distance(Linear a, Linear b)
{
    const auto lab = [](Linear c) {
        const double l = std::cbrt(0.4122214708 * c.r + 0.5363325363 * c.g + 0.0514459929 * c.b);
        const double m = std::cbrt(0.2119034982 * c.r + 0.6806995451 * c.g + 0.1073969566 * c.b);
        const double s = std::cbrt(0.0883024619 * c.r + 0.2817188376 * c.g + 0.6299787005 * c.b);
        return Linear{0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    };
    const Linear x = lab(a);
    const Linear y = lab(b);
    return std::hypot(x.r - y.r, x.g - y.g, x.b - y.b);
}

} // namespace

class PaletteTest : public QObject
{
    Q_OBJECT

    void addPalettes()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static const Palette& palette()
    {
        QFETCH(bool, isDark);
        return isDark ? darkPalette() : lightPalette();
    }

private Q_SLOTS:
    void text_hasContrastOnEveryGroundItStandsOn_data() { addPalettes(); }
    void text_hasContrastOnEveryGroundItStandsOn()
    {
        const std::pair<Tone, std::vector<Tone>> pairs[] = {
            {Tone::Text,
             {Tone::Ground, Tone::BoxFill, Tone::StreamFill, Tone::PortFill, Tone::FailedFill, Tone::WarningFill}},
            {Tone::TextMuted,
             {Tone::Ground, Tone::BoxFill, Tone::StreamFill, Tone::PortFill, Tone::FailedFill, Tone::WarningFill}},
            {Tone::Failed, {Tone::FailedFill, Tone::BoxFill}},
            {Tone::Unknown, {Tone::Ground, Tone::BoxFill}}, // the question mark
            {Tone::Ground, {Tone::Failed, Tone::Warning}},  // signs on a badge and on bands
            {Tone::Warning, {Tone::WarningFill, Tone::BoxFill, Tone::FailedFill}},
        };
        for (const auto& [text, grounds] : pairs) {
            for (const Tone ground : grounds) {
                const double ratio = contrast(palette().of(text), palette().of(ground));
                QVERIFY2(ratio >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3").arg(wordFor(text), wordFor(ground)).arg(ratio)));
            }
        }
    }

    void marksAndLines_haveContrast_data() { addPalettes(); }
    void marksAndLines_haveContrast()
    {
        const Tone marks[] = {Tone::Running,   Tone::Stopped,      Tone::Failed,     Tone::Warning,
                              Tone::Unknown,   Tone::Flow,         Tone::Listening,  Tone::Relation,
                              Tone::BoxStroke, Tone::StreamStroke, Tone::PortStroke, Tone::TextMuted};
        for (const Tone mark : marks) {
            for (const Tone ground : {Tone::Ground, Tone::BoxFill}) {
                const double ratio = contrast(palette().of(mark), palette().of(ground));
                QVERIFY2(ratio >= 3,
                         qPrintable(QStringLiteral("%1 on %2: %3").arg(wordFor(mark), wordFor(ground)).arg(ratio)));
            }
        }
    }

    void states_stayApartForColourBlindReaders_data() { addPalettes(); }
    void states_stayApartForColourBlindReaders()
    {
        const Tone states[] = {Tone::Running, Tone::Failed, Tone::Warning, Tone::Unknown, Tone::Stopped};
        for (const bool withoutRed : {true, false}) {
            for (const Tone a : states) {
                for (const Tone b : states) {
                    const double apart = distance(seen(linear(palette().of(a)), withoutRed),
                                                  seen(linear(palette().of(b)), withoutRed));
                    QVERIFY2(a == b || apart >= 0.05,
                             qPrintable(QStringLiteral("%1 and %2: %3").arg(wordFor(a), wordFor(b)).arg(apart)));
                }
            }
        }
    }

    void everyTone_hasAWordOfItsOwn()
    {
        QStringList words;
        for (int tone = 1; tone < toneCount; ++tone)
            words += wordFor(Tone(tone));
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.removeDuplicates(), 0);
    }
};

QTEST_APPLESS_MAIN(PaletteTest)
#include "tst_palette.moc"
