// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/mainwindow.h"

#include "app/ui/actions.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/archive/startpage.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/details/statementrow.h"
#include "app/ui/notices.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/source/sourcetext.h"
#include "app/ui/statusline.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qtemporarydir.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFile_givesATitleAPictureAndACount()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        QCOMPARE(window->windowTitle(), u"twin.json - Unitscope"_s);
        QVERIFY(window->document().picture());
        QVERIFY(window->statusLine()->findChild<QLabel*>());
        QVERIFY(window->canvas()->width() * 100 >= window->width() * 65);
    }

    void whileLoading_theTitleSaysSo()
    {
        MainWindow window(test::lightSettings(), {});
        window.document().open(test::fixture(u"twin.json"_s));
        QCOMPARE(window.windowTitle(), u"Loading twin.json - Unitscope"_s);
        QVERIFY(test::waitUntilOpen(window));
        QCOMPARE(window.windowTitle(), u"twin.json - Unitscope"_s);
    }

    void noArgument_showsTheSampleLabelledAsOne()
    {
        const auto window = test::windowOn({});
        QVERIFY(window);
        QVERIFY(window->document().picture());
        QCOMPARE(window->windowTitle(), u"quantum-trader.json (sample) - Unitscope"_s);
        QVERIFY(window->document().isSample());
    }

    void aClickOnABox_showsItsFieldsAndItsLine()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        const NodeId box = test::nodeIn(*window->document().graph(), u"service:harbour-berth-planner"_s);
        QTest::mouseClick(window->canvas(), Qt::LeftButton, {}, test::middleOf(*window->canvas(), box));
        const Description& shown = window->panels().details->description();
        QCOMPARE(shown.title, u"harbour-berth-planner"_s);
        QVERIFY(shown.fields.size() > 10);
        QVERIFY(!window->panels().source->highlightedBytes().isEmpty());
    }

    void aClickOnEveryField_highlightsItsBytes()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        const Snapshot& snapshot = window->document().graph()->snapshot();
        for (const Node& node : window->document().graph()->nodes()) {
            window->selection().select(node.id);
            for (StatementRow* row : window->panels().details->findChildren<StatementRow*>()) {
                QTest::keyClick(row, Qt::Key_Return);
                QVERIFY(row->isCurrent());
                const ByteRange stated = snapshot.evidenceOf(snapshot.claim(row->statement().claim)).front().range;
                QVERIFY(window->panels().source->highlightedBytes() == stated);
            }
        }
    }

    void aPlaceInTheSource_selectsItsBox()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        SourcePanel* source = window->panels().source;
        const GraphPtr graph = window->document().graph();
        const qint64 place = graph->snapshot().sources().front()->bytes().indexOf("\"nora\"");
        QVERIFY(place > 0);
        Q_EMIT source->text()->positionChosen(int(source->page().positionOf(place + 1)));
        QCOMPARE(window->selection().subject() == Subject(test::nodeIn(*graph, u"service:harbour-berth-planner"_s)),
                 true);
        QVERIFY(window->canvas()->emphasis().selected);
    }

    void aBadFile_leavesThePictureAndSaysWhyInPlainText()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        const PicturePtr before = window->document().picture();
        const QTemporaryDir folder;
        const QString bad = folder.filePath(u"<b>x<img src='a.png'>.json"_s);
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"modules\": [}");
        file.close();
        window->document().open(bad);
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(window->document().picture(), before);
        QCOMPARE(window->windowTitle(), u"twin.json - Unitscope"_s);
        const QString message = window->notices()->text(Topic::Opening);
        QVERIFY2(message.contains(u"<b>x<img"_s), qPrintable(message));
        bool isShown = false;
        for (const QLabel* label : window->notices()->findChildren<QLabel*>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            isShown = isShown || label->text() == message;
        }
        QVERIFY(isShown);
        QCOMPARE(window->notices()->findChildren<QPushButton*>().size(), 1);
    }

    void aMissingFirstFile_leavesAnEmptyWindowThatSaysWhy()
    {
        const auto window = test::windowOn(u"/nowhere/at-all.json"_s);
        QVERIFY(window);
        QVERIFY(!window->document().picture());
        QVERIFY(window->notices()->text(Topic::Opening).contains(u"at-all.json"_s));
        QCOMPARE(window->windowTitle(), u"Unitscope"_s);
        window->actions()->exportPicture->trigger();
        window->actions()->reload->trigger();
        QVERIFY(!window->grab().isNull());
    }

    void anEmptyWindow_saysSo()
    {
        const auto window = test::windowOn(u"/nowhere/at-all.json"_s);
        QVERIFY(window);
        const auto* words = window->panels().details->findChild<QLabel*>();
        QVERIFY(words);
        QCOMPARE(words->text(), u"Nothing is open. What is stated about a box will stand here."_s);
        QVERIFY(window->archiveViews()->page()->isVisible());
    }

    void aGoodFileAfterABadOne_clearsTheMessage()
    {
        const auto window = test::windowOn(u"/nowhere/at-all.json"_s);
        window->document().open(test::fixture(u"twin.json"_s));
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(window->notices()->text(Topic::Opening).isEmpty());
    }

    void theLaterOfTwoOpens_wins()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        window->document().open(test::fixture(u"documented.json"_s));
        window->document().open(test::fixture(u"escapes.json"_s));
        QVERIFY(test::waitUntilOpen(*window));
        QTest::qWait(100);
        QCOMPARE(window->windowTitle(), u"escapes.json - Unitscope"_s);
    }

    void cancel_leavesWhatWasShown()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        window->document().open(test::fixture(u"documented.json"_s));
        window->document().cancel();
        QTest::qWait(100);
        QCOMPARE(window->windowTitle(), u"twin.json - Unitscope"_s);
    }

    void problems_areCountedAndLeadToTheirBytes()
    {
        const auto window = test::windowOn(test::fixture(u"bad.json"_s));
        QVERIFY(window);
        QVERIFY(!window->panels().problemsDock->isVisible());
        const Problem& problem = window->document().graph()->snapshot().problems().front();
        Q_EMIT window->statusLine()->problemsWanted();
        QVERIFY(window->panels().problemsDock->isVisible());
        window->panels().source->showPlace(problem.evidence);
        QVERIFY(window->panels().source->highlightedBytes() == problem.evidence.range);
    }

    void aMissingLayoutProgram_isNoticedAndStillDraws()
    {
        LayoutOptions options;
        options.helper = u"/nowhere/helper"_s;
        MainWindow window(test::lightSettings(), options);
        window.document().openSample();
        QVERIFY(test::waitUntilOpen(window));
        QVERIFY(!window.notices()->text(Topic::Layout).isEmpty());
        QVERIFY(!window.document().picture()->visible.nodes.empty());
    }

    void aKindTickedOff_isNoLongerDrawn()
    {
        const auto window = test::windowOn(test::fixture(u"twin.json"_s));
        QVERIFY(window);
        const auto before = window->document().picture()->visible.nodes.size();
        ViewSpec spec = window->document().spec();
        spec.kinds.erase(Kind::Stream);
        Q_EMIT window->actions()->viewChosen(spec);
        QTRY_VERIFY(window->document().picture()->visible.nodes.size() < before);
        QCOMPARE(window->windowTitle(), u"twin.json - Unitscope"_s);
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
