// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/palette/commandpalette.h"

#include "app/ui/actions.h"
#include "app/ui/palette/commands.h"
#include "graph/base/lettermatch.h"
#include "guitest.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmenubar.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

/// A person presses Ctrl+Shift+P, types a few letters of what they want, and Enter.
class CommandPaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letters_fitInTheirOrder()
    {
        QVERIFY(matchOf(u"", u"anything"));
        QVERIFY(matchOf(u"qae", u"quantum-ai-engine"));
        QVERIFY(matchOf(u"AI", u"quantum-ai-engine"));
        QVERIFY(matchOf(u"ai eng", u"quantum-ai-engine"));
        QVERIFY(!matchOf(u"eai", u"ai"));
        QVERIFY(!matchOf(u"aa", u"a"));
        QVERIFY(!matchOf(u"a", u""));
    }

    void beginningsOfWords_fitBetter()
    {
        QVERIFY(matchOf(u"ae", u"quantum-ai-engine") > matchOf(u"ae", u"quantum-trader"));
        QVERIFY(matchOf(u"trade", u"stream:trade.intent") > matchOf(u"trade", u"the-random-added-eggs"));
        QVERIFY(matchOf(u"redis", u"redis") > matchOf(u"redis", u"redis-exporter"));
    }

    void commands_areEveryActionOfTheMenus()
    {
        const auto window = windowOn(fixture(u"twin.json"_s));
        QVERIFY(window);
        QStringList paths;
        for (const Command& command : commandsOf(*window->menuBar())) {
            QVERIFY2(!command.path.contains(u'&') && !command.path.endsWith(u'…'), qPrintable(command.path));
            paths.append(command.path);
        }
        QVERIFY(paths.contains("File > Open"_L1));
        QVERIFY(paths.contains("View > Show > Services"_L1));
        QVERIFY(paths.contains("View > Panels > Table"_L1));
        const qsizetype all = paths.size();
        QCOMPARE(paths.removeDuplicates(), 0);
        QVERIFY(all > 25);
    }

    void command_isFoundAndDoneWithoutAMouse()
    {
        const auto window = windowOn(fixture(u"twin.json"_s));
        QVERIFY(window);
        QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* palette = window->findChild<CommandPalette*>();
        QVERIFY(palette);
        QVERIFY(palette->list()->count() > 25);
        QTest::keyClicks(palette->line(), u"panels table"_s);
        QCOMPARE(palette->list()->currentItem()->text(), u"View > Panels > Table"_s);
        QTest::keyClick(palette->line(), Qt::Key_Return);
        QVERIFY(window->panels().tableDock->isVisible());
        QTRY_VERIFY(!window->findChild<CommandPalette*>());
    }

    void palette_choosesWithTheArrowsAndClosesWithEsc()
    {
        QWidget parent;
        parent.resize(800, 600);
        parent.show();
        int done = 0;
        std::vector<PaletteEntry> entries{
            {.name = u"one"_s, .remark = {}, .act = [&] { done = 1; }},
            {.name = u"two"_s, .remark = {}, .act = [&] { done = 2; }},
            {.name = u"never"_s, .remark = {}, .isEnabled = false, .act = [&] { done = 3; }}};
        const QPointer<CommandPalette> palette = new CommandPalette(entries, u"hint"_s, &parent);
        QTest::keyClick(palette->line(), Qt::Key_Down);
        QTest::keyClick(palette->line(), Qt::Key_Down);
        QTest::keyClick(palette->line(), Qt::Key_Return); // cannot be used: nothing happens
        QCOMPARE(done, 0);
        QVERIFY(palette && palette->isVisible());
        QTest::keyClick(palette->line(), Qt::Key_Up);
        QTest::keyClick(palette->line(), Qt::Key_Return);
        QCOMPARE(done, 2);
        QTRY_VERIFY(!palette);
        const QPointer<CommandPalette> again = new CommandPalette(entries, u"hint"_s, &parent);
        QTest::keyClicks(again->line(), u"zzz"_s);
        QCOMPARE(again->list()->count(), 1); // the sentence
        QTest::keyClick(again->line(), Qt::Key_Return);
        QTest::keyClick(again->line(), Qt::Key_Escape);
        QTRY_VERIFY(!again);
        QCOMPARE(done, 2);
    }
};

QTEST_MAIN(CommandPaletteTest)
#include "tst_commandpalette.moc"
