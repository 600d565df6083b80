// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "ownarchive.h"

#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostCalls = 50; // of one kind; "archive add" makes about thirty of all kinds
/// strace counts each of them for itself.
const QStringList writingCalls{u"write"_s,  u"fsync"_s,    u"fdatasync"_s, u"ftruncate"_s, u"rename"_s, u"renameat"_s,
                               u"unlink"_s, u"unlinkat"_s, u"mkdir"_s,     u"fchmod"_s,    u"chmod"_s};

struct Ended
{
    int code = -1; ///< 128 and more: killed
    QByteArray messages = {};
};

Ended endOf(QProcess& process)
{
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    const bool isKilled = process.exitStatus() == QProcess::CrashExit;
    return {isKilled ? 128 : process.exitCode(), process.readAllStandardError()};
}

Ended run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return endOf(process);
}

Ended runUnder(const QStringList& tracing, const QStringList& arguments)
{
    return run(u"strace"_s, QStringList{u"-f"_s, u"-qq"_s, u"-o"_s, u"/dev/null"_s} + tracing
                                + QStringList{QStringLiteral(UNITSCOPE_CLI)} + arguments);
}

bool canTrace()
{
    return !QStandardPaths::findExecutable(u"strace"_s).isEmpty()
           && run(u"strace"_s, {u"-o"_s, u"/dev/null"_s, u"true"_s}).code == 0;
}

} // namespace

/// Whatever happens to a program that adds to an archive, the archive is the old one or the new one.
class ArchiveKilledTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_archive = std::make_unique<OwnArchive>(); }

    void killedAtEveryCallThatWrites()
    {
        killAtEveryCall(true);
        // The first entry also makes the folder.
        killAtEveryCall(false);
    }

    void fullDiskAtEveryCallThatWrites()
    {
        if (!canTrace())
            QSKIP("strace may not trace here");
        for (const QString& name : {u"write"_s, u"fsync"_s, u"fdatasync"_s}) {
            begin(true);
            const int calls = callsOf(name);
            QVERIFY(calls > 0 && calls < mostCalls);
            for (int call = 1; call <= calls; ++call)
                fillDiskAt(name, call);
        }
    }

    void aFolderThatIsReadOnly_isSaid()
    {
        if (!canTrace())
            QSKIP("strace may not trace here");
        begin(true);
        const QByteArray log = OwnArchive::read(m_archive->folder().log());
        const Ended ended = runUnder({u"-P"_s, m_archive->folder().lock(), u"-e"_s, u"inject=openat:error=EACCES"_s},
                                     addition());
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.messages.contains("a folder in which this account may not write"), ended.messages.constData());
        QCOMPARE(OwnArchive::read(m_archive->folder().log()), log);
        // Looking needs no lock.
        QCOMPARE(run(QStringLiteral(UNITSCOPE_CLI), {u"archive"_s, u"verify"_s, u"--archive"_s, path()}).code, 0);
    }

    void fourWriters_waitForEachOther()
    {
        begin(true);
        constexpr int writers = 4;
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < writers; ++i) {
            processes.push_back(std::make_unique<QProcess>());
            processes.back()->start(QStringLiteral(UNITSCOPE_CLI), addition(QString::number(i)));
        }
        for (const auto& process : processes) {
            const Ended ended = endOf(*process);
            QVERIFY2(ended.code == 0, ended.messages.constData());
        }
        QCOMPARE(m_archive->faults(), QString());
        const ArchiveVerified verified = m_archive->verified();
        QCOMPARE(int(verified.log.entries.size()), 1 + writers);
        QCOMPARE(verified.seen->number, 1 + writers);
    }

private:
    QString path() const { return m_archive->folder().path(); }

    QStringList addition(const QString& note = u"added"_s) const
    {
        return {u"archive"_s,
                u"add"_s,
                u"--archive"_s,
                path(),
                u"--note"_s,
                note,
                QStringLiteral(UNITSCOPE_FIXTURES "/diff/friday.json")};
    }

    void begin(bool withEntry)
    {
        m_archive = std::make_unique<OwnArchive>();
        if (withEntry)
            QCOMPARE(m_archive->add(u"a"_s), 1);
    }

    /// How often an addition makes the call until it is done with the archive. After that it says what was done, and in a
    /// build that counts lines, which ones were run: not on this disk.
    int callsOf(const QString& name)
    {
        const QString trace = m_archive->path(u"calls"_s);
        if (runUnder({u"-y"_s, u"-e"_s, u"trace="_s + name, u"-o"_s, trace}, addition()).code != 0)
            qFatal("the addition failed");
        const QByteArray traced = OwnArchive::read(trace);
        const qsizetype last = traced.lastIndexOf(QFileInfo(trace).absolutePath().toUtf8());
        return last < 0 ? 0 : int(traced.first(traced.indexOf('\n', last)).count(name.toLatin1() + '('));
    }

    void fillDiskAt(const QString& name, int call)
    {
        begin(true);
        const Ended ended = runUnder({u"-e"_s, u"inject=%1:error=ENOSPC:when=%2"_s.arg(name).arg(call)}, addition());
        const ArchiveVerified verified = m_archive->verified();
        QVERIFY2(verified.isIntact() && verified.unfinished.empty(),
                 qPrintable(u"%1 %2: "_s.arg(name).arg(call) + m_archive->faults()));
        // It may have been stored, and only not known to last, or its end not remembered.
        const int entries = int(verified.log.entries.size());
        QVERIFY2(ended.code == 2 ? entries == 1 || entries == 2 : ended.code == 0 && entries == 2,
                 qPrintable(u"%1 %2: exit code %3, %4 entries"_s.arg(name).arg(call).arg(ended.code).arg(entries)));
        QVERIFY(ended.code == 0 || !ended.messages.isEmpty());
    }

    void killAtEveryCall(bool withEntry)
    {
        if (!canTrace())
            QSKIP("strace may not trace here");
        int killed = 0;
        for (const QString& name : writingCalls) {
            begin(withEntry);
            const int calls = callsOf(name);
            QVERIFY(calls < mostCalls);
            for (int call = 1; call <= calls && killAt(name, call, withEntry); ++call)
                ++killed;
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(m_wasOld && m_wasNew && killed > 20 && killed < 100, qPrintable(QString::number(killed)));
    }

    /// Whether there was such a call.
    bool killAt(const QString& name, int call, bool withEntry)
    {
        begin(withEntry);
        const int before = withEntry ? 1 : 0;
        const Ended ended = runUnder({u"-e"_s, u"inject=%1:signal=KILL:when=%2"_s.arg(name).arg(call)}, addition());
        if (ended.code == 0)
            return false;
        const auto check = [&] {
            const QString where = u"%1 %2: "_s.arg(name).arg(call);
            QVERIFY2(ended.code >= 128, ended.messages.constData());
            if (withEntry || QFileInfo::exists(m_archive->folder().log())) {
                const ArchiveVerified verified = m_archive->verified();
                QVERIFY2(verified.isIntact(), qPrintable(where + m_archive->faults()));
                const int entries = int(verified.log.entries.size());
                QVERIFY(entries == before || entries == before + 1);
                (entries == before ? m_wasOld : m_wasNew) = true;
            } else {
                m_wasOld = true;
            }
            goOn(where);
        };
        check();
        return !QTest::currentTestFailed();
    }

    /// The next one finds nothing in its way and leaves nothing behind.
    void goOn(const QString& where)
    {
        ArchiveWriting writing = m_archive->writing();
        writing.patienceMs = 10'000;
        QVERIFY(OwnArchive::addTo(writing, u"next"_s) > 0);
        const ArchiveVerified verified = m_archive->verified();
        QVERIFY2(verified.isIntact() && verified.unfinished.empty(),
                 qPrintable(u"after "_s + where + m_archive->faults()));
        QStringList names = QDir(path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        names.sort();
        QCOMPARE(names, (QStringList{u"log.jsonl"_s, u"sources"_s}));
        for (const QString& name : QDir(m_archive->folder().sources()).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(!name.startsWith(u'.'), qPrintable(name));
    }

    std::unique_ptr<OwnArchive> m_archive;
    bool m_wasOld = false;
    bool m_wasNew = false;
};

QTEST_GUILESS_MAIN(ArchiveKilledTest)
#include "tst_archivekilled.moc"
