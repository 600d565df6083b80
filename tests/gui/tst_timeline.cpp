// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/archive/startpage.h"
#include "app/ui/archive/startrow.h"
#include "app/ui/notices.h"
#include "app/ui/timeline/historydialog.h"
#include "app/ui/timeline/timelinebar.h"
#include "app/ui/timeline/timelineviews.h"
#include "archive/ownarchive.h"
#include "graph/base/timestamp.h"
#include "guitest.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>
#include <QtWidgets/qtreewidget.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

/// Through the snapshots of a host by mouse and keys: real archives, real files.
class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<OwnArchive>();
        keep(u"shop"_s, u"2026-02-02T06:00:00Z"_s, {u"api"_s, u"old"_s}, u"before the move"_s);
        keep(u"shop"_s, u"2026-02-03T06:00:00Z"_s, {u"api"_s, u"old"_s, u"mail:root"_s});
        keep(u"db"_s, u"2026-02-03T07:00:00Z"_s, {u"store"_s});
        keep(u"shop"_s, u"2026-03-04T06:00:00Z"_s, {u"api"_s, u"mail:shop"_s, u"new"_s});
    }

    void fromTheStartPage_theNewestIsShown()
    {
        const auto window = onTimeline();
        QVERIFY(window);
        QCOMPARE(track(*window).steps().size(), size_t(3)); // that of the other host is none of them
        QCOMPARE(track(*window).value(), 2);
        QVERIFY2(words(*window).startsWith("Snapshot 4 of shop: 2026-03-04 06:00 UTC, "_L1),
                 qPrintable(words(*window)));
        QVERIFY(words(*window).contains("days ago"_L1));
        QVERIFY(isThere(*window, u"new"_s));
    }

    void keys_goThroughThem_andNoBoxMoves()
    {
        const auto window = onTimeline();
        QVERIFY(window);
        const QRectF there = boxOf(*window, u"service:api"_s);
        const double scale = window->canvas()->camera().scale();
        window->selection().select(nodeIn(*window->document().graph(), u"service:api"_s));
        QTest::keyClick(&track(*window), Qt::Key_Left);
        QTRY_COMPARE(shown(*window), 2);
        QCOMPARE(boxOf(*window, u"service:api"_s), there);
        const QRectF old = boxOf(*window, u"service:old"_s);
        QTest::keyClick(&track(*window), Qt::Key_Home);
        QTRY_COMPARE(shown(*window), 1);
        QCOMPARE(boxOf(*window, u"service:api"_s), there);
        QCOMPARE(boxOf(*window, u"service:old"_s), old);
        QVERIFY(!isThere(*window, u"mail"_s));
        QVERIFY(words(*window).endsWith(u" \u00b7 before the move"_s));
        QCOMPARE(window->canvas()->camera().scale(), scale);
        QVERIFY(window->selection().subject().has_value()); // still the same host
        QTest::keyClick(&track(*window), Qt::Key_End);
        QTRY_COMPARE(shown(*window), 4);
        QCOMPARE(boxOf(*window, u"service:api"_s), there);
    }

    void anotherView_keepsThePlacesWhileGoingOn()
    {
        const auto window = onTimeline();
        QVERIFY(window);
        ViewSpec spec = window->document().spec();
        spec.filter = {u"user = root or user = shop"_s, ViewFilter::Mode::ShowOnly};
        Q_EMIT window->actions()->viewChosen(spec);
        QTRY_VERIFY(!isDrawn(*window, u"service:api"_s));
        const QRectF mail = boxOf(*window, u"service:mail"_s);
        QTest::keyClick(&track(*window), Qt::Key_Left);
        QTRY_COMPARE(shown(*window), 2);
        QCOMPARE(boxOf(*window, u"service:mail"_s), mail);
        QVERIFY(!isDrawn(*window, u"service:api"_s));
    }

    void theMouse_scrubs()
    {
        const auto window = onTimeline();
        QVERIFY(window);
        TimelineTrack& line = track(*window);
        QTest::mousePress(&line, Qt::LeftButton, {}, line.placeOf(2).toPoint());
        QTest::mouseMove(&line, line.placeOf(1).toPoint());
        QMouseEvent move(QEvent::MouseMove, line.placeOf(0), line.mapToGlobal(line.placeOf(0)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(&line, &move);
        QTest::mouseRelease(&line, Qt::LeftButton, {}, line.placeOf(0).toPoint());
        QTRY_COMPARE(shown(*window), 1);
        QCOMPARE(line.value(), 0);
    }

    void anyTwo_areCompared()
    {
        const auto window = onTimeline();
        QVERIFY(window);
        TimelineTrack& line = track(*window);
        QTest::mouseClick(&line, Qt::LeftButton, Qt::ShiftModifier, line.placeOf(0).toPoint());
        QTRY_VERIFY(window->document().diff());
        const GraphDiff& diff = *window->document().diff();
        QVERIFY(!diff.before->find(nodeIn(*diff.before, u"service:mail"_s)));
        QVERIFY(diff.after->find(nodeIn(*diff.after, u"service:new"_s)));
        QCOMPARE(line.other(), 0);
        QCOMPARE(line.value(), 2);
        QVERIFY(window->timeline()->bar()->isVisible());
        // By key: from here, and another one.
        QTest::keyClick(&line, Qt::Key_Left);
        QTRY_COMPARE(shown(*window), 2);
        QVERIFY(!window->document().diff());
        QTest::keyClick(&line, Qt::Key_C);
        QTest::keyClick(&line, Qt::Key_Left);
        QTRY_COMPARE(shown(*window), 1);
        QTest::keyClick(&line, Qt::Key_Return);
        QTRY_VERIFY(window->document().diff());
        QCOMPARE(line.other(), 0);
        QCOMPARE(line.value(), 1);
    }

    // When did it first appear?
    void theHistoryOfTheSelectedBox_isSaid()
    {
        const auto window = onTimeline();
        QVERIFY(window);
        const TimelineBar& bar = *window->timeline()->bar();
        window->selection().select(nodeIn(*window->document().graph(), u"service:mail"_s));
        QTRY_COMPARE(bar.historyWords(),
                     u"mail: there since 2026-02-03 (snapshot 2); not there on 2026-02-02 (snapshot 1)"_s);
        QVERIFY(track(*window).marks() == (std::vector{StepMark::Absent, StepMark::There, StepMark::There}));
        for (QPushButton* button : bar.findChildren<QPushButton*>()) {
            if (button->text() == u"History…"_s)
                button->click();
        }
        const auto* dialog = window->findChild<HistoryDialog*>();
        QVERIFY(dialog);
        QStringList users;
        for (int i = 0; i < dialog->rows()->topLevelItemCount(); ++i) {
            const QTreeWidgetItem& field = *dialog->rows()->topLevelItem(i);
            for (int run = 0; run < field.childCount() && field.text(0) == u"User"_s; ++run)
                users += field.child(run)->text(0) + u" since "_s + field.child(run)->text(1);
        }
        QCOMPARE(users.mid(0, 2), (QStringList{u"shop since 2026-03-04 06:00 UTC (snapshot 4)"_s,
                                               u"root since 2026-02-03 06:00 UTC (snapshot 2)"_s}));
        window->selection().clear();
        QTRY_VERIFY(bar.historyWords().isEmpty());
    }

    void ofAFileThatIsOpen_theArchivesSnapshotsAreOffered()
    {
        const QString file = m_archive->path(u"now.json"_s);
        writeFile(file, registryOf(u"shop"_s, u"2026-03-05T06:00:00Z"_s, {u"api"_s}));
        const auto window = started({file});
        window->actions()->timeline->trigger();
        QTRY_VERIFY(window->timeline()->bar()->isVisible());
        QCOMPARE(words(*window), u"shop: 3 snapshots"_s); // and the file stays until one is wanted
        QVERIFY(window->document().canReload());
        window->actions()->timeline->trigger();
        QVERIFY(!window->timeline()->bar()->isVisible());
    }

    void aHostThatWasNeverKept_isSaid()
    {
        const QString file = m_archive->path(u"now.json"_s);
        writeFile(file, registryOf(u"elsewhere"_s, u"2026-03-05T06:00:00Z"_s, {u"api"_s}));
        const auto window = started({file});
        window->actions()->timeline->trigger();
        QTRY_COMPARE(window->notices()->text(Topic::Archive), u"The archive has no snapshot of elsewhere yet."_s);
        QVERIFY(!window->timeline()->bar()->isVisible());
    }

    // What is shown stays, and why the other cannot be is said.
    void aSnapshotWhoseBytesAreNotAsTheyWere_isAnError()
    {
        writeFile(m_archive->files()[1], registryOf(u"shop"_s, u"2026-02-03T06:00:00Z"_s, {u"forged"_s}));
        const auto window = started();
        timelineButton(*window)->click();
        QTRY_VERIFY2(window->notices()->text(Topic::Archive).contains("the bytes that were kept"_L1),
                     qPrintable(window->notices()->text(Topic::Archive)));
        QVERIFY(!window->document().picture());
    }

    // However long: a part of it is laid out, and the rest when somebody gets there.
    void ofManySnapshots_apartIsLaidOut()
    {
        ArchiveLog log;
        std::vector<Moment> all;
        for (int i = 0; i < 300; ++i) {
            append(log, {.files = {{.bytes = i < 250 ? 1000 : mostBytesOfMoments / 2}}});
            all.push_back({.number = i + 1, .time = i});
        }
        QCOMPARE(momentsAround(log, all, 0).size(), size_t(mostTogether));
        const std::vector<Moment> middle = momentsAround(log, all, 150);
        QCOMPARE(middle.size(), size_t(mostTogether));
        QVERIFY(std::find(middle.begin(), middle.end(), all[150]) != middle.end());
        QCOMPARE(momentsAround(log, all, 299).size(), size_t(2)); // by their bytes
        QCOMPARE(momentsAround(log, all, 299).back().number, 300);
    }

private:
    void keep(const QString& host, const QString& time, const QStringList& modules, const QString& note = {})
    {
        const Result<SnapshotPtr> snapshot = openBytes(registryOf(host, time, modules), host + u".json"_s);
        if (!addSnapshot(m_archive->writing(*parseTime(time)), *resolve(*snapshot), note))
            qFatal("not kept");
    }
    std::unique_ptr<MainWindow> started(const QStringList& files = {}) const
    {
        Settings settings = lightSettings();
        settings.archive = m_archive->folder().path();
        auto window = std::make_unique<MainWindow>(settings, LayoutOptions());
        Arguments arguments;
        arguments.files = files;
        window->start(arguments);
        window->show();
        if (!waitUntilOpen(*window))
            qFatal("not open");
        return window;
    }
    static QToolButton* timelineButton(const MainWindow& window)
    {
        const StartPage& page = *window.archiveViews()->page();
        if (!QTest::qWaitFor([&page] { return !page.rows().empty(); }))
            return nullptr;
        for (QToolButton* button : page.rows()[0]->findChildren<QToolButton*>()) {
            if (button->text() == u"Timeline"_s)
                return button;
        }
        return nullptr;
    }
    /// With the newest snapshot of shop shown.
    std::unique_ptr<MainWindow> onTimeline() const
    {
        auto window = started();
        QToolButton* button = timelineButton(*window);
        if (!button)
            return nullptr;
        button->click();
        const bool isShown = QTest::qWaitFor([&window] { return window->document().picture() != nullptr; }, 10'000);
        return isShown ? std::move(window) : nullptr;
    }
    static TimelineTrack& track(const MainWindow& window) { return *window.timeline()->bar()->track(); }
    static QString words(const MainWindow& window) { return window.timeline()->bar()->words(); }
    static int shown(MainWindow& window) { return shownSnapshot(window.document().sources()); }
    static bool isThere(MainWindow& window, const QString& service)
    {
        const Graph& graph = *window.document().graph();
        return graph.find(nodeIn(graph, u"service:"_s + service)).has_value();
    }
    static bool isDrawn(MainWindow& window, const QString& node)
    {
        return window.canvas()->index()->groupOf(nodeIn(*window.document().graph(), node)).has_value();
    }
    /// On the screen: neither the box nor the view may move.
    static QRectF boxOf(MainWindow& window, const QString& node)
    {
        const Picture& picture = *window.document().picture();
        const auto at = picture.visible.indexOf(nodeIn(*picture.graph(), node));
        return at ? window.canvas()->camera().toView(picture.layout.boxes[*at]) : QRectF();
    }

    std::unique_ptr<OwnArchive> m_archive;
};

QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
