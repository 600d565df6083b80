// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/answers/answerviews.h"

#include "app/ui/actions.h"
#include "app/ui/answers/answerpanel.h"
#include "app/ui/emptystate.h"
#include "app/ui/find/findviews.h"
#include "app/ui/search/searchbox.h"
#include "guitest.h"

#include <QtGui/qevent.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qdockwidget.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtreewidget.h>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

std::unique_ptr<MainWindow> window()
{
    return sampleWindow({});
}

Subject service(MainWindow& window, const QString& name)
{
    return nodeIn(*window.document().graph(), u"service:"_s + name);
}

} // namespace

/// A person selects a box, presses Ctrl+I, and sees what stops: in front in the picture, and why in a list. Esc takes it away.
class QuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void question_isAnsweredInPictureAndList()
    {
        const auto shown = window();
        QVERIFY(shown);
        const auto* canvas = shown->findChild<Canvas*>();
        const AnswerPanel* panel = shown->panels().answer;
        QTest::keyClick(shown.get(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY2(!shown->panels().answerDock->isVisible(), "nothing is selected: there is nothing to ask about");
        shown->selection().select(service(*shown, u"quantum-ai-engine"_s));
        const size_t around = canvas->emphasis().front.size();
        QTest::keyClick(shown.get(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(shown->panels().answerDock->isVisible());
        QVERIFY(panel->list()->topLevelItemCount() >= 1);
        QVERIFY(panel->text().startsWith("What stops if quantum-ai-engine stops\n"_L1));
        QVERIFY(panel->text().contains("service quantum-execution: "_L1));
        QVERIFY(canvas->emphasis().front.size() > around);
        QTreeWidgetItem* row = panel->list()->topLevelItem(0)->child(0);
        panel->list()->setCurrentItem(row);
        QCOMPARE(std::get<NodeId>(*shown->selection().subject()).name(), row->text(0));
        QVERIFY2(canvas->emphasis().front.size() > around, "choosing a row keeps the answer in front");
        QTest::keyClick(shown.get(), Qt::Key_Escape);
        QCOMPARE(panel->list()->topLevelItemCount(), 0);
        QVERIFY2(shown->selection().subject(), "the first Esc takes the answer");
        QTest::keyClick(shown.get(), Qt::Key_Escape);
        QVERIFY(!shown->selection().subject());
        QVERIFY(canvas->emphasis().front.empty());
    }

    void questions_areGoneBackTo()
    {
        const auto shown = window();
        QVERIFY(shown);
        const AnswerPanel* panel = shown->panels().answer;
        const auto question = [panel] { return panel->text().section(u'\n', 0, 0); };
        shown->selection().select(service(*shown, u"quantum-ai-engine"_s));
        QTest::keyClick(shown.get(), Qt::Key_U, Qt::ControlModifier);
        QTest::keyClick(shown.get(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(question(), u"What quantum-ai-engine feeds"_s);
        QTest::keyClick(shown.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(question(), u"What feeds quantum-ai-engine"_s);
        QTest::keyClick(shown.get(), Qt::Key_Left, Qt::AltModifier); // there is none before it
        QCOMPARE(question(), u"What feeds quantum-ai-engine"_s);
        QTest::keyClick(shown.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(question(), u"What quantum-ai-engine feeds"_s);
    }

    void way_isAskedForByName()
    {
        const auto shown = window();
        QVERIFY(shown);
        shown->selection().select(service(*shown, u"quantum-ai-engine"_s));
        QTest::keyClick(shown.get(), Qt::Key_R, Qt::ControlModifier);
        auto* box = shown->findChild<SearchBox*>();
        QVERIFY(box);
        QTest::keyClicks(box->line(), u"risk-safety"_s);
        QTRY_VERIFY(!box->isBusy());
        QTest::keyClick(box->line(), Qt::Key_Return);
        QVERIFY(shown->panels().answer->text().startsWith("How quantum-ai-engine reaches quantum-risk-safety\n"_L1));
        QVERIFY(shown->panels().answer->list()->topLevelItemCount() >= 1);
    }

    void box_offersItsQuestions()
    {
        const auto shown = window();
        QVERIFY(shown);
        auto* canvas = shown->findChild<Canvas*>();
        const Subject box = service(*shown, u"quantum-ai-engine"_s);
        const QPoint at = middleOf(*canvas, box);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas->mapToGlobal(at));
        QCoreApplication::sendEvent(canvas, &event);
        QCOMPARE(shown->selection().subject(), std::optional(box));
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QList<QAction*> questions = menu->actions();
        const auto first = std::find_if(questions.begin(), questions.end(),
                                        [](QAction* one) { return one->isVisible(); });
        QVERIFY2((*first)->text().contains("stops"_L1) && (*first)->isEnabled(), qPrintable((*first)->text()));
        menu->close();
    }

    void whatCannotBeAsked_isSaidWithWhatToDo()
    {
        const auto shown = window();
        QVERIFY(shown);
        const Actions* actions = shown->actions();
        shown->panels().answerDock->show();
        const auto* empty = shown->panels().answer->findChild<EmptyState*>();
        const auto says = [&] { return empty->findChild<QLabel*>()->text(); };
        const auto offers = [&] {
            const auto* button = empty->findChild<QPushButton*>();
            return button && button->isVisibleTo(empty) ? button->text() : QString();
        };
        shown->selection().clear();
        QVERIFY(actions->whyNoQuestion->isVisible() && !actions->whyNoQuestion->isEnabled());
        QCOMPARE(actions->whyNoQuestion->text(), u"Select a box to ask about it"_s);
        QCOMPARE(says(), u"Select a box to ask about it."_s);
        QCOMPARE(offers(), u"Search everything…"_s);
        ViewSpec spec = shown->document().spec();
        spec.grouping = Grouping::User;
        shown->findViews()->history().show(spec);
        QTRY_VERIFY(!shown->document().isBusy() && !shown->document().picture()->visible.groups.empty());
        shown->selection().select(shown->document().picture()->visible.groups.front().id);
        QVERIFY(!actions->whatStops->isEnabled());
        QVERIFY(actions->whyNoQuestion->isVisible());
        QCOMPARE(actions->whyNoQuestion->text(), u"This is a group: ask about a box in it"_s);
        shown->selection().select(service(*shown, u"quantum-ai-engine"_s));
        QVERIFY(!actions->whyNoQuestion->isVisible());
        QCOMPARE(offers(), u"What stops if this stops"_s);
    }
};

QTEST_MAIN(QuestionsTest)
#include "tst_questions.moc"
