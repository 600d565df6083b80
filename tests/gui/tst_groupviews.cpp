// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/panels.h"
#include "guitest.h"

#include <QtCore/qtemporarydir.h>
#include <QtGui/qaccessible.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenubar.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

QAction* actionCalled(const MainWindow& window, const QString& words)
{
    for (QAction* action : window.findChildren<QAction*>()) {
        if (action->text().remove(u'&') == words)
            return action;
    }
    qFatal("no action is called %s", qPrintable(words));
}

const Visible& visibleIn(MainWindow& window)
{
    return window.document().picture()->visible;
}

/// Waits until the picture is of what was asked for.
bool settle(MainWindow& window)
{
    return QTest::qWaitFor(
        [&] { return !window.document().isBusy() && visibleIn(window).spec == window.document().spec(); });
}

const VisibleGroup& groupCalled(MainWindow& window, const QString& name)
{
    for (const VisibleGroup& group : visibleIn(window).groups) {
        if (group.name == name)
            return group;
    }
    qFatal("no group is called %s", qPrintable(name));
}

/// The top left of a group's frame or box in the canvas.
QPointF cornerOf(const Canvas& canvas, const NodeId& group)
{
    const auto at = canvas.index()->groupOf(group);
    return canvas.camera().toView(canvas.index()->drawing().groups[*at].bounds).topLeft();
}

QPoint titleOf(const Canvas& canvas, const NodeId& group)
{
    return canvas.camera().toView(canvas.index()->placeOf(*canvas.index()->groupOf(group))).center().toPoint();
}

QString textIn(const QWidget& widget)
{
    QStringList words;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        words += label->text();
    return words.join(u'\n');
}

} // namespace

/// A person groups the picture, turns a group into one box and back, by mouse, by keys and by menu.
class GroupViewsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainWindow> m_window;
    Canvas* m_canvas = nullptr;

    void choose(const QString& words)
    {
        actionCalled(*m_window, words)->trigger();
        QVERIFY(settle(*m_window));
    }

private Q_SLOTS:
    void init()
    {
        m_window = sampleWindow({});
        QVERIFY(m_window);
        m_canvas = m_window->findChild<Canvas*>();
        choose(u"Category"_s);
    }
    void cleanup() { m_window.reset(); }

    void grouping_isARadioInTheMenu_andCanBeUndone()
    {
        QVERIFY(actionCalled(*m_window, u"Category"_s)->isChecked());
        QVERIFY(!actionCalled(*m_window, u"Nothing"_s)->isChecked());
        QVERIFY(m_window->document().picture()->layout.frames.size() >= 3);
        choose(u"Undo"_s);
        QVERIFY(m_window->document().picture()->layout.frames.empty());
        QVERIFY(actionCalled(*m_window, u"Nothing"_s)->isChecked());
    }

    void doubleClickOnATitle_collapses_andOnTheBox_expands()
    {
        const NodeId running = groupCalled(*m_window, u"RUNNING"_s).id;
        const QPointF corner = cornerOf(*m_canvas, running);
        QTest::mouseDClick(m_canvas, Qt::LeftButton, {}, titleOf(*m_canvas, running));
        QVERIFY(settle(*m_window));
        QVERIFY(visibleIn(*m_window).groupOf(running)->fold != noIndex);
        QVERIFY((cornerOf(*m_canvas, running) - corner).manhattanLength() < 2); // it stays under the pointer
        QVERIFY(m_canvas->emphasis().selected == m_canvas->index()->groupOf(running));
        QVERIFY(textIn(*m_window->panels().details).contains(u"group of"_s)
                || m_window->panels().details->findChild<QWidget*>(u"title"_s));
        QTest::mouseDClick(m_canvas, Qt::LeftButton, {}, titleOf(*m_canvas, running));
        QVERIFY(settle(*m_window));
        QVERIFY(visibleIn(*m_window).groupOf(running)->fold == noIndex);
        QVERIFY((cornerOf(*m_canvas, running) - corner).manhattanLength() < 2);
    }

    void keys_doTheSame_data()
    {
        QTest::addColumn<Qt::Key>("collapse");
        QTest::addColumn<Qt::Key>("expand");
        QTest::newRow("Enter") << Qt::Key_Return << Qt::Key_Return;
        QTest::newRow("Space") << Qt::Key_Space << Qt::Key_Space;
        QTest::newRow("minus and plus") << Qt::Key_Minus << Qt::Key_Plus;
    }
    void keys_doTheSame()
    {
        QFETCH(Qt::Key, collapse);
        QFETCH(Qt::Key, expand);
        const NodeId running = groupCalled(*m_window, u"RUNNING"_s).id;
        m_window->selection().select(running);
        const double scale = m_canvas->camera().scale();
        QTest::keyClick(m_canvas, collapse);
        QVERIFY(settle(*m_window));
        QVERIFY(visibleIn(*m_window).groupOf(running)->fold != noIndex);
        QTest::keyClick(m_canvas, expand);
        QVERIFY(settle(*m_window));
        QVERIFY(visibleIn(*m_window).groupOf(running)->fold == noIndex);
        QCOMPARE(m_canvas->camera().scale(), scale);
    }

    void menu_collapsesTheGroupOfTheSelectedBox()
    {
        const NodeId box = nodeIn(*m_window->document().graph(), u"service:quantum-execution"_s);
        m_window->selection().clear();
        QVERIFY(!actionCalled(*m_window, u"Collapse group"_s)->isEnabled());
        m_window->selection().select(box);
        choose(u"Collapse group"_s);
        const Visible& visible = visibleIn(*m_window);
        QVERIFY(visible.nodes[*visible.indexOf(box)].isGroup);
        QVERIFY(!actionCalled(*m_window, u"Collapse group"_s)->isEnabled());
        choose(u"Expand group"_s);
        QVERIFY(!visibleIn(*m_window).nodes[*visibleIn(*m_window).indexOf(box)].isGroup);
    }

    void all_canBeCollapsedAndExpanded_andTheStatusSaysSo()
    {
        choose(u"Collapse all groups"_s);
        QCOMPARE(visibleIn(*m_window).nodes.size(), visibleIn(*m_window).groups.size());
        QVERIFY(!actionCalled(*m_window, u"Collapse all groups"_s)->isEnabled());
        choose(u"Undo"_s);
        QVERIFY(visibleIn(*m_window).folds.empty());
        choose(u"Redo"_s);
        choose(u"Expand all groups"_s);
        QVERIFY(!actionCalled(*m_window, u"Expand all groups"_s)->isEnabled());
    }

    void aBundle_isSelected_andTheDetailsListItsLines()
    {
        choose(u"Topic"_s);
        choose(u"Collapse all groups"_s);
        const Visible& visible = visibleIn(*m_window);
        QVERIFY(!visible.bundles.empty());
        const EdgeId bundle = visible.bundles.front().id;
        m_window->selection().select(bundle);
        QVERIFY(m_canvas->emphasis().selected == m_canvas->index()->groupOf(bundle));
        QVERIFY(m_window->panels().details->mentions(
            visible.graph
                ->claimsOf(
                    visible.graph->factsOf(visible.graph->edges()[visible.bundles.front().members.front()]).front())
                .front()));
        choose(u"Expand all groups"_s); // it is gone
        QVERIFY(m_window->selection().isEmpty());
    }

    void arrowKeys_reachATitle()
    {
        const NodeId running = groupCalled(*m_window, u"RUNNING"_s).id;
        m_window->selection().select(running);
        QTest::keyClick(m_canvas, Qt::Key_Down);
        QVERIFY(m_window->selection().subject() != Subject(running));
        for (int i = 0; i < 12 && m_window->selection().subject() != Subject(running); ++i)
            QTest::keyClick(m_canvas, i % 2 == 0 ? Qt::Key_Up : Qt::Key_Left);
        QVERIFY(m_window->selection().subject() == Subject(running));
    }

    void assistance_hearsWhetherAGroupIsExpanded()
    {
        const NodeId running = groupCalled(*m_window, u"RUNNING"_s).id;
        const auto stateOf = [&] {
            QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(m_canvas);
            for (int i = 0; i < canvas->childCount(); ++i) {
                if (canvas->child(i)->text(QAccessible::Name).startsWith("RUNNING ("_L1))
                    return canvas->child(i)->state();
            }
            qFatal("no such child");
        };
        QVERIFY(stateOf().expandable && stateOf().expanded);
        m_window->selection().select(running);
        choose(u"Collapse group"_s);
        QVERIFY(stateOf().expandable && stateOf().collapsed && !stateOf().expanded);
    }
};

QTEST_MAIN(GroupViewsTest)
#include "tst_groupviews.moc"
