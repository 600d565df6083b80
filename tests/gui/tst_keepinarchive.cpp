// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/archive/keepdialog.h"
#include "app/ui/archive/startpage.h"
#include "app/ui/archive/startrow.h"
#include "app/ui/notices.h"
#include "archive/ownarchive.h"
#include "guitest.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

/// What is open goes into an archive, and what a snapshot is of is looked at again.
class KeepInArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<OwnArchive>();
        m_file = m_archive->path(u"shop.json"_s);
        writeFile(m_file, registryOf(u"shop"_s, u"2026-02-02T06:00:00Z"_s, {u"api"_s}));
    }

    void keep_asksForANote_andSaysWhatWasKept()
    {
        const auto window = started({m_file});
        window->actions()->keepInArchive->trigger();
        auto* dialog = window->findChild<KeepDialog*>();
        QVERIFY(dialog);
        dialog->note()->setText(u"before the move"_s);
        QTest::keyClick(dialog->note(), Qt::Key_Return);
        QTRY_VERIFY(window->notices()->text(Topic::Archive).startsWith("Kept in "_L1));
        QVERIFY2(window->notices()->text(Topic::Archive).endsWith("snapshot 1 of shop, 2026-02-02 06:00 UTC."_L1),
                 qPrintable(window->notices()->text(Topic::Archive)));
        const ArchiveVerified verified = m_archive->verified();
        QVERIFY(verified.isIntact());
        QCOMPARE(verified.log.entries.size(), size_t(1));
        QCOMPARE(verified.log.entries[0].note, u"before the move"_s);
        QCOMPARE(verified.log.entries[0].files[0].origin, m_file);
        noticeButton(*window, u"See the archive"_s)->click();
        QTRY_COMPARE(window->archiveViews()->page()->rows().size(), size_t(1));
    }

    void theSameAgain_isSaid_andKeptOnlyIfWanted()
    {
        const auto window = started({m_file});
        keep(*window);
        keep(*window);
        QTRY_VERIFY(window->notices()->text(Topic::Archive).startsWith("The archive has exactly this already"_L1));
        QCOMPARE(m_archive->verified().log.entries.size(), size_t(1));
        noticeButton(*window, u"Keep it once more"_s)->click();
        QTRY_COMPARE(m_archive->verified().log.entries.size(), size_t(2));
    }

    void ofTwoStates_theLaterOneIsKept()
    {
        const QString later = m_archive->path(u"later.json"_s);
        writeFile(later, registryOf(u"shop"_s, u"2026-02-09T06:00:00Z"_s, {u"api"_s, u"new"_s}));
        Arguments arguments;
        arguments.before = {m_file};
        arguments.after = {later};
        const auto window = started(arguments);
        keep(*window);
        const ArchiveVerified verified = m_archive->verified();
        QCOMPARE(verified.log.entries.size(), size_t(1));
        QCOMPARE(verified.log.entries[0].files.size(), size_t(1));
        QCOMPARE(verified.log.entries[0].files[0].origin, later);
    }

    void whatCannotBeKept_isSaid()
    {
        writeFile(m_archive->folder().path(), "a file where the folder should be");
        const auto window = started({m_file});
        keep(*window);
        QVERIFY2(window->notices()->text(Topic::Archive).startsWith("Not kept: "_L1),
                 qPrintable(window->notices()->text(Topic::Archive)));
        QVERIFY(window->actions()->keepInArchive->isEnabled());
    }

    // The same connection; and whoever looks as somebody else is told before the changes are read.
    void auditAgain_saysFirstThatItLookedAsAnother()
    {
        const QString address = u"audit+ssh://auditor@shop"_s;
        const Result<SnapshotPtr> snapshot = openBytes(transcript("0(root)"), address);
        QVERIFY(snapshot);
        QVERIFY(addSnapshot(m_archive->writing(), *resolve(*snapshot), {}));
        const auto window = started();
        QStringList fetched;
        window->document().setFetch(
            [&fetched](const QString& name, const OpenOptions& options, const std::stop_token&) -> Result<SourcePtr> {
                fetched += name + (options.audit.readsCode ? u" with code"_s : u" without code"_s);
                return std::make_shared<const Source>(name, transcript("1000(auditor)"));
            });
        const StartPage& page = *window->archiveViews()->page();
        QTRY_COMPARE(page.rows().size(), size_t(1));
        for (QToolButton* button : page.rows()[0]->findChildren<QToolButton*>()) {
            if (button->text() == u"Audit again and compare"_s)
                button->click();
        }
        // Said before anybody is asked: the account of the address is another, and so old a script does not say its options.
        QTRY_VERIFY(noticeButton(*window, u"Audit all the same"_s));
        QVERIFY(window->notices()
                    ->text(Topic::Archive)
                    .startsWith("auditor@shop was audited as root; now it will be as auditor"_L1));
        QVERIFY(fetched.isEmpty());
        noticeButton(*window, u"Audit all the same"_s)->click();
        QTRY_VERIFY(window->document().diff());
        QCOMPARE(fetched, QStringList{address + u" without code"_s});
        QCOMPARE(window->notices()->text(Topic::Archive),
                 u"Compared with snapshot 1. Audited as auditor this time, as root then: one may have seen what the "
                 "other may not see."_s);
    }

private:
    static QByteArray frame(const QByteArray& id, const QByteArray& body, const QByteArray& note = "ok")
    {
        return "BEGIN ab12 " + id + '\n' + body + "\nEND ab12 " + id + " 0 " + QByteArray::number(body.size()) + " 0 "
               + note + '\n';
    }
    static QByteArray transcript(const QByteArray& account)
    {
        const QByteArray name = "shop\n";
        const QByteArray uid = "uid=" + account + " gid=0\n";
        return "unitscope-audit 1 ab12\n" + frame("host.name", name) + frame("host.account", uid)
               + frame("files.code.lines", "", "skipped") + "DONE ab12 3 "
               + QByteArray::number(name.size() + uid.size()) + " 0\n";
    }
    void keep(const MainWindow& window) const
    {
        window.notices()->clear(Topic::Archive);
        window.archiveViews()->keep({});
        QTRY_VERIFY(!window.notices()->text(Topic::Archive).isEmpty());
    }
    std::unique_ptr<MainWindow> started(const Arguments& arguments) const
    {
        Settings settings = lightSettings();
        settings.archive = m_archive->folder().path();
        auto window = std::make_unique<MainWindow>(settings, LayoutOptions());
        window->start(arguments);
        window->show();
        if (!waitUntilOpen(*window))
            qFatal("not open");
        return window;
    }
    std::unique_ptr<MainWindow> started(const QStringList& files = {}) const
    {
        Arguments arguments;
        arguments.files = files;
        return started(arguments);
    }

    std::unique_ptr<OwnArchive> m_archive;
    QString m_file;
};

QTEST_MAIN(KeepInArchiveTest)
#include "tst_keepinarchive.moc"
