// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "ownarchive.h"

#include <QtCore/qlockfile.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;
using What = ArchiveFault::What;

namespace {

/// What verify says first.
ArchiveFault firstFault(const OwnArchive& archive)
{
    const ArchiveVerified verified = archive.verified();
    return verified.faults.empty() ? ArchiveFault{.text = u"nothing"_s} : verified.faults.front();
}

} // namespace

class ArchiveFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<OwnArchive>();
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(m_archive->add(QString(QChar(u'a' + i)), i * 1000), i);
        QCOMPARE(m_archive->faults(), QString());
        m_files = m_archive->files();
        QCOMPARE(m_files.size(), 3);
    }

    void bytes_areKeptAsTheyWere()
    {
        const Result<ArchiveLog> log = openArchive(m_archive->folder(), {});
        QVERIFY(log);
        const auto sources = readSnapshot(m_archive->folder(), *log, 2, {});
        QVERIFY(sources && sources->size() == 1);
        QCOMPARE(sources->front()->bytes(), OwnArchive::read(m_files[1]));
        QCOMPARE(sources->front()->origin(), u"c.json"_s);
        QVERIFY(QFileInfo(m_files[1]).fileName().startsWith(u"1970-01-01-"_s));
        QCOMPARE(log->entries[1].hosts, QStringList{u"shop"_s});
        QCOMPARE(log->entries[1].time, 2000);
        QCOMPARE(log->lastSnapshot()->number, 3);
        QVERIFY(!readSnapshot(m_archive->folder(), *log, 4, {}));
        QVERIFY(!readSnapshot(m_archive->folder(), *log, 0, {}));
    }

    void everyFileAltered_isNamed()
    {
        for (int i = 0; i < m_files.size(); ++i) {
            const QByteArray bytes = OwnArchive::read(m_files[i]);
            for (const QByteArray& changed : {bytes + ' ', bytes.left(5), QByteArray(), QByteArray("x")}) {
                OwnArchive::write(m_files[i], changed);
                const ArchiveFault fault = firstFault(*m_archive);
                QCOMPARE(fault.what, What::Changed);
                QCOMPARE(fault.entry, i + 1);
                QCOMPARE(fault.file, QFileInfo(m_files[i]).fileName());
                const Result<ArchiveLog> log = openArchive(m_archive->folder(), {});
                QVERIFY(log && !readSnapshot(m_archive->folder(), *log, i + 1, {}));
            }
            OwnArchive::write(m_files[i], bytes);
            QCOMPARE(m_archive->faults(), QString());
        }
    }

    void everyFileDroppedOrRenamed_isNamed()
    {
        for (int i = 0; i < m_files.size(); ++i) {
            const QString other = m_archive->folder().sources() + u"/2020-01-01-other.json"_s;
            QVERIFY(QFile::rename(m_files[i], other));
            ArchiveFault fault = firstFault(*m_archive);
            QCOMPARE(fault.what, What::Renamed);
            QCOMPARE(fault.entry, i + 1);
            QVERIFY2(fault.text.contains(u"2020-01-01-other.json"_s), qPrintable(fault.text));
            QCOMPARE(int(m_archive->verified().faults.size()), 1);
            const QByteArray bytes = OwnArchive::read(other);
            QVERIFY(QFile::remove(other));
            fault = firstFault(*m_archive);
            QCOMPARE(fault.what, What::Missing);
            QCOMPARE(fault.entry, i + 1);
            OwnArchive::write(m_files[i], bytes);
        }
    }

    void everyTwoFilesSwapped_areNamed()
    {
        for (int i = 0; i < m_files.size(); ++i) {
            for (int j = i + 1; j < m_files.size(); ++j) {
                const QByteArray one = OwnArchive::read(m_files[i]);
                const QByteArray other = OwnArchive::read(m_files[j]);
                OwnArchive::write(m_files[i], other);
                OwnArchive::write(m_files[j], one);
                const ArchiveVerified verified = m_archive->verified();
                QCOMPARE(int(verified.faults.size()), 2);
                QCOMPARE(verified.faults[0].what, What::Renamed);
                QCOMPARE(verified.faults[0].entry, i + 1);
                QCOMPARE(verified.faults[1].entry, j + 1);
                OwnArchive::write(m_files[i], one);
                OwnArchive::write(m_files[j], other);
            }
        }
    }

    void aFileThatNoEntryNames_isNamed()
    {
        for (const QString& name :
             {m_archive->folder().sources() + u"/2026-01-01-a.json"_s, m_archive->folder().sources() + u"/.hidden"_s,
              m_archive->folder().path() + u"/log-old.jsonl"_s}) {
            OwnArchive::write(name, "x");
            const ArchiveFault fault = firstFault(*m_archive);
            QCOMPARE(fault.what, What::Unnamed);
            QCOMPARE(fault.file, QFileInfo(name).fileName());
            QVERIFY(QFile::remove(name));
        }
        OwnArchive::write(m_archive->folder().path() + u"/README.md"_s, "what people keep beside it");
        QCOMPARE(m_archive->faults(), QString());
    }

    void aLinkInPlaceOfAFile_isOnlyAsGoodAsItsBytes()
    {
        const QString elsewhere = m_archive->path(u"elsewhere"_s);
        OwnArchive::write(elsewhere, "x");
        QVERIFY(QFile::remove(m_files[0]) && QFile::link(elsewhere, m_files[0]));
        QCOMPARE(firstFault(*m_archive).what, What::Changed);
    }

    void aLogThatWasCut_isNotContinued()
    {
        const QByteArray log = OwnArchive::read(m_archive->folder().log());
        const QByteArray cut = log.left(log.lastIndexOf('\n', -2) + 1);
        OwnArchive::write(m_archive->folder().log(), cut);
        const ArchiveVerified verified = m_archive->verified();
        QCOMPARE(verified.faults.back().what, What::Cut);
        QCOMPARE(verified.faults.back().entry, 3);
        QCOMPARE(verified.faults.front().what, What::Unnamed); // the file of entry 3
        QVERIFY(!openArchive(m_archive->folder(), {}));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the log has been cut"_s));
        QCOMPARE(m_archive->add(u"z"_s), 0);
        QCOMPARE(OwnArchive::read(m_archive->folder().log()), cut);

        QVERIFY(forgetHead(m_archive->folder().path()));
        QVERIFY(QFile::remove(m_files[2]));
        QCOMPARE(m_archive->faults(), QString());
        QCOMPARE(m_archive->add(u"z"_s), 3);
    }

    void aLogThatIsGone_isNotBegunAnew()
    {
        QVERIFY(QFile::remove(m_archive->folder().log()));
        QCOMPARE(firstFault(*m_archive).what, What::Cut);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"ended with entry 3, found none"_s));
        QCOMPARE(m_archive->add(u"z"_s), 0);
    }

    void withoutAHeadRemembered_theRestIsVerified()
    {
        QVERIFY(m_archive->verified().seen);
        QVERIFY(forgetHead(m_archive->folder().path()));
        QVERIFY(!m_archive->verified().seen);
        QCOMPARE(m_archive->faults(), QString());
        const ArchiveLog log = m_archive->verified().log;
        QVERIFY(rememberHead(m_archive->folder().path(), log));
        QCOMPARE(m_archive->verified().seen->number, 3);
    }

    void aHeadThatCannotBeRead_isAnError()
    {
        const QDir heads(headsFolder());
        const QString file = heads.filePath(heads.entryList(QDir::Files).front());
        OwnArchive::write(file, "3 nonsense\n");
        QVERIFY(!headSeen(m_archive->folder().path()));
        const auto verified = verifyArchive(m_archive->folder(), {});
        QVERIFY(!verified);
        QVERIFY2(verified.error().message().contains(file), qPrintable(verified.error().message()));
    }

    void theSameBytes_areKeptOnce()
    {
        QCOMPARE(m_archive->add(u"b"_s, 99), 4);
        QCOMPARE(m_archive->files()[3], m_files[0]);
        QCOMPARE(QDir(m_archive->folder().sources()).entryList(QDir::Files).size(), 3);
        QCOMPARE(m_archive->faults(), QString());
        // Both have to be named to remove them.
        const auto one = purgeSnapshots(m_archive->writing(), {1}, u"why"_s);
        QVERIFY(!one);
        QVERIFY2(one.error().message().contains(u"archive purge 1 4"_s), qPrintable(one.error().message()));
        QVERIFY(purgeSnapshots(m_archive->writing(), {1, 4}, u"why"_s));
        QVERIFY(!QFileInfo::exists(m_files[0]));
        QCOMPARE(m_archive->faults(), QString());
    }

    void purging_leavesATombstone()
    {
        const auto done = purgeSnapshots(m_archive->writing(5000), {2}, u"holds names"_s);
        QVERIFY(done && done->size() == 1);
        QCOMPARE(done->front().number, 4);
        QCOMPARE(done->front().note, u"holds names"_s);
        QCOMPARE(done->front().of, 2);
        QVERIFY(!QFileInfo::exists(m_files[1]));
        QCOMPARE(m_archive->faults(), QString());
        const ArchiveVerified verified = m_archive->verified();
        QCOMPARE(verified.files, 2);
        QVERIFY(verified.log.isPurged(2) && !verified.log.isPurged(1));
        const auto gone = readSnapshot(m_archive->folder(), verified.log, 2, {});
        QVERIFY(!gone);
        QVERIFY(gone.error().message().contains(u"removed"_s));
        for (const int number : {2, 4, 5, 0})
            QVERIFY(!purgeSnapshots(m_archive->writing(), {number}, u"again"_s));
        QCOMPARE(OwnArchive::read(m_archive->folder().log()).count('\n'), 4);
        // The tombstone covers these bytes only.
        QVERIFY(QFile::remove(m_files[0]));
        QCOMPARE(firstFault(*m_archive).entry, 1);
        // The same can be kept again.
        QCOMPARE(m_archive->add(u"c"_s), 5);
        QVERIFY(QFileInfo::exists(m_files[1]));
    }

    void bytesThatShouldBeGone_areNamedAndRemovedNextTime()
    {
        const QByteArray bytes = OwnArchive::read(m_files[1]);
        QVERIFY(purgeSnapshots(m_archive->writing(), {2}, u"why"_s));
        OwnArchive::write(m_files[1], bytes);
        QCOMPARE(firstFault(*m_archive).what, What::Unfinished);
        QCOMPARE(m_archive->add(u"z"_s), 5);
        QVERIFY(!QFileInfo::exists(m_files[1]));
        QCOMPARE(m_archive->faults(), QString());
    }

    void whatSomebodyBeganToAdd_isNoFault()
    {
        const QString name = u"2026-01-01-half.json"_s;
        OwnArchive::write(m_archive->folder().sources() + u'/' + name, "half");
        OwnArchive::write(m_archive->folder().adding(), "sources/" + name.toUtf8() + "\nsources/../../x\n");
        QCOMPARE(m_archive->faults(), QString());
        QCOMPARE(m_archive->verified().unfinished, std::vector<QString>{name});
        QCOMPARE(m_archive->add(u"z"_s), 4);
        QVERIFY(m_archive->verified().unfinished.empty());
        QCOMPARE(QDir(m_archive->folder().sources()).entryList(QDir::Files).size(), 4);
        QVERIFY(!QFileInfo::exists(m_archive->folder().adding()));
    }

    void whoHoldsTheLock_isSaid()
    {
        {
            QLockFile lock(m_archive->folder().lock());
            QVERIFY(lock.tryLock(0));
            const QString holder = u"process %1 "_s.arg(QCoreApplication::applicationPid());
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(holder));
            QCOMPARE(m_archive->add(u"z"_s), 0);
            std::stop_source stop;
            stop.request_stop();
            ArchiveWriting writing = m_archive->writing();
            writing.stop = stop.get_token();
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cancelled"_s));
            QCOMPARE(OwnArchive::addTo(writing, u"z"_s), 0);
        }
        QCOMPARE(m_archive->add(u"z"_s), 4);
    }

    void whatIsNoFolder_isRefused()
    {
        ArchiveWriting writing = m_archive->writing();
        writing.folder = ArchiveFolder(m_files[0]);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"something that is no folder"_s));
        QCOMPARE(OwnArchive::addTo(writing, u"z"_s), 0);
        writing.folder = ArchiveFolder(m_archive->path(u"none"_s));
        QVERIFY(!purgeSnapshots(writing, {1}, u"why"_s));
        QVERIFY(!QFileInfo::exists(writing.folder.path()));
        QVERIFY(!verifyArchive(writing.folder, {}));
    }

private:
    std::unique_ptr<OwnArchive> m_archive;
    QStringList m_files;
};

QTEST_GUILESS_MAIN(ArchiveFilesTest)
#include "tst_archivefiles.moc"
