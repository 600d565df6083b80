// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/droptarget.h"
#include "app/ui/notices.h"
#include "app/ui/sources/savecopy.h"
#include "app/ui/sources/sourceline.h"
#include "app/ui/sources/sourcespanel.h"
#include "app/ui/statusline.h"
#include "farhosts.h"
#include "severalfiles.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qmimedata.h>
#include <QtGui/qclipboard.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

namespace {

const QString one = u"audit+ssh://auditor@one"_s;
const QString two = u"audit+ssh://two"_s;
const QString three = u"ssh://three/opt/registry.json"_s;

} // namespace

/// What is on other machines, in the window. An address is opened like a file: named on the command line, dropped, pasted. The
/// status line says in words how far it is (Connecting to auditor@one; Waiting for your answer about ...; Reading units from ...; of
/// several: 2 of 3 read, 1 failed), its button cancels. What does not come is told above the picture with a button
/// to try again; if others came, they are the picture, and the list of sources has a line with the reason.
class TestRemoteSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        LayoutOptions options;
        options.budget = 0;
        m_far = std::make_unique<test::FarHosts>();
        m_window = test::sampleWindow(options);
        QVERIFY(m_window);
        document().setFetch(m_far->function());
        for (const QString& name : {one, two, three})
            m_far->answer(name);
    }
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(m_far->running(), 0);
    }

    void anAddress_opensLikeAFile()
    {
        open({three});
        QCOMPARE(m_window->windowTitle(), u"registry.json - Unitscope"_s);
        QCOMPARE(lines(), QStringList{u"registry.json"_s});
        QCOMPARE(document().sources().entries.front().source->origin(), three);
        QVERIFY(document().graph()->find(test::nodeIn(*document().graph(), u"service:web"_s)));
        QCOMPARE(notice(), QString());
        // What was fetched is kept: leaving out and taking in again asks nobody.
        document().add({two});
        QVERIFY(test::waitUntilOpen(*m_window));
        m_far->forgetWanted();
        document().showAs(ShownAs::OnePicture);
        document().setLeftOut(three, true);
        QVERIFY(test::waitUntilOpen(*m_window));
        document().setLeftOut(three, false);
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(m_far->wanted(), QStringList());
    }

    void theStatusLine_saysHowFarItIs_data()
    {
        QTest::addColumn<RemoteProgress>("progress");
        QTest::addColumn<QString>("words");
        using P = RemoteProgress;
        QTest::newRow("connecting") << P{} << u"Connecting to auditor@one"_s;
        QTest::newRow("asking") << P{.step = RemoteStep::Asking} << u"Waiting for your answer about auditor@one"_s;
        QTest::newRow("greeted") << P{.step = RemoteStep::Receiving} << u"Reading from auditor@one"_s;
        QTest::newRow("units") << P{.step = RemoteStep::Receiving, .bytes = 9, .part = u"units.list"_s}
                               << u"Reading units from auditor@one"_s;
        QTest::newRow("streams") << P{.step = RemoteStep::Receiving, .bytes = 9, .part = u"redis.1.info"_s}
                                 << u"Reading streams of Redis from auditor@one"_s;
        QTest::newRow("bytes") << P{.step = RemoteStep::Receiving, .bytes = 1'234'567}
                               << u"Reading 1.2 MB from auditor@one"_s;
    }
    void theStatusLine_saysHowFarItIs()
    {
        QFETCH(RemoteProgress, progress);
        QFETCH(QString, words);
        m_far->hang(one, progress);
        document().open(one);
        QVERIFY(!statusWords().contains(words)); // what is quick does not flicker
        QTRY_VERIFY2(statusWords().contains(words), qPrintable(statusWords().join(u'|')));
        m_far->goOn(one);
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(lines(), QStringList{u"auditor@one"_s});
        QVERIFY(!statusWords().contains(words));
    }

    void ofSeveral_theStatusLineCounts()
    {
        m_far->fail(two, u"silence"_s);
        m_far->hang(three);
        document().open({one, two, three});
        QTRY_VERIFY2(statusWords().contains(u"1 of 3 read, 1 failed"_s), qPrintable(statusWords().join(u'|')));
    }

    void cancelled_leavesTheWindowAsItWas()
    {
        open({three});
        m_far->hang(one);
        document().add({one});
        QTRY_COMPARE(m_far->running(), 1);
        QTRY_VERIFY(m_window->statusLine()->isWaiting());
        Q_EMIT m_window->statusLine()->cancelWanted();
        QVERIFY(document().loadingName().isEmpty());
        QTRY_COMPARE(m_far->running(), 0);
        QCOMPARE(lines(), QStringList{u"registry.json"_s});
        QCOMPARE(notice(), QString());
    }

    void whatDoesNotCome_isAnErrorWithAnotherTry()
    {
        open({three});
        m_far->fail(one, u"Connection refused"_s);
        document().open(one);
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(lines(), QStringList{u"registry.json"_s}); // stays
        QVERIFY2(m_window->notices()->text(Topic::Opening).contains(u"Connection refused"_s), qPrintable(notice()));
        QVERIFY(m_window->notices()->text(Topic::Opening).contains(u"Do this."_s));
        m_far->answer(one);
        test::noticeButton(*m_window, u"Try again"_s)->click();
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(lines(), QStringList{u"auditor@one"_s});
        QCOMPARE(m_window->notices()->text(Topic::Opening), QString());
    }

    void ofSeveral_thoseThatCameAreThePicture()
    {
        m_far->fail(two, u"Connection refused"_s);
        open({one, two, three}, ShownAs::OnePicture);
        QCOMPARE(lines(), QStringList({u"auditor@one"_s, u"two"_s, u"registry.json"_s}));
        QVERIFY2(notice().contains(u"two could not be read; the picture is without it"_s), qPrintable(notice()));
        const SourceLine* lost = m_window->panels().sources->lines()[1];
        QVERIFY2(lost->row().problem.contains(u"Connection refused"_s), qPrintable(lost->row().problem));
        QVERIFY(!lost->findChild<QCheckBox*>()->isEnabled());
        QCOMPARE(document().graph()->snapshot().sources().size(), 2U);
        m_far->forgetWanted();
        m_far->answer(two);
        test::noticeButton(*m_window, u"Try again"_s)->click();
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(m_far->wanted(), QStringList{two}); // the others have come
        QCOMPARE(notice(), QString());
        document().showAs(ShownAs::OnePicture); // three hosts now: asked about
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(document().graph()->snapshot().sources().size(), 3U);
    }

    void whenNothingComes_theErrorSaysHowManyMore()
    {
        m_far->fail(one, u"Connection refused"_s);
        m_far->fail(two, u"silence"_s);
        document().open({one, two});
        QVERIFY(test::waitUntilOpen(*m_window));
        QVERIFY(document().isSample());
        const QString text = m_window->notices()->text(Topic::Opening);
        QVERIFY2(text.contains(u"Connection refused (and nothing came from 1 others)"_s), qPrintable(text));
        QCOMPARE(notice(), QString());
    }

    void reload_fetchesAgain_andKeepsWhatItHasIfThatFails()
    {
        open({one, test::fixture(u"twin.json"_s)}, ShownAs::OnePicture);
        const QByteArray before = document().sources().find(one)->source->sha256();
        m_far->answer(one, {u"web"_s, u"mail"_s});
        document().reload();
        QVERIFY(test::waitUntilOpen(*m_window));
        const QByteArray after = document().sources().find(one)->source->sha256();
        QVERIFY(before != after);
        m_far->fail(one, u"Connection refused"_s);
        document().reload();
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(document().sources().find(one)->source->sha256(), after);
        QCOMPARE(notice(), u"auditor@one could not be read; what came from there before is shown."_s);
        QVERIFY(m_window->panels().sources->lines().front()->row().problem.startsWith(u"not fetched again"_s));
        m_far->answer(one);
        menuOf(0)[u"Fetch again"_s]->trigger();
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(document().sources().find(one)->source->sha256(), before);
        QCOMPARE(notice(), QString());
    }

    // One is given up: the others are waited for, and it is a row that says so.
    void oneOfSeveral_canBeCancelled()
    {
        m_far->hang(one);
        m_far->hang(two);
        document().open({one, two});
        QTRY_COMPARE(m_far->running(), 2);
        document().fetches().cancel(one);
        QTRY_COMPARE(document().fetches().rows()[0].state, FetchState::Cancelled);
        QTRY_COMPARE(m_far->running(), 1);
        m_far->goOn(two);
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(lines(), QStringList({u"auditor@one"_s, u"two"_s}));
        QCOMPARE(m_window->panels().sources->lines().front()->row().problem, u"not fetched: cancelled"_s);
    }

    // What has come is shown, without waiting for the rest: not even for those whose turn has not come.
    void theRest_canBeGivenUp()
    {
        QStringList names{one};
        for (int i = 0; i < 12; ++i) {
            names += u"audit+ssh://h%1"_s.arg(i);
            m_far->hang(names.back());
        }
        document().open(names);
        QTRY_COMPARE(m_far->running(), 4);
        QTRY_COMPARE(document().fetches().rows()[0].state, FetchState::Done);
        document().fetches().cancelRest();
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(document().graph()->snapshot().sources().size(), 1U);
        QVERIFY2(notice().contains(u"12 of 13"_s), qPrintable(notice()));
        QCOMPARE(m_far->mostAtOnce(), 4);
        QVERIFY(m_far->wanted().size() <= 6);
    }

    void anotherRequest_endsTheOneBefore()
    {
        m_far->hang(one);
        document().open(one);
        QTRY_COMPARE(m_far->running(), 1);
        open({three});
        QTRY_COMPARE(m_far->running(), 0);
        QCOMPARE(lines(), QStringList{u"registry.json"_s});
        QVERIFY(!document().fetches().isRunning());
    }

    // A file that cannot be read is an error before anybody is asked.
    void aMissingFile_isTheErrorBeforeAnyConnection()
    {
        document().open({one, u"/nowhere/at-all.json"_s});
        QVERIFY(test::waitUntilOpen(*m_window));
        QVERIFY(m_window->notices()->text(Topic::Opening).contains(u"at-all.json"_s));
        QCOMPARE(m_far->wanted(), QStringList());
    }

    void aPasswordInAnAddress_isRefusedAndNotShown()
    {
        for (const QString& name :
             {u"audit+ssh://a:hunter2@one"_s, u"ssh://a:hunter2@one/x"_s, u"https://a:hunter2@one/x"_s}) {
            document().open(name);
            QVERIFY(document().loadingName().isEmpty());
            const QString text = m_window->notices()->text(Topic::Opening);
            QVERIFY2(text.contains(u"without a password"_s) && !text.contains(u"hunter2"_s), qPrintable(text));
            QVERIFY(!m_window->windowTitle().contains(u"hunter2"_s));
        }
        QCOMPARE(m_far->wanted(), QStringList());
    }

    void theSameHost_isListedOnce()
    {
        open({one, u"AUDIT+SSH://auditor@one/"_s});
        QCOMPARE(lines(), QStringList{u"auditor@one"_s});
        m_far->forgetWanted();
        document().add({one}, {.code = {u"/srv"_s}}); // again, in another way
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(lines(), QStringList{u"auditor@one"_s});
        QCOMPARE(m_far->wanted(), QStringList{one});
        QCOMPARE(m_far->auditOf(one).code, QStringList{u"/srv"_s});
        document().reload();
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(m_far->auditOf(one).code, QStringList{u"/srv"_s});
    }

    void addresses_canBeDroppedAndPasted()
    {
        QMimeData data;
        data.setText(u" audit+ssh://auditor@one \nsome words\nfile.json\nssh://three/opt/registry.json\n"_s);
        QCOMPARE(sourcesIn(&data), QStringList({one, three}));
        data.setUrls({QUrl::fromLocalFile(u"/a b.json"_s), QUrl(u"https://host/r.json"_s)});
        QCOMPARE(sourcesIn(&data), QStringList{u"/a b.json"_s});
        QVERIFY(test::dropOn(*m_window, QList<QUrl>{QUrl(three)}));
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(lines(), QStringList{u"registry.json"_s});
        QApplication::clipboard()->setText(two + u'\n');
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->canvas()->setFocus();
        QTest::keyClick(m_window->canvas(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_window->notices()->text(Topic::Asking).contains(u"two"_s));
        test::noticeButton(*m_window, u"Open instead"_s)->click();
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(lines(), QStringList{u"two"_s});
        QApplication::clipboard()->setText(u"no address"_s);
        QTest::keyClick(m_window->canvas(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_window->notices()->text(Topic::Asking), QString());
        QVERIFY(m_window->notices()->text(Topic::Opening).contains(u"found \"no address\""_s));
    }

    void aCopy_isCalledByHostAndDay_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("name");
        QTest::newRow("audit") << u"audit+ssh://auditor@quantum-1:2222"_s << u"quantum-1-2026-03-02.audit"_s;
        QTest::newRow("address 6") << u"audit+ssh://[::1]"_s << u"1-2026-03-02.audit"_s;
        QTest::newRow("file") << u"ssh://a@host/opt/reg.v1.json"_s << u"reg.v1-host-2026-03-02.json"_s;
        QTest::newRow("web") << u"https://host/a/r.json?x=1"_s << u"r-host-2026-03-02.json"_s;
        QTest::newRow("no ending") << u"ssh://host/etc/registry"_s << u"registry-host-2026-03-02"_s;
        QTest::newRow("hostile") << u"ssh://host/x/..%2Fa%20b%3B.json"_s << u"a-b-host-2026-03-02.json"_s;
    }
    void aCopy_isCalledByHostAndDay()
    {
        QFETCH(QString, origin);
        QTEST(nameForCopy(Source(origin, "x"), 1'772'452'800'000), "name");
    }

    void onlyWhatCame_canBeSaved()
    {
        m_far->fail(two, u"no"_s);
        open({one, two});
        QVERIFY(menuOf(0)[u"Save a copy…"_s]->isEnabled());
        QVERIFY(!menuOf(1)[u"Save a copy…"_s]->isEnabled());
        open({test::fixture(u"twin.json"_s)});
        QVERIFY(!m_window->panels().sources->lines().front()->findChild<QMenu*>()); // it is a file already
    }

private:
    std::unique_ptr<test::FarHosts> m_far;
    std::unique_ptr<MainWindow> m_window;

    Document& document() const { return m_window->document(); }
    void open(const QStringList& names, ShownAs way = ShownAs::Undecided) const
    {
        document().open(names);
        if (way != ShownAs::Undecided) {
            QVERIFY(test::waitUntilOpen(*m_window));
            if (document().question())
                document().showAs(way);
        }
        QVERIFY(test::waitUntilOpen(*m_window));
    }
    QStringList lines() const
    {
        QStringList names;
        for (const SourceLine* line : m_window->panels().sources->lines())
            names.append(line->row().shortName);
        return names;
    }
    QString notice() const { return m_window->notices()->text(Topic::Fetching); }
    QStringList statusWords() const
    {
        QStringList words;
        for (const QLabel* label : m_window->statusLine()->findChildren<QLabel*>()) {
            if (label->isVisibleTo(m_window->statusLine()))
                words += label->text();
        }
        return words;
    }
    std::map<QString, QAction*> menuOf(size_t line) const
    {
        std::map<QString, QAction*> actions;
        for (QAction* action : m_window->panels().sources->lines()[line]->findChild<QMenu*>()->actions())
            actions[action->text().remove(u'&')] = action;
        return actions;
    }
};

Q_DECLARE_METATYPE(unitscope::RemoteProgress)

QTEST_MAIN(TestRemoteSources)
#include "tst_remotesources.moc"
