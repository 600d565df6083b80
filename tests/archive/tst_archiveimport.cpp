// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "ownarchive.h"

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

void copyFolder(const QString& from, const QString& to)
{
    QVERIFY(QDir().mkpath(to));
    for (const QFileInfo& entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (entry.isDir())
            copyFolder(entry.filePath(), to + u'/' + entry.fileName());
        else
            QVERIFY(QFile::copy(entry.filePath(), to + u'/' + entry.fileName()));
    }
}

} // namespace

/// Two people go on with copies of one archive.
class ArchiveImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<OwnArchive>();
        QCOMPARE(m_archive->add(u"a"_s, 1000), 1);
        QCOMPARE(m_archive->add(u"b"_s, 2000), 2);
        m_copy = ArchiveFolder(m_archive->path(u"copy"_s));
        copyFolder(m_archive->folder().path(), m_copy.path());
        QCOMPARE(m_archive->add(u"here"_s, 3000), 3);
        QCOMPARE(OwnArchive::addTo(there(3500), u"there"_s), 3);
        QCOMPARE(OwnArchive::addTo(there(3600), u"there-2"_s), 4);
    }

    void entriesOfTheCopy_areAppendedWithTheirTimes()
    {
        const QByteArray before = OwnArchive::read(m_archive->folder().log());
        const auto done = importArchive(m_archive->writing(9000), m_copy);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message()));
        QCOMPARE(done->common, 2);
        QCOMPARE(int(done->entries.size()), 2);
        const ArchiveEntry& first = done->entries[0];
        QCOMPARE(first.number, 4);
        QCOMPARE(first.time, 3500);
        QCOMPARE(first.note, u"there"_s);
        QVERIFY(first.imported);
        QCOMPARE(first.imported->number, 3);
        QCOMPARE(first.imported->time, 9000);
        QVERIFY(OwnArchive::read(m_archive->folder().log()).startsWith(before));
        QCOMPARE(m_archive->faults(), QString());
        const auto sources = readSnapshot(m_archive->folder(), m_archive->verified().log, 4, {});
        QVERIFY(sources && sources->front()->bytes().contains("there.service"));
    }

    void importingAgain_changesNothing()
    {
        QVERIFY(importArchive(m_archive->writing(), m_copy));
        const QByteArray log = OwnArchive::read(m_archive->folder().log());
        const auto again = importArchive(m_archive->writing(), m_copy);
        QVERIFY(again && again->entries.empty());
        QCOMPARE(again->known, 2);
        QCOMPARE(OwnArchive::read(m_archive->folder().log()), log);
        // And what came from here is not new there, in either order.
        ArchiveWriting back = there(0);
        const auto returned = importArchive(back, m_archive->folder());
        QVERIFY(returned);
        QCOMPARE(int(returned->entries.size()), 1);
        QCOMPARE(returned->entries.front().note, u"here"_s);
        QVERIFY(importArchive(m_archive->writing(), m_copy)->entries.empty());
    }

    void bytesRemovedThere_areKeptHere()
    {
        QVERIFY(purgeSnapshots(there(4000), {1, 3}, u"names"_s));
        const auto done = importArchive(m_archive->writing(), m_copy);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message()));
        QCOMPARE(done->purgedThere, std::vector<int>{1});
        const ArchiveLog log = m_archive->verified().log;
        QVERIFY(!log.isPurged(1) && log.isPurged(4) && !log.isPurged(5));
        QCOMPARE(log.entries.back().of, 4);
        QCOMPARE(m_archive->faults(), QString());
    }

    void anotherArchive_isNoCopy()
    {
        ArchiveWriting other = m_archive->writing();
        other.folder = ArchiveFolder(m_archive->path(u"other"_s));
        QCOMPARE(OwnArchive::addTo(other, u"x"_s), 1);
        const auto done = importArchive(m_archive->writing(), other.folder);
        QVERIFY(!done);
        QVERIFY2(done.error().message().contains(u"another archive"_s), qPrintable(done.error().message()));
        QVERIFY(!importArchive(m_archive->writing(), m_archive->folder()));
        QVERIFY(!importArchive(m_archive->writing(), ArchiveFolder(m_archive->path(u"none"_s))));
        // A new one takes everything.
        other.folder = ArchiveFolder(m_archive->path(u"new"_s));
        const auto taken = importArchive(other, m_copy);
        QVERIFY(taken && taken->entries.size() == 4);
        QVERIFY(verifyArchive(other.folder, {})->isIntact());
    }

    void aCopyThatWasChanged_isNotTakenOver()
    {
        const Result<ArchiveLog> log = openArchive(m_copy, {});
        QVERIFY(log);
        const QString file = m_copy.pathOf(EntryKind::Snapshot, log->entries[3].files[0]);
        OwnArchive::write(file, "other bytes");
        const QByteArray before = OwnArchive::read(m_archive->folder().log());
        QVERIFY(!importArchive(m_archive->writing(), m_copy));
        QCOMPARE(OwnArchive::read(m_archive->folder().log()), before);
        QCOMPARE(m_archive->faults(), QString());
        OwnArchive::write(m_copy.log(), OwnArchive::read(m_copy.log()).replace("there", "where"));
        QVERIFY(!importArchive(m_archive->writing(), m_copy));
    }

private:
    ArchiveWriting there(qint64 time) const
    {
        ArchiveWriting writing = m_archive->writing(time);
        writing.folder = m_copy;
        return writing;
    }

    std::unique_ptr<OwnArchive> m_archive;
    ArchiveFolder m_copy{QString()};
};

QTEST_GUILESS_MAIN(ArchiveImportTest)
#include "tst_archiveimport.moc"
