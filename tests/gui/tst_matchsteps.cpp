// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/find/matchsteps.h"

#include "app/ui/answers/answerpanel.h"
#include "app/ui/find/filterfield.h"
#include "app/ui/find/findviews.h"
#include "guitest.h"

#include <QtGui/qaccessible.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtreewidget.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

/// A person finds something, and goes through it in the picture with Tab or F3; the bar says at which of how many they are.
class MatchStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = sampleWindow({});
        QVERIFY(m_window);
        m_window->activateWindow();
        m_canvas = m_window->canvas();
        m_bar = m_window->findChild<FindBar*>();
        m_canvas->setFocus();
        QTRY_VERIFY(m_canvas->hasFocus());
    }
    void cleanup() { m_window.reset(); }

    void tab_goesThroughWhatFitsAndBeginsAgain()
    {
        find(u"name ~ \"rl-\" and kind = service"_s);
        const auto count = int(m_window->findViews()->matches().size());
        QVERIFY(count >= 3);
        QCOMPARE(said(), u"%1 fit"_s.arg(count));
        m_canvas->setFocus();
        QStringList seen;
        for (int i = 1; i <= count; ++i) {
            QTest::keyClick(m_canvas, Qt::Key_Tab);
            QVERIFY2(m_canvas->hasFocus(), "the keyboard stays in the picture");
            QCOMPARE(said(), u"%1 of %2"_s.arg(i).arg(count));
            QVERIFY(m_canvas->emphasis().selected);
            seen += selected(*m_window);
        }
        QCOMPARE(seen.removeDuplicates(), 0);
        QTest::keyClick(m_canvas, Qt::Key_Tab);
        QCOMPARE(selected(*m_window), seen.front());
        QTest::keyClick(m_canvas, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(selected(*m_window), seen.back());
        QCOMPARE(said(), u"%1 of %1"_s.arg(count));
        m_window->selection().clear();
        QCOMPARE(said(), u"%1 fit"_s.arg(count));
        QTest::keyClick(m_canvas, Qt::Key_Escape); // the bar is closed
        QTest::keyClick(m_canvas, Qt::Key_Tab);
        QVERIFY2(!m_canvas->hasFocus(), "without matches Tab leaves the picture, as everywhere");
    }

    void f3_doesTheSameFromAnywhere()
    {
        find(u"name ~ \"rl-\" and kind = service"_s);
        m_bar->field()->setFocus();
        QTest::keyClick(m_bar->field(), Qt::Key_F3);
        const QString first = selected(*m_window);
        QVERIFY(!first.isEmpty());
        QTest::keyClick(m_bar->field(), Qt::Key_F3);
        QVERIFY(selected(*m_window) != first);
        QTest::keyClick(m_bar->field(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(selected(*m_window), first);
        QVERIFY(m_bar->field()->hasFocus());
    }

    void answer_isGoneThroughInItsOrder()
    {
        m_window->selection().select(nodeIn(*m_window->document().graph(), u"service:quantum-ai-engine"_s));
        QTest::keyClick(m_canvas, Qt::Key_D, Qt::ControlModifier);
        const AnswerPanel* panel = m_window->panels().answer;
        QVERIFY(panel->list()->topLevelItemCount() > 0);
        m_canvas->setFocus();
        QTest::keyClick(m_canvas, Qt::Key_Tab);
        const QTreeWidgetItem* row = panel->list()->topLevelItem(0)->child(0);
        QVERIFY(selected(*m_window).endsWith(row->text(0)));
        QCOMPARE(panel->list()->currentItem(), row);
        QVERIFY(m_canvas->hasFocus());
        bool isSaid = false;
        for (const QLabel* label : panel->findChildren<QLabel*>())
            isSaid = isSaid || label->text().startsWith(u"· 1 of "_s);
        QVERIFY(isSaid);
        QAccessible::setActive(true);
        const QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(m_canvas);
        const QString spoken = canvas->focusChild() ? canvas->focusChild()->text(QAccessible::Description) : QString();
        QAccessible::setActive(false);
        QVERIFY2(spoken.startsWith("Match 1 of "_L1), qPrintable(spoken));
    }

    void whatIsNotDrawn_isSteppedOverAndCounted()
    {
        find(u"kind in (venv, timer)"_s);
        const auto all = int(m_window->findViews()->matches().size());
        int drawn = 0;
        for (const NodeId& id : m_window->findViews()->matches())
            drawn += m_window->document().picture()->visible.indexOf(id) ? 1 : 0;
        QVERIFY(drawn > 0 && drawn < all);
        QVERIFY2(said().startsWith(u"%1 fit"_s.arg(all)) && said().endsWith(u", %1 not drawn"_s.arg(all - drawn)),
                 qPrintable(said()));
        QTest::keyClick(m_canvas, Qt::Key_F3);
        QVERIFY2(said().startsWith(u"1 of %1"_s.arg(drawn)), qPrintable(said()));
    }

private:
    static QString nameOf(const Subject& subject)
    {
        const auto* id = std::get_if<NodeId>(&subject);
        return id ? id->name() : u"a line"_s;
    }
    static QString selected(MainWindow& window)
    {
        const std::optional<Subject>& subject = window.selection().subject();
        return subject ? nameOf(*subject) : QString();
    }
    void find(const QString& filter)
    {
        QTest::keyClick(m_canvas, Qt::Key_F, Qt::ControlModifier);
        m_bar->field()->setText(filter);
        QVERIFY(QTest::qWaitFor([this] { return !m_window->findViews()->isBusy(); }, 10'000));
    }
    QString said() const { return m_bar->findChild<QLabel*>(u"matchCount"_s)->text(); }

    std::unique_ptr<MainWindow> m_window;
    Canvas* m_canvas = nullptr;
    FindBar* m_bar = nullptr;
};

QTEST_MAIN(MatchStepsTest)
#include "tst_matchsteps.moc"
