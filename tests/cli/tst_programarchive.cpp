// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString monday = QStringLiteral(UNITSCOPE_FIXTURES "/diff/monday.json");
const QString friday = QStringLiteral(UNITSCOPE_FIXTURES "/diff/friday.json");

} // namespace

/// "archive" as somebody in a shell meets it.
class ProgramArchiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(archive({u"add"_s, monday, u"--note"_s, u"before the move"_s, u"--as-of"_s, u"2026-03-01"_s}).out,
                 "snapshot 1: 203.0.113.10, 2026-02-02 06:00 UTC, monday.json\n");
        QCOMPARE(archive({u"add"_s, friday, u"--who"_s, u"somebody"_s}).code, 0);
    }

    void listAndShow_sayWhatIsThere()
    {
        const Run list = archive({u"list"_s});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.out, "#  time                  kind      host          what\n"
                           "1  2026-02-02 06:00 UTC  snapshot  203.0.113.10  monday.json - before the move\n"
                           "2  2026-02-06 06:00 UTC  snapshot  203.0.113.10  friday.json\n");
        const Run show = archive({u"show"_s, u"1"_s});
        QVERIFY2(show.out.contains("written   2026-03-01 00:00 UTC\n"), show.out.constData());
        QVERIFY2(show.out.contains("\nnote      before the move\n"), show.out.constData());
        QVERIFY(show.out.contains(monday.toUtf8()));
        QVERIFY(archive({u"show"_s, u"2"_s, u"--format"_s, u"json"_s}).out.contains("\"who\": \"somebody\""));
        QCOMPARE(archive({u"list"_s, u"--format"_s, u"json"_s}).out.count("\"kind\": \"snapshot\""), 2);
        QCOMPARE(archive({u"show"_s, u"3"_s}).code, 2);
    }

    void verify_saysWhatIsNotAsItWas()
    {
        const Run whole = archive({u"verify"_s});
        QCOMPARE(whole.code, 0);
        QCOMPARE(whole.out, "entries: 2\nfiles: 2 as they were kept\nend: as it was last seen here\n"
                            "signed: nothing; intact, which proves the order of the entries, not their author\n");
        const QDir sources(path() + u"/sources"_s);
        const QString name = sources.entryList(QDir::Files).front();
        QFile file(sources.filePath(name));
        QVERIFY(file.open(QIODevice::Append) && file.write(" ") == 1);
        file.close();
        const Run changed = archive({u"verify"_s});
        QCOMPARE(changed.code, 1);
        QVERIFY2(changed.out.startsWith("sources/" + name.toUtf8() + " of entry 1: the bytes are others"),
                 changed.out.constData());
    }

    void sign_andVerify_sayWho()
    {
        const QString key = m_folder->filePath(u"key"_s);
        QCOMPARE(QProcess::execute(u"ssh-keygen"_s, {u"-qt"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, key}), 0);
        QCOMPARE(archive({u"sign"_s, u"--key"_s, key, u"--as-of"_s, u"2026-03-01"_s}).out,
                 "signature 3: 2026-03-01 00:00 UTC, entries 1 to 2\n");
        // Nobody said whose signatures count.
        const Run unknown = archive({u"verify"_s});
        QCOMPARE(unknown.code, 0);
        QVERIFY2(unknown.out.contains("signature 3, of entries 1 to 2: unknown, there is no file"),
                 unknown.out.constData());
        QFile publicKey(key + u".pub"_s);
        QFile signers(m_folder->filePath(u"signers"_s));
        QVERIFY(publicKey.open(QIODevice::ReadOnly) && signers.open(QIODevice::WriteOnly));
        signers.write("me@example.org valid-before=\"20260401\" " + publicKey.readAll());
        signers.close();
        const QStringList verify{u"verify"_s, u"--allowed-signers"_s, signers.fileName()};
        const Run good = archive(verify);
        QCOMPARE(good.code, 0);
        QVERIFY2(good.out.contains("signature 3, of entries 1 to 2: good, by me@example.org (ED25519 key SHA256:"),
                 good.out.constData());
        QVERIFY2(good.out.endsWith("\nsigned: entries 1 to 2\n"), good.out.constData());
        QCOMPARE(archive(verify + QStringList{u"--as-of"_s, u"2026-05-01"_s}).code, 1);
        QCOMPARE(archive({u"add"_s, monday}).code, 0);
        QVERIFY(archive(verify).out.endsWith(
            "\nsigned: entries 1 to 2; of those after it the order is proved, not their author\n"));
    }

    void purge_leavesTheEntry()
    {
        QCOMPARE(archive({u"purge"_s, u"1"_s}).code, 2);
        const Run purged = archive({u"purge"_s, u"1"_s, u"--why"_s, u"names of customers"_s});
        QCOMPARE(purged.code, 0);
        QVERIFY(archive({u"list"_s}).out.contains("monday.json (bytes removed) - before the move"));
        QCOMPARE(archive({u"verify"_s}).code, 0);
        QCOMPARE(archive({u"purge"_s, u"1"_s, u"--why"_s, u"again"_s}).code, 2);
    }

    void aLogThatWasCut_isTakenOnlyIfSomebodySaysSo()
    {
        QFile log(path() + u"/log.jsonl"_s);
        QVERIFY(log.open(QIODevice::ReadWrite));
        QVERIFY(log.resize(log.readLine().size()));
        log.close();
        const Run cut = archive({u"verify"_s});
        QCOMPARE(cut.code, 1);
        QVERIFY2(cut.out.contains("the log has been cut: it ends with entry 1"), cut.out.constData());
        QCOMPARE(archive({u"list"_s}).code, 2);
        const Run taken = archive({u"verify"_s, u"--accept-end"_s});
        QVERIFY2(taken.out.contains("no entry names this file"), taken.out.constData()); // of the entry that is gone
    }

    void import_takesOverACopy()
    {
        const QString other = m_folder->filePath(u"other"_s);
        const Run taken = runHere({u"archive"_s, u"import"_s, path(), u"--archive"_s, other});
        QCOMPARE(taken.code, 0);
        QVERIFY2(taken.out.endsWith("2 entries appended, 0 in common, 0 taken over before\n"), taken.out.constData());
        QVERIFY(runHere({u"archive"_s, u"list"_s, u"--archive"_s, other}).out.contains("(imported)"));
    }

    void history_saysSinceWhen()
    {
        const Run gone = archive({u"history"_s, u"shop-old"_s});
        QCOMPARE(gone.code, 0);
        QVERIFY2(gone.out.startsWith(
                     "//203.0.113.10/service:shop-old: first seen in snapshot 1 (2026-02-02 06:00 UTC), and only "
                     "there; now gone\n\n"
                     "    there: snapshot 1 (2026-02-02 06:00 UTC) [monday.json:23]\n"
                     "    not there: snapshot 2 (2026-02-06 06:00 UTC)\n"),
                 gone.out.constData());
        QCOMPARE(archive({u"history"_s, u"shop-api"_s, u"User"_s}).out,
                 "//203.0.113.10/service:shop-api: first seen in snapshot 1 (2026-02-02 06:00 UTC)\n\nUser\n"
                 "    root: snapshot 1 (2026-02-02 06:00 UTC) [monday.json:10]\n"
                 "    shop: snapshot 2 (2026-02-06 06:00 UTC) [friday.json:10]\n");
        QVERIFY(archive({u"history"_s, u"shop-api"_s}).out.contains("left out (ask for one by its name): Process id"));
        QVERIFY(archive({u"history"_s, u"shop-api"_s, u"pid"_s}).out.contains("\nProcess id\n"));
    }

    void history_findsPortsAndConnections()
    {
        QVERIFY(archive({u"history"_s, u"8001"_s}).out.startsWith("//203.0.113.10/port:8001/tcp: first seen"));
        const Run edge = archive({u"history"_s, u"shop-api -flow-> shop:returns"_s, u"--format"_s, u"json"_s});
        QVERIFY2(edge.out.contains("\"first_seen\": {\"snapshot\": 2"), edge.out.constData());
        QCOMPARE(archive({u"history"_s, u"shop-api -listens-> shop:returns"_s}).code, 2);
    }

    void history_saysWhatItCannotFindOrRead()
    {
        QVERIFY(archive({u"history"_s, u"shop-apu"_s}).messages.contains("shop-api"));
        QVERIFY(archive({u"history"_s, u"shop-api"_s, u"usr"_s}).messages.contains("user"));
        QCOMPARE(archive({u"history"_s, u"shop-api"_s, u"--host"_s, u"elsewhere"_s}).code, 2);
        QCOMPARE(archive({u"purge"_s, u"1"_s, u"--why"_s, u"names"_s}).code, 0);
        const Run purged = archive({u"history"_s, u"shop-api"_s});
        QVERIFY2(purged.out.endsWith("of which nothing can be said: 1\n"), purged.out.constData());
    }

    void misuse_saysWhatIsMissing()
    {
        const Run nothing = archive({});
        QCOMPARE(nothing.code, 2);
        QVERIFY2(nothing.messages.contains("add, list, show, verify"), nothing.messages.constData());
        QVERIFY(archive({u"add"_s}).messages.contains("unitscope-cli archive add --help"));
        const Run none = runHere({u"archive"_s, u"list"_s, u"--archive"_s, m_folder->filePath(u"none"_s)});
        QCOMPARE(none.code, 2);
        QVERIFY2(none.messages.contains("no such folder"), none.messages.constData());
    }

    void theUsualFolder_isThatOfTheUser()
    {
        QCOMPARE(runHere({u"archive"_s, u"add"_s, monday}).code, 0);
        QVERIFY(QFileInfo::exists(m_folder->filePath(u"data/unitscope/archive/log.jsonl"_s)));
    }

private:
    QString path() const { return m_folder->filePath(u"archive"_s); }
    Run runHere(const QStringList& arguments) const
    {
        return runProgram(arguments, {.input = {},
                                      .folder = {},
                                      .environment = {u"XDG_STATE_HOME="_s + m_folder->filePath(u"state"_s),
                                                      u"XDG_DATA_HOME="_s + m_folder->filePath(u"data"_s),
                                                      u"XDG_CONFIG_HOME="_s + m_folder->filePath(u"config"_s),
                                                      u"PATH="_s + qEnvironmentVariable("PATH")}});
    }
    Run archive(const QStringList& arguments) const
    {
        const QStringList where = arguments.isEmpty() ? QStringList() : QStringList{u"--archive"_s, path()};
        return runHere(QStringList{u"archive"_s} + arguments + where);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(ProgramArchiveTest)
#include "tst_programarchive.moc"
