// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/detailspanel.h"

#include "app/ui/details/commandbutton.h"
#include "app/ui/details/heading.h"
#include "app/ui/details/relationrow.h"
#include "app/ui/details/sections.h"
#include "app/ui/details/statementrow.h"
#include "app/ui/details/textblock.h"
#include "app/ui/details/verdictmark.h"
#include "guitest.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtGui/qclipboard.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>

namespace {

NodeId service(const QString& name)
{
    return *NodeId::make(u"h"_s, Kind::Service, name);
}

} // namespace

class TestDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldAndConnection_hasARow()
    {
        DetailsPanel panel;
        panel.resize(400, 600);
        const GraphPtr graph = test::graphOf("a: category=RUNNING, user=qt\na writes stream:s\na listens port:80");
        panel.show(graph, service(u"a"_s));
        const Description description = describe(*graph, graph->nodes()[*graph->find(service(u"a"_s))]);
        size_t statements = 0;
        for (const Field& field : description.fields)
            statements += field.statements.size();
        QCOMPARE(size_t(panel.findChildren<StatementRow*>().size()), statements);
        QCOMPARE(size_t(panel.findChildren<RelationRow*>().size()), description.relations.size());
        QCOMPARE(panel.findChild<TextBlock*>(u"title"_s)->text(), u"a"_s);
    }

    void whatDoesNotAgree_comesFirstWithAllSides()
    {
        const GraphPtr graph = test::graphOf("a: active=active\na: user=qt\na: user=nora");
        const Description description = describe(*graph, graph->nodes()[*graph->find(service(u"a"_s))]);
        const std::vector<Section> sections = sectionsOf(description);
        QVERIFY(sections.front().isContradicted);
        QCOMPARE(sections.front().heading, u"Does not add up"_s);
        QCOMPARE(sections.front().fields.front()->statements.size(), size_t(2));
        DetailsPanel panel;
        panel.show(graph, service(u"a"_s));
        QCOMPARE(panel.findChild<Heading*>()->words(), u"Does not add up"_s);
    }

    void howItIsKnown_isSaidOnceForEachWay()
    {
        const GraphPtr graph = test::graphOf("a: active=active, user=qt\na: pid=12 (observed)");
        const Description description = describe(*graph, graph->nodes()[*graph->find(service(u"a"_s))]);
        QStringList headings;
        for (const Section& section : sectionsOf(description))
            headings.append(section.heading);
        QCOMPARE(headings.size(), 2);
        QCOMPARE(headings.front(), u"Stated in file"_s);
        QVERIFY(headings.back().startsWith(u"Seen on host"_s));
    }

    void aPress_asksForTheStatement()
    {
        DetailsPanel panel;
        panel.resize(400, 600);
        panel.show(test::graphOf("a: user=qt"), service(u"a"_s));
        QSignalSpy chosen(&panel, &DetailsPanel::statementChosen);
        StatementRow* row = panel.findChild<StatementRow*>();
        QTest::mouseClick(row->findChildren<TextBlock*>().at(1), Qt::LeftButton);
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen.front().front().toUInt(), row->statement().claim);
    }

    void aConnection_asksForItsOtherEnd_andSurvivesTheAnswer()
    {
        DetailsPanel panel;
        panel.resize(400, 600);
        const GraphPtr graph = test::graphOf("a writes stream:s");
        panel.show(graph, service(u"a"_s));
        connect(&panel, &DetailsPanel::subjectChosen, &panel, [&](const Subject& s) { panel.show(graph, s); });
        QTest::mouseClick(panel.findChild<RelationRow*>(), Qt::LeftButton, {}, {3, 3});
        QCOMPARE(panel.description().title, u"s"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(panel.findChildren<RelationRow*>().size(), 1);
    }

    void statementsAndConnections_shareTheirColumns()
    {
        DetailsPanel panel;
        panel.resize(400, 600);
        panel.show(test::graphOf("a: user=qt\na writes stream:s"), service(u"a"_s));
        static_cast<QWidget&>(panel).show();
        const auto statement = panel.findChild<StatementRow*>()->findChildren<TextBlock*>();
        const auto relation = panel.findChild<RelationRow*>()->findChildren<TextBlock*>();
        QCOMPARE(relation.size(), statement.size());
        for (qsizetype i = 0; i < statement.size(); ++i)
            QCOMPARE(relation[i]->y(), statement[i]->y());
        QCOMPARE(relation[1]->x(), statement[1]->x());
        QCOMPARE(relation[2]->geometry().right(), statement[2]->geometry().right());
    }

    void aConnectionsPlace_isPressedByKeyboardToo()
    {
        DetailsPanel panel;
        panel.show(test::graphOf("a writes stream:s"), service(u"a"_s));
        QSignalSpy chosen(&panel, &DetailsPanel::statementChosen);
        QTest::keyClick(panel.findChild<TextBlock*>(u"place"_s), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
    }

    void aLine_leadsToBothItsEnds()
    {
        DetailsPanel panel;
        const GraphPtr graph = test::graphOf("a writes stream:s");
        panel.show(graph, graph->edges().front().id);
        QCOMPARE(panel.findChildren<RelationRow*>().size(), 2);
    }

    void nothingSelected_isOneSentenceAndOneAction()
    {
        DetailsPanel panel;
        panel.show(test::graphOf("host:h: running=3\na: user=qt"), std::nullopt);
        int asked = 0;
        connect(&panel, &DetailsPanel::subjectChosen, &panel, [&] { ++asked; });
        QCOMPARE(panel.findChildren<QPushButton*>().size(), 1);
        panel.findChild<QPushButton*>()->click();
        QCOMPARE(asked, 1);
    }

    void aHub_showsSomeAndOffersAll()
    {
        QByteArray text;
        for (int i = 0; i < 260; ++i)
            text += "s" + QByteArray::number(i) + " reads stream:hub\n";
        DetailsPanel panel;
        panel.show(test::graphOf(text), *NodeId::make(u"h"_s, Kind::Stream, u"hub"_s));
        QCOMPARE(panel.findChildren<RelationRow*>().size(), 200);
        panel.findChild<QPushButton*>()->click();
        QCOMPARE(panel.findChildren<RelationRow*>().size(), 260);
    }

    void aProofLine_isShownBesideWhatItBacks_andInWordsWhereItSaysOtherwise()
    {
        DetailsPanel panel;
        panel.resize(400, 600);
        const GraphPtr graph = test::graphOf("a: active=active, pid=12, user=qt, remark=odd\n"
                                             "a: proof=\"systemctl status a: Active: active (running), PID: 13\"");
        panel.show(graph, service(u"a"_s));
        QMap<QString, ProofVerdict> verdicts;
        for (const StatementRow* row : panel.findChildren<StatementRow*>()) {
            if (const auto* mark = row->findChild<VerdictMark*>())
                verdicts.insert(row->statement().value, mark->verdict());
        }
        QCOMPARE(verdicts, (QMap<QString, ProofVerdict>{{u"active"_s, ProofVerdict::Backed},
                                                        {u"12"_s, ProofVerdict::SaysOtherwise},
                                                        {u"qt"_s, ProofVerdict::NotMentioned}}));
        const auto words = panel.findChildren<TextBlock*>(u"verdict"_s);
        QCOMPARE(words.size(), 1);
        QCOMPARE(words.front()->text(), u"proof line says otherwise: PID: 13"_s);
        QSignalSpy places(&panel, &DetailsPanel::placeChosen);
        QTest::mouseClick(words.front(), Qt::LeftButton, {}, {2, 4});
        QCOMPARE(places.count(), 1);
        const auto place = places.front().front().value<Evidence>();
        QCOMPARE(graph->snapshot().sources().front()->bytes().mid(place.range.begin, place.range.size()),
                 QByteArray("PID: 13"));
    }

    void theCommand_isCopiedByButtonAndOnlyWhereThereIsOne()
    {
        DetailsPanel panel;
        panel.resize(400, 600);
        panel.show(test::graphOf("a: user=qt, remark=odd"), service(u"a"_s));
        static_cast<QWidget&>(panel).show();
        const auto rows = panel.findChildren<StatementRow*>();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1]->findChild<CommandButton*>(), nullptr);
        auto* button = rows[0]->findChild<CommandButton*>();
        QVERIFY(button && (button->focusPolicy() & Qt::TabFocus));
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), u"systemctl show -p User,DynamicUser -- 'a.service'"_s);
        QVERIFY(rows[0]->rect().contains(button->geometry()));
    }

    void theMenu_saysWhyThereIsNoCommand()
    {
        QMenu menu;
        addCheckActions(&menu, {.command = {}, .whyNone = u"because"_s}, u"h"_s);
        const QList<QAction*> actions = menu.actions();
        QVERIFY(std::none_of(actions.begin(), actions.end(), [](QAction* a) { return a->isEnabled(); }));
        QVERIFY(actions.back()->text().contains(u"because"_s));
        QMenu other;
        addCheckActions(&other, {.command = u"ls"_s, .whyNone = {}}, u"far.example"_s);
        QVERIFY(other.actions().constFirst()->toolTip().contains(u"far.example"_s));
        other.actions().constFirst()->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"ls"_s);
    }

    void aLongPath_isElidedInItsMiddleButCopiedWhole()
    {
        TextBlock block(u"/opt/harbour/venvs/planner/lib/python3/site-packages/very/long/path/main.py"_s);
        block.resize(120, 20);
        block.show();
        QVERIFY(!block.toolTip().isEmpty());
        QCOMPARE(block.heightForWidth(120), block.heightForWidth(4000));
        block.copy();
        QCOMPARE(QApplication::clipboard()->text(), block.text());
    }

    void aLongSentence_breaksSoThatNothingIsCutOff()
    {
        TextBlock block(
            u"ss -lntp shows python listening on 127.0.0.1:8401 and a_very_long_word_without_any_blank_in_it"_s);
        QVERIFY(block.heightForWidth(80) > 3 * block.heightForWidth(4000));
    }

    void draggingOverText_selectsAndDoesNotPress()
    {
        TextBlock block(u"some words to select"_s);
        block.resize(300, 24);
        block.show();
        QSignalSpy clicked(&block, &TextBlock::clicked);
        QTest::mousePress(&block, Qt::LeftButton, {}, {0, 8});
        QTest::mouseMove(&block, {280, 8});
        QTest::mouseRelease(&block, Qt::LeftButton, {}, {280, 8});
        QCOMPARE(block.selectedText(), block.text());
        QCOMPARE(clicked.count(), 0);
        QTest::mouseClick(&block, Qt::LeftButton, {}, {5, 8});
        QCOMPARE(clicked.count(), 1);
    }
};

QTEST_MAIN(TestDetails)
#include "tst_details.moc"
