// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/archive/startpage.h"
#include "app/ui/archive/startrow.h"
#include "app/ui/notices.h"
#include "archive/ownarchive.h"
#include "graph/base/timestamp.h"
#include "guitest.h"
#include "importers/archive/approve.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

/// What the window shows while nothing is open: real archives in folders of their own.
class StartPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_archive = std::make_unique<OwnArchive>(); }

    void withoutArguments_thePageIsThere_andSaysHowToBegin()
    {
        const auto window = started();
        QTRY_VERIFY(page(*window).message().startsWith("Nothing is kept yet."_L1));
        QVERIFY(page(*window).isVisible());
        QVERIFY(!window->canvas()->isVisible());
        QVERIFY(page(*window).rows().empty());
        QCOMPARE(buttons<QPushButton>(page(*window)), (QStringList{u"Open…"_s, u"Connect…"_s}));
        link(page(*window), u"look at the sample"_s)->click();
        QVERIFY(waitUntilOpen(*window));
        QVERIFY(window->document().isSample());
        QTRY_VERIFY(window->canvas()->isVisible());
        QVERIFY(!page(*window).isVisible());
    }

    void hosts_areThereWithTimeAgeAndOpenChanges()
    {
        keep(u"shop"_s, u"2026-02-02T06:00:00Z"_s, {u"api"_s, u"old"_s});
        keep(u"db"_s, u"2026-02-03T06:00:00Z"_s, {u"store"_s});
        keep(u"shop"_s, u"2026-02-06T06:00:00Z"_s, {u"api:root"_s, u"new"_s});
        const auto window = started();
        QTRY_COMPARE(page(*window).rows().size(), size_t(2));
        // The one that was looked at last is first.
        const StartHostRow& shop = *page(*window).rows()[0];
        QTRY_VERIFY2(shop.text().contains("changes since the snapshot before"_L1), qPrintable(shop.text()));
        const QStringList lines = shop.text().split(u'\n');
        QCOMPARE(lines[0], u"shop"_s);
        QVERIFY2(lines[1].startsWith("2026-02-06 06:00 UTC, "_L1) && lines[1].endsWith("days ago; 2 snapshots"_L1),
                 qPrintable(lines[1]));
        QVERIFY2(lines[3].contains("1 added, 1 removed"_L1), qPrintable(shop.text()));
        const QStringList other = page(*window).rows()[1]->text().split(u'\n');
        QCOMPARE(other[0], u"db"_s);
        QVERIFY(other[1].endsWith("; 1 snapshot"_L1));
        QCOMPARE(other[2], u"The first snapshot"_s);
        QVERIFY(!link(*page(*window).rows()[1], u"Compare with the one before"_s));
    }

    void whereAStateIsApproved_theChangesAreThoseFromIt()
    {
        keep(u"shop"_s, u"2026-02-02T06:00:00Z"_s, {u"api:root"_s, u"web:root"_s});
        QVERIFY(approveSnapshot(m_archive->writing(), 1, {}));
        keep(u"shop"_s, u"2026-02-06T06:00:00Z"_s, {u"api:shop"_s, u"web:shop"_s});
        keep(u"shop"_s, u"2026-02-07T06:00:00Z"_s, {u"api:root"_s, u"web:shop"_s});
        const auto window = started();
        QTRY_COMPARE(page(*window).rows().size(), size_t(1));
        const StartHostRow& shop = *page(*window).rows()[0];
        QTRY_VERIFY2(shop.text().contains("\n1 change is not accepted\n1 changed"_L1), qPrintable(shop.text()));
    }

    void open_showsTheSnapshotAsItWasKept()
    {
        const QString file = keep(u"shop"_s, u"2026-02-02T06:00:00Z"_s, {u"api"_s});
        QFile::remove(file);
        const auto window = started();
        QTRY_COMPARE(page(*window).rows().size(), size_t(1));
        link(*page(*window).rows()[0], u"Open"_s)->click();
        QTRY_VERIFY(window->document().picture());
        QVERIFY(window->document().graph()->find(nodeIn(*window->document().graph(), u"service:api"_s)));
        QVERIFY(!window->document().canReload()); // its bytes are those that were kept
        QCOMPARE(shownSnapshot(window->document().sources()), 1);
        window->actions()->startPage->trigger();
        QVERIFY(page(*window).isVisible());
        link(page(*window), u"Back to the picture"_s)->click();
        QVERIFY(window->canvas()->isVisible());
    }

    void compare_showsTheLastTwoOnOnePicture()
    {
        keep(u"shop"_s, u"2026-02-06T06:00:00Z"_s, {u"api"_s, u"new"_s}); // kept first, and yet the later one
        keep(u"shop"_s, u"2026-02-02T06:00:00Z"_s, {u"api"_s, u"old"_s});
        const auto window = started();
        QTRY_COMPARE(page(*window).rows().size(), size_t(1));
        link(*page(*window).rows()[0], u"Compare with the one before"_s)->click();
        QTRY_VERIFY(window->document().diff());
        const GraphDiff& diff = *window->document().diff();
        QVERIFY(diff.before->find(nodeIn(*diff.before, u"service:old"_s)));
        QVERIFY(diff.after->find(nodeIn(*diff.after, u"service:new"_s)));
        QCOMPARE(countsOf(diff).added, 1);
        QCOMPARE(countsOf(diff).removed, 1);
    }

    void readAgain_comparesWithTheFileAsItIsNow()
    {
        const QString file = keep(u"shop"_s, u"2026-02-02T06:00:00Z"_s, {u"api"_s});
        writeFile(file, registryOf(u"shop"_s, u"2026-02-09T06:00:00Z"_s, {u"api"_s, u"new"_s}));
        const auto window = started();
        QTRY_COMPARE(page(*window).rows().size(), size_t(1));
        link(*page(*window).rows()[0], u"Read again and compare"_s)->click();
        QTRY_VERIFY(window->document().diff());
        QCOMPARE(countsOf(*window->document().diff()).added, 1);
        QTRY_COMPARE(window->notices()->text(Topic::Archive), u"Compared with snapshot 1."_s);
        QVERIFY(noticeButton(*window, u"Keep it in the archive"_s));
    }

    void readAgain_isNotOfferedForWhatIsGone()
    {
        QFile::remove(keep(u"shop"_s, u"2026-02-02T06:00:00Z"_s, {u"api"_s}));
        const auto window = started();
        QTRY_COMPARE(page(*window).rows().size(), size_t(1));
        const QToolButton* again = link(*page(*window).rows()[0], u"Read again and compare"_s);
        QVERIFY(!again->isEnabled());
        QVERIFY2(again->toolTip().endsWith(".json (not there any more)"_L1), qPrintable(again->toolTip()));
    }

    // Never an empty list: nobody shall think that nothing was ever kept.
    void aDamagedArchive_isAnErrorThatSaysWhatToDo_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("an entry changed") << 0;
        QTest::newRow("the log is gone") << 1;
        QTest::newRow("the end is cut off") << 2;
        QTest::newRow("no log but other files") << 3;
    }
    void aDamagedArchive_isAnErrorThatSaysWhatToDo()
    {
        QFETCH(int, how);
        keep(u"shop"_s, u"2026-02-02T06:00:00Z"_s, {u"api"_s});
        keep(u"shop"_s, u"2026-02-03T06:00:00Z"_s, {u"api"_s, u"b"_s});
        const QString log = m_archive->folder().log();
        QByteArray bytes = OwnArchive::read(log);
        if (how == 0)
            writeFile(log, bytes.replace("shop", "sh0p"));
        if (how == 2)
            writeFile(log, bytes.left(bytes.indexOf('\n') + 1));
        if (how == 1 || how == 3)
            QFile::remove(log);
        if (how == 3)
            qputenv("XDG_STATE_HOME", m_archive->path(u"another account"_s).toLocal8Bit());
        const auto window = started();
        QTRY_VERIFY2(page(*window).message().startsWith("The archive cannot be shown. "_L1),
                     qPrintable(page(*window).message()));
        QVERIFY(page(*window).rows().empty());
        QVERIFY(buttons<QPushButton>(page(*window)).contains(u"Open another archive folder…"_s));
        // As soon as it is right again, it is shown.
        const OwnArchive other;
        window->archiveViews()->openFolder(other.folder().path());
        QTRY_VERIFY(page(*window).message().startsWith("Nothing is kept yet."_L1));
        QCOMPARE(window->settings().archive, other.folder().path());
    }

    // Names of hosts and files are somebody else's.
    void hostileNames_areShownAsTheyAre()
    {
        keep(u"<b>shop</b>\u202e & co"_s, u"2026-02-02T06:00:00Z"_s, {u"api"_s});
        const auto window = started();
        QTRY_COMPARE(page(*window).rows().size(), size_t(1));
        QCOMPARE(page(*window).rows()[0]->text().section(u'\n', 0, 0), u"<b>shop</b>\\u{202e} & co"_s);
    }

private:
    /// As somebody keeps a file: its path.
    QString keep(const QString& host, const QString& time, const QStringList& modules)
    {
        const QString file = m_archive->path(QString::number(++m_files) + u".json"_s);
        const QByteArray bytes = registryOf(host, time, modules);
        writeFile(file, bytes);
        const Result<SnapshotPtr> snapshot = openBytes(bytes, file);
        if (!addSnapshot(m_archive->writing(*parseTime(time)), *resolve(*snapshot), {}))
            qFatal("not kept");
        return file;
    }
    std::unique_ptr<MainWindow> started() const
    {
        Settings settings = lightSettings();
        settings.archive = m_archive->folder().path();
        auto window = std::make_unique<MainWindow>(settings, LayoutOptions());
        window->start({});
        window->show();
        return window;
    }
    static StartPage& page(const MainWindow& window) { return *window.archiveViews()->page(); }
    static QToolButton* link(const QWidget& in, const QString& words)
    {
        for (QToolButton* button : in.findChildren<QToolButton*>()) {
            if (button->text() == words)
                return button;
        }
        return nullptr;
    }
    template <class Button>
    static QStringList buttons(const QWidget& in)
    {
        QStringList words;
        for (const Button* button : in.findChildren<Button*>()) {
            if (button->isVisible())
                words += QString(button->text()).remove(u'&');
        }
        return words;
    }

    std::unique_ptr<OwnArchive> m_archive;
    int m_files = 0;
};

QTEST_MAIN(StartPageTest)
#include "tst_startpage.moc"
