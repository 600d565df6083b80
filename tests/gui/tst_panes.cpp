// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/panes.h"

#include "app/ui/archive/archiveviews.h"
#include "app/ui/palette/commandpalette.h"
#include "app/ui/palette/commands.h"
#include "guitest.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmenubar.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

QAction* panelAction(MainWindow& window, const QString& title)
{
    for (const Command& command : commandsOf(*window.menuBar())) {
        if (command.path == "View > Panels > "_L1 + title)
            return command.action;
    }
    return nullptr;
}

bool isInSight(const QDockWidget* dock)
{
    return dock->isVisible() && !dock->visibleRegion().isEmpty();
}

bool hasKeyboard(const QWidget* part)
{
    const QWidget* now = QApplication::focusWidget();
    return now && (now == part || part->isAncestorOf(now));
}

} // namespace

/// A person goes from part to part of the window with F6, and calls up any panel by its name.
class PanesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = windowOn(fixture(u"twin.json"_s));
        QVERIFY(m_window);
        m_window->activateWindow();
        m_window->canvas()->setFocus();
        QTRY_VERIFY(m_window->canvas()->hasFocus());
    }
    void cleanup() { m_window.reset(); }

    void panelBehindAnother_isBroughtToTheFront()
    {
        const Panels& panels = m_window->panels();
        Panes::bringUp(panels.tableDock);
        Panes::bringUp(panels.problemsDock);
        QTRY_VERIFY(isInSight(panels.problemsDock) && !isInSight(panels.tableDock));
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* palette = m_window->findChild<CommandPalette*>();
        QTest::keyClicks(palette->line(), u"panels table"_s);
        QCOMPARE(palette->list()->currentItem()->text(), u"View > Panels > Table"_s);
        QTest::keyClick(palette->line(), Qt::Key_Return);
        QTRY_VERIFY(isInSight(panels.tableDock));
        QTRY_VERIFY(hasKeyboard(panels.tableDock));
        QVERIFY(panelAction(*m_window, u"Table"_s)->isChecked());
        panelAction(*m_window, u"Table"_s)->trigger(); // it is in sight: closed
        QVERIFY(panels.tableDock->isHidden());
        QVERIFY(!panelAction(*m_window, u"Table"_s)->isChecked());
    }

    void everyPanel_isCalledByItsName()
    {
        const Panels& panels = m_window->panels();
        for (QDockWidget* dock : {panels.detailsDock, panels.sourceDock, panels.problemsDock, panels.changesDock,
                                  panels.tableDock, panels.answerDock, panels.statementsDock}) {
            dock->close();
            QAction* action = panelAction(*m_window, dock->windowTitle());
            QVERIFY2(action, qPrintable(dock->windowTitle()));
            action->trigger();
            QTRY_VERIFY2(isInSight(dock), qPrintable(dock->windowTitle()));
            QVERIFY(action->isChecked());
        }
    }

    void f6_goesThroughAllThatIsShownAndBack()
    {
        const Panels& panels = m_window->panels();
        Panes::bringUp(panels.tableDock);
        m_window->canvas()->setFocus();
        std::vector<QWidget*> visited;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            if (m_window->canvas()->hasFocus())
                break;
            visited.push_back(QApplication::focusWidget());
        }
        QVERIFY(m_window->canvas()->hasFocus());
        for (const QDockWidget* dock : {panels.detailsDock, panels.sourceDock, panels.tableDock})
            QVERIFY2(std::any_of(visited.begin(), visited.end(), [&](QWidget* at) { return dock->isAncestorOf(at); }),
                     qPrintable(dock->windowTitle()));
        QTest::keyClick(m_window->canvas(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), visited.back());
    }

    void findBar_isAmongThem()
    {
        QTest::keyClick(m_window->canvas(), Qt::Key_F, Qt::ControlModifier);
        QWidget* field = QApplication::focusWidget();
        QVERIFY(field && field != m_window->canvas());
        QTest::keyClick(field, Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(m_window->canvas()->hasFocus());
        QTest::keyClick(m_window->canvas(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void startPage_isAmongThem()
    {
        m_window = std::make_unique<MainWindow>(lightSettings(), LayoutOptions());
        m_window->start({});
        m_window->show();
        QWidget* page = m_window->archiveViews()->pane();
        QTRY_VERIFY(page->isVisible());
        QTRY_VERIFY(hasKeyboard(page));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(!hasKeyboard(page));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(hasKeyboard(page));
    }

private:
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(PanesTest)
#include "tst_panes.moc"
