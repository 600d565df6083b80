// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/find/findviews.h"

#include "app/ui/actions.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/find/filterfield.h"
#include "app/ui/find/focusbar.h"
#include "app/ui/statusline.h"
#include "guitest.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

QStringList drawn(MainWindow& window)
{
    QStringList names;
    const Visible& visible = window.document().picture()->visible;
    for (const VisibleNode& node : visible.nodes)
        names.append(visible.idOf(node).name());
    names.sort();
    return names;
}

QStringList statusButtons(const MainWindow& window)
{
    QStringList words;
    for (const QToolButton* button : window.findChild<StatusLine*>()->findChildren<QToolButton*>())
        words.append(button->text());
    return words;
}

} // namespace

/// A person presses Ctrl+F, types what they look for, sees it marked at once; shows only that, or hides it; takes it back.
class FindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = windowOn(fixture(u"twin.json"_s));
        QVERIFY(m_window);
        m_bar = m_window->findChild<FindBar*>();
        m_canvas = m_window->findChild<Canvas*>();
        m_all = drawn(*m_window);
    }

    void cleanup() { m_window.reset(); }

    void filter_marksWhileItIsTyped()
    {
        type(u"user = root"_s);
        QVERIFY(!views().matches().empty());
        QVERIFY(!m_canvas->emphasis().front.empty());
        QVERIFY(m_canvas->emphasis().front.size() < size_t(m_all.size()));
        QCOMPARE(drawn(*m_window), m_all); // marked, not hidden
        QTest::keyClick(m_bar->field(), Qt::Key_Return);
        QCOMPARE(m_window->selection().subject(), std::optional(Subject(views().matches().front())));
        QTest::keyClick(m_bar->field(), Qt::Key_Escape);
        QVERIFY(!m_bar->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(m_canvas->emphasis().front.empty());
    }

    void mistake_pointsAtTheCharacter()
    {
        type(u"user = root and usr = x"_s);
        QVERIFY2(m_bar->message().startsWith("At character 17: "_L1), qPrintable(m_bar->message()));
        QVERIFY(m_bar->message().contains("user"_L1));
        QCOMPARE(drawn(*m_window), m_all);
        type(u"user = root"_s);
        QCOMPARE(m_bar->message(), QString());
    }

    void showOnlyAndHide_arePartsOfAWhole()
    {
        type(u"kind = service and user = root"_s);
        m_bar->setMode(FindMode::ShowOnly);
        settle();
        const QStringList only = drawn(*m_window);
        QVERIFY(!only.isEmpty() && only.size() < m_all.size());
        QVERIFY(statusButtons(*m_window).join(u' ').contains("hidden by the filter"_L1));
        m_bar->setMode(FindMode::Hide);
        settle();
        QStringList together = drawn(*m_window);
        for (const QString& name : only)
            QVERIFY2(!together.contains(name), qPrintable(name));
        together.append(only);
        together.sort();
        QCOMPARE(together, m_all);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(drawn(*m_window), only);
        QCOMPARE(m_bar->mode(), FindMode::ShowOnly);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(drawn(*m_window), m_all);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(drawn(*m_window), only);
        QTest::keyClick(m_bar->field(), Qt::Key_Escape);
        QTRY_COMPARE(drawn(*m_window), m_all);
    }

    void nothingLeft_saysWhyAndOffersEverything()
    {
        type(u"user = nobody-has-this"_s);
        m_bar->setMode(FindMode::ShowOnly);
        settle();
        QTRY_VERIFY(drawn(*m_window).isEmpty());
        QPushButton* remedy = m_canvas->findChild<QPushButton*>();
        QVERIFY(remedy && remedy->isVisible());
        // The sentence stands alone: no caption of an empty picture beneath it.
        const QImage seen = m_canvas->grab(QRect(0, 0, m_canvas->width(), m_canvas->height() / 2 - 16)).toImage();
        QCOMPARE(seen, [&] {
            QImage ground = seen;
            ground.fill(seen.pixelColor(0, 0));
            return ground;
        }());
        remedy->click();
        QTRY_COMPARE(drawn(*m_window), m_all);
        QVERIFY(!m_bar->isVisible());
    }

    void completion_isTakenFromTheList()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        m_window->activateWindow();
        m_bar->field()->setFocus();
        QTest::keyClicks(m_bar->field(), u"user = ro"_s);
        QTRY_VERIFY(!m_bar->field()->isBusy());
        if (!m_bar->field()->hasFocus())
            QSKIP("the platform gives no focus to the window");
        QTRY_VERIFY(m_bar->field()->list()->isVisible());
        QTest::keyClick(m_bar->field(), Qt::Key_Down);
        QTest::keyClick(m_bar->field(), Qt::Key_Tab);
        QCOMPARE(m_bar->field()->text(), u"user = root "_s);
    }

    void onlyAround_showsTheNeighboursAndGoesFurther()
    {
        m_window->selection().select(nodeIn(*m_window->document().graph(), u"service:harbour-berth-planner"_s));
        QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(drawn(*m_window).size() < m_all.size());
        QVERIFY(drawn(*m_window).contains("harbour-berth-planner"_L1));
        auto* bar = m_window->findChild<FocusBar*>();
        QVERIFY(bar->isVisible());
        bar->findChild<QSpinBox*>()->setValue(3);
        QTRY_COMPARE(m_window->document().picture()->visible.spec.focus->depth, 3);
        bar->findChild<QPushButton*>()->click();
        QTRY_COMPARE(drawn(*m_window), m_all);
        QVERIFY(!bar->isVisible());
    }

    void value_isAppliedAsAFilter()
    {
        Q_EMIT m_window->panels().details->filterWanted(u"user = root"_s, true);
        settle();
        QTRY_VERIFY(drawn(*m_window).size() < m_all.size());
        QCOMPARE(m_bar->mode(), FindMode::Hide);
        QCOMPARE(m_bar->field()->text(), u"user = root"_s);
        Q_EMIT m_window->panels().details->filterWanted(u"kind = stream"_s, true);
        settle();
        QVERIFY2(m_bar->field()->text().contains(" or "_L1), qPrintable(m_bar->field()->text()));
    }

    void otherTicks_keepTheFilter()
    {
        type(u"kind = service"_s);
        m_bar->setMode(FindMode::ShowOnly);
        settle();
        ViewSpec spec = m_window->document().spec();
        m_window->findChild<Actions*>()->setView(spec);
        spec.kinds.erase(Kind::Stream);
        Q_EMIT m_window->findChild<Actions*>()->viewChosen(spec);
        QTRY_VERIFY(!m_window->document().isBusy());
        QCOMPARE(m_window->document().spec().filter.text, u"kind = service"_s);
    }

private:
    FindViews& views() { return *m_window->findViews(); }
    void settle()
    {
        Q_EMIT m_bar->changed();
        QVERIFY(QTest::qWaitFor([this] { return !views().isBusy() && !m_window->document().isBusy(); }, 10'000));
    }
    void type(const QString& filter)
    {
        if (!m_bar->isVisible())
            QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        m_bar->field()->setText(filter);
        settle();
    }

    std::unique_ptr<MainWindow> m_window;
    FindBar* m_bar = nullptr;
    Canvas* m_canvas = nullptr;
    QStringList m_all;
};

QTEST_MAIN(FindTest)
#include "tst_find.moc"
