// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/plain/mnemonics.h"
#include "guitest.h"

#include <QtCore/qset.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

/// The letter that chooses an entry; null if none does.
QChar letterOf(const QString& text)
{
    const qsizetype mark = text.indexOf(u'&');
    return mark < 0 || mark + 1 == text.size() ? QChar() : text[mark + 1].toLower();
}

/// Entries that share a letter with another one of their menu, in this menu and those within it.
QStringList clashesIn(const QMenu& menu)
{
    QStringList clashes;
    QSet<QChar> taken;
    const QList<QAction*> actions = menu.actions();
    for (const QAction* action : actions) {
        const QChar letter = letterOf(action->text());
        if (!letter.isNull() && taken.contains(letter))
            clashes += menu.title() + u": "_s + action->text();
        taken.insert(letter);
        if (action->menu())
            clashes += clashesIn(*action->menu());
    }
    return clashes;
}

} // namespace

/// Alt and a letter does one thing, in every menu.
class MnemonicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoEntriesOfAMenu_haveTheSameLetter()
    {
        const MainWindow window(test::lightSettings(), {});
        QSet<QChar> menus;
        int entries = 0;
        const QList<QAction*> actions = window.menuBar()->actions();
        for (const QAction* action : actions) {
            QVERIFY(!menus.contains(letterOf(action->text())));
            menus.insert(letterOf(action->text()));
            QCOMPARE(clashesIn(*action->menu()), QStringList());
            entries += int(action->menu()->actions().size());
        }
        QVERIFY(entries > 40); // it did look
    }

    void aMarkedLetterStays_andOthersGetAFreeOne()
    {
        QMenu menu;
        menu.addAction(u"&Open"_s);
        menu.addAction(u"&Other"_s);
        menu.addAction(u"Open recent"_s);
        menu.addSeparator();
        menu.addAction(u"Save && leave"_s);
        menu.addAction(u"o"_s);
        giveMnemonics(menu);
        QStringList texts;
        const QList<QAction*> actions = menu.actions();
        for (const QAction* action : actions)
            texts += action->text();
        QCOMPARE(texts,
                 QStringList({u"&Open"_s, u"O&ther"_s, u"Open &recent"_s, QString(), u"&Save && leave"_s, u"o"_s}));
    }
};

QTEST_MAIN(MnemonicsTest)
#include "tst_mnemonics.moc"
