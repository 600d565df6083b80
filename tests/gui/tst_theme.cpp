// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/theme/theme.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <cmath>

namespace {

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QPalette paletteOf(QColor window, QColor text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void auto_followsTheSystemsLightness()
    {
        QVERIFY(isDark(ThemeChoice::Auto, paletteOf(Qt::black, Qt::white)));
        QVERIFY(!isDark(ThemeChoice::Auto, paletteOf(Qt::white, Qt::black)));
        QVERIFY(!isDark(ThemeChoice::Light, paletteOf(Qt::black, Qt::white)));
        QVERIFY(isDark(ThemeChoice::Dark, paletteOf(Qt::white, Qt::black)));
    }

    void everyChoice_hasAWord()
    {
        for (const ThemeChoice choice : {ThemeChoice::Auto, ThemeChoice::Light, ThemeChoice::Dark})
            QCOMPARE(*themeFromWord(QString(wordFor(choice))), choice);
        QVERIFY(!themeFromWord(u"LIGHT"));
    }

    void texts_canBeReadOnEverySurface_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void texts_canBeReadOnEverySurface()
    {
        QFETCH(bool, dark);
        const Theme theme = themeFor(dark);
        for (const QColor& surface : {theme.chrome, theme.panel, theme.hover, theme.accentPale}) {
            QVERIFY2(contrast(theme.text, surface) >= 4.5, qPrintable(surface.name()));
            QVERIFY2(contrast(theme.muted, surface) >= 4.5, qPrintable(surface.name()));
        }
        QVERIFY(contrast(theme.accent, theme.panel) >= 4.5); // links and highlighted text
        QVERIFY(contrast(theme.warning, theme.panel) >= 4.5);
    }

    void applying_leavesTheSystemsPaletteReadable()
    {
        const QPalette system = QApplication::palette();
        applyTheme(themeFor(true));
        QCOMPARE(QApplication::palette().color(QPalette::Window), system.color(QPalette::Window));
        const QLabel label;
        const QMenu menu;
        label.ensurePolished();
        menu.ensurePolished();
        QCOMPARE(label.palette().color(QPalette::WindowText), themeFor(true).text);
        QCOMPARE(menu.palette().color(QPalette::WindowText), themeFor(true).text);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
