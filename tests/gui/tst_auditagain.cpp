// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "../source/fakessh.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/archive/startpage.h"
#include "app/ui/archive/startrow.h"
#include "app/ui/notices.h"
#include "archive/ownarchive.h"
#include "guitest.h"
#include "support/transcripttext.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

/// "Audit again and compare" on the start page: over the same connection, with the options of then. Where the account or the
/// options cannot be the same, that is said before anything is sent to the host, with a button to go on all the same.
class AuditAgainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<OwnArchive>();
        m_ssh.reset(); // puts back where programs are looked for
        m_ssh = std::make_unique<FakeSsh>();
        // Asked for its configuration it names the account; else it takes what is sent, up to its call, and answers as the host.
        m_ssh->does("case \" $* \" in *' -G '*) echo 'user auditor'; exit 0 ;; esac\n"
                    "d=${0%/*}\n"
                    "while IFS= read -r line; do case $line in '{ watch_connection;'*) break ;; esac; done\n"
                    "printf '%s\\n' \"$line\" >\"$d/call\"\n"
                    "nonce=${line#*--nonce } nonce=${nonce%% *}\n"
                    "sed \"s/5d0c/$nonce/\" \"$d/transcript\"\n");
    }

    void theSameOptions_areGivenAgain_withoutAWord()
    {
        const QByteArray options =
            "--code /srv/code\n--redis 192.0.2.9:6380\n--database 3\n--read-code no\n--seconds 90\n";
        keep("audit+ssh://shop", options, "auditor");
        answer(options, "auditor");
        const auto window = started();
        again(*window)->click();
        QTRY_VERIFY2(window->document().diff(), qPrintable(window->notices()->text(Topic::Opening)));
        const QByteArray call = OwnArchive::read(m_ssh->path(u"call"_s));
        QVERIFY2(call.contains(" --code /srv/code --redis 192.0.2.9:6380 --database 3 --read-code no --seconds 90 "),
                 call);
        QTRY_COMPARE(window->notices()->text(Topic::Archive), u"Compared with snapshot 1."_s);
    }

    void anotherAccount_isSaidBefore()
    {
        keep("audit+ssh://shop", "--seconds 60\n", "root");
        answer("--seconds 60\n", "auditor");
        const auto window = started();
        again(*window)->click();
        QTRY_COMPARE(window->notices()->text(Topic::Archive),
                     u"shop was audited as root; now it will be as auditor: one may see what the other may not."_s);
        for (const QStringList& call : m_ssh->calls())
            QCOMPARE(call.value(0), u"-G"_s); // nobody was connected to
        QVERIFY(!window->document().diff());
        noticeButton(*window, u"Audit all the same"_s)->click();
        QTRY_VERIFY(window->document().diff());
        QTRY_VERIFY(window->notices()->text(Topic::Archive).startsWith("Compared with snapshot 1."_L1));
        QVERIFY(window->notices()->text(Topic::Archive).contains("Audited as auditor this time, as root then"_L1));
    }

    void anAccountInTheAddress_isTheOneThatCounts()
    {
        keep("audit+ssh://root@shop", "--seconds 60\n", "root");
        answer("--seconds 60\n", "root");
        const auto window = started();
        again(*window)->click();
        QTRY_VERIFY(window->document().diff());
    }

    void whatIsNotKnownOfThen_isSaidBefore_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QString>("words");
        QTest::newRow("an older script") << QByteArray()
                                         << u"The audit of shop does not say with which options it was made"_s;
        QTest::newRow("masked") << QByteArray("--code /srv/****\n")
                                << u"What stood behind --code in the audit of shop is masked there"_s;
        QTest::newRow("passwords") << QByteArray("--seconds 60\nredis-accounts given\n")
                                   << u"Passwords of Redis servers were given for shop"_s;
    }
    void whatIsNotKnownOfThen_isSaidBefore()
    {
        QFETCH(QByteArray, options);
        QFETCH(QString, words);
        keep("audit+ssh://shop", options, "auditor");
        answer(options, "auditor");
        const auto window = started();
        again(*window)->click();
        QTRY_VERIFY2(window->notices()->text(Topic::Archive).startsWith(words),
                     qPrintable(window->notices()->text(Topic::Archive)));
        QVERIFY(noticeButton(*window, u"Audit all the same"_s));
    }

private:
    static QByteArray transcript(const QByteArray& options, const QByteArray& account, qint64 time)
    {
        TranscriptText text("shop");
        if (!options.isEmpty())
            text.frame("audit.options", "ok", options);
        return text.frame("host.clock", "ok", QByteArray::number(time) + '\n')
            .frame("host.account", "ok", "uid=1000(" + account + ") gid=0(root)\n")
            .frame("units.show", "ok", "Id=api.service\nLoadState=loaded\nActiveState=active\nSubState=running\n")
            .bytes();
    }
    void keep(const QByteArray& origin, const QByteArray& options, const QByteArray& account)
    {
        const qint64 seconds = 1'770'000'000;
        const Result<SnapshotPtr> snapshot = openBytes(transcript(options, account, seconds),
                                                       QString::fromLatin1(origin));
        if (!addSnapshot(m_archive->writing(seconds * 1000), *resolve(*snapshot), {}))
            qFatal("not kept");
    }
    void answer(const QByteArray& options, const QByteArray& account)
    {
        OwnArchive::write(m_ssh->path(u"transcript"_s), transcript(options, account, 1'770'600'000));
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
    static QToolButton* again(const MainWindow& window)
    {
        const StartPage& page = *window.archiveViews()->page();
        if (!QTest::qWaitFor([&page] { return page.rows().size() == 1; }))
            qFatal("no host on the start page");
        for (QToolButton* button : page.rows().front()->findChildren<QToolButton*>()) {
            if (button->text() == "Audit again and compare"_L1)
                return button;
        }
        qFatal("nothing to audit again");
    }

    std::unique_ptr<OwnArchive> m_archive;
    std::unique_ptr<FakeSsh> m_ssh;
};

QTEST_MAIN(AuditAgainTest)
#include "tst_auditagain.moc"
