// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/archivehistory.h"

#include "ownarchive.h"

#include <QtCore/qelapsedtimer.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

NodeId service(const QString& name)
{
    return NodeId::make(u"shop"_s, Kind::Service, name).value();
}

} // namespace

/// What became of one thing over the snapshots of an archive.
class ArchiveHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void snapshots_areInTheOrderOfTheirTime()
    {
        const OwnArchive own;
        own.add(u"b"_s, 3000);
        own.add(u"a"_s, 1000);
        own.add(u"c"_s, 2000);
        QVERIFY(purgeSnapshots(own.writing(4000), {3}, u"why"_s));
        const ArchiveLog log = *openArchive(own.folder(), {});
        const SnapshotRange range = snapshotsOf(log, u"shop"_s);
        QCOMPARE(range.snapshots, (std::vector<Moment>{{.number = 2, .time = 1000}, {.number = 1, .time = 3000}}));
        QCOMPARE(range.purged, (std::vector<Moment>{{.number = 3, .time = 2000}}));
        QVERIFY(snapshotsOf(log, u"elsewhere"_s).snapshots.empty());
        const Result<History> history = historyOver(own.folder(), log, range.snapshots, {.subject = service(u"b"_s)},
                                                    {});
        QVERIFY(history);
        QCOMPARE(history->firstSeen(), (Moment{.number = 1, .time = 3000}));
    }

    void aFileThatWasChanged_isAnError()
    {
        const OwnArchive own;
        own.add(u"a"_s);
        OwnArchive::write(own.files().constFirst(), "{}");
        const ArchiveLog log = *openArchive(own.folder(), {});
        const Result<History> history = historyOver(own.folder(), log, snapshotsOf(log).snapshots,
                                                    {.subject = service(u"a"_s)}, {});
        QVERIFY(!history);
        QCOMPARE(history.error().code, Error::Code::BadFormat);
    }

    void canBeCancelled()
    {
        const OwnArchive own;
        own.add(u"a"_s, 1);
        own.add(u"b"_s, 2);
        const ArchiveLog log = *openArchive(own.folder(), {});
        std::stop_source stop;
        const Result<History> history = historyOver(own.folder(), log, snapshotsOf(log).snapshots,
                                                    {.subject = service(u"a"_s)}, stop.get_token(),
                                                    [&](int) { stop.request_stop(); });
        QVERIFY(!history);
        QCOMPARE(history.error().code, Error::Code::Cancelled);
    }

    /// The bytes that many snapshots share are read once.
    void twentyOfTheSame_areOneRun()
    {
        const OwnArchive own;
        for (int i = 0; i < 20; ++i)
            own.add(i < 10 ? u"a"_s : u"b"_s, i);
        const ArchiveLog log = *openArchive(own.folder(), {});
        int told = 0;
        const Result<History> history = historyOver(own.folder(), log, snapshotsOf(log).snapshots,
                                                    {.subject = service(u"a"_s)}, {}, [&](int count) { told = count; });
        QVERIFY(history);
        QCOMPARE(told, 20);
        QCOMPARE(history->snapshots, 20);
        QCOMPARE(history->runs.size(), size_t(2));
        QCOMPARE(history->runs[0].snapshots, 10);
        QCOMPARE(history->lastSeen()->number, 10);
    }
};

QTEST_APPLESS_MAIN(ArchiveHistoryTest)
#include "tst_archivehistory.moc"
