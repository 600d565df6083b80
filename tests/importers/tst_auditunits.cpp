// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/auditstatements.h"
#include "support/transcripttext.h"

#include <QtTest/qtest.h>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// Frames of which the units are read. Whoever is shown is listed too, unless lists are given.
struct Units
{
    QByteArray show = {};
    QByteArray list = {};
    QByteArray files = {};
    QByteArray timers = {};
    QByteArray showNote = "ok";

    QByteArray bytes() const
    {
        QByteArray listed = list;
        for (const QByteArray& line : list.isEmpty() ? show.split('\n') : QByteArrayList()) {
            if (line.startsWith("Id="))
                listed += line.sliced(3) + " loaded active running words\n";
        }
        return TranscriptText("h")
            .frame("units.list", "ok", listed)
            .frame("units.files", "ok", files)
            .frame("units.timers", "ok", timers)
            .frame("units.show", showNote, show)
            .bytes();
    }
};

/// Without what is concluded from the command line.
QStringList seenIn(const QByteArray& bytes, const QString& part)
{
    const QStringList all = statementsIn(bytes, part);
    QStringList seen;
    std::copy_if(all.begin(), all.end(), std::back_inserter(seen),
                 [](const QString& line) { return !line.endsWith("(inferred)"_L1); });
    return seen;
}

QStringList relationsIn(const QByteArray& bytes)
{
    return statementsIn(bytes, u"-> "_s);
}

} // namespace

/// Services, timers, targets and sockets as systemd shows them.
class AuditUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void service_hasWhatIsShownOfIt()
    {
        const QByteArray bytes =
            Units{.show = "MainPID=20\nResult=success\nNRestarts=3\nExecMainCode=1\nExecMainStatus=0\n"
                          "ExecStart={ path=/v/python ; argv[]=/v/python -m shop ; ignore_errors=no ; pid=20 }\n"
                          "WorkingDirectory=/srv/shop\nUser=ana\nId=shop.service\nNames=shop.service\n"
                          "Description=The shop\nLoadState=loaded\nActiveState=active\nSubState=running\n"
                          "FragmentPath=/etc/systemd/system/shop.service\nDropInPaths=/etc/a.conf /etc/b.conf\n"
                          "UnitFileState=enabled\nActiveEnterTimestamp=@1795650194\nNeedDaemonReload=yes\n"}
                .bytes();
        QCOMPARE(seenIn(bytes, u"service:shop "_s),
                 (QStringList{
                     u"service:shop active = active"_s, u"service:shop active_since = 2026-11-25T23:43:14.000Z"_s,
                     u"service:shop description = The shop"_s, u"service:shop drop_ins = /etc/a.conf"_s,
                     u"service:shop drop_ins = /etc/b.conf"_s, u"service:shop enabled = enabled"_s,
                     u"service:shop exec = /v/python -m shop"_s, u"service:shop exit_code = 0"_s,
                     u"service:shop loaded = loaded"_s, u"service:shop needs_reload = true"_s,
                     u"service:shop pid = 20"_s, u"service:shop restarts = 3"_s, u"service:shop result = success"_s,
                     u"service:shop sub = running"_s, u"service:shop unit = shop.service"_s,
                     u"service:shop unit_file = true"_s, u"service:shop unit_path = /etc/systemd/system/shop.service"_s,
                     u"service:shop user = ana"_s, u"service:shop working_dir = /srv/shop"_s}));
        QCOMPARE(proofOf(bytes, u"restarts"_s), (QByteArrayList{"3", "NRestarts=3", "Id=shop.service"}));
        QCOMPARE(extentIn(bytes, Kind::Service), Coverage::Extent::Complete);
        QVERIFY(problemsIn(bytes).isEmpty());
    }

    void serviceWithoutUser_isRoots_unlessItsUserIsDynamic()
    {
        const QByteArray bytes = Units{.show = "User=\nDynamicUser=no\nId=a.service\nLoadState=loaded\n\n"
                                               "User=\nDynamicUser=yes\nId=b.service\nLoadState=loaded\n"}
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u" user = "_s),
                 (QStringList{u"service:a user = root"_s, u"service:b user = dynamic user"_s}));
    }

    void statusAfterASignal_isNoExitCode()
    {
        const QByteArray bytes =
            Units{.show = "Result=signal\nExecMainCode=2\nExecMainStatus=9\nId=a.service\nLoadState=loaded\n"}.bytes();
        QVERIFY(statementsIn(bytes, u"exit_code"_s).isEmpty());
        QCOMPARE(statementsIn(bytes, u"result"_s), QStringList{u"service:a result = signal"_s});
    }

    void unitThatIsNotFound_hasNoFileAndNoResult()
    {
        const QByteArray bytes = Units{.show = "MainPID=0\nResult=success\nNRestarts=0\nUser=\nId=ghost.service\n"
                                               "Description=ghost.service\nLoadState=not-found\nActiveState=inactive\n"}
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u"service:ghost"_s),
                 (QStringList{u"service:ghost active = inactive"_s, u"service:ghost loaded = not-found"_s,
                              u"service:ghost unit = ghost.service"_s, u"service:ghost unit_file = false"_s}));
    }

    void timer_runsByItsCalendarAndTriggersWhatItSays()
    {
        const QByteArray bytes =
            Units{.show = "TimersCalendar={ OnCalendar=*-*-* 06:13:00 ; next_elapse=Thu 2026-11-26 06:13:00 UTC }\n"
                          "NextElapseUSecRealtime=Thu 2026-11-26 06:13:00 UTC\nNextElapseUSecMonotonic=0\n"
                          "LastTriggerUSec=Wed 2026-11-25 06:13:01 UTC\nId=count.timer\nTriggers=other-name.service\n"}
                .bytes();
        QCOMPARE(statementsIn(bytes, u"timer:count"_s),
                 (QStringList{u"timer:count -triggers-> service:other-name exists = true"_s,
                              u"timer:count last_run = 2026-11-25T06:13:01.000Z"_s,
                              u"timer:count next_run = 2026-11-26T06:13:00.000Z"_s,
                              u"timer:count schedule = *-*-* 06:13:00"_s, u"timer:count unit = count.timer"_s}));
        QCOMPARE(proofOf(bytes, u"-triggers->"_s),
                 (QByteArrayList{"other-name.service", "Triggers=other-name.service", "Id=count.timer"}));
    }

    void monotonicTimer_hasItsNextRunFromTheListOfTimers()
    {
        const QByteArray bytes = Units{.show = "TimersMonotonic={ OnUnitActiveUSec=15min ; next_elapse=1h }\n"
                                               "TimersMonotonic={ OnBootUSec=5min ; next_elapse=5min }\n"
                                               "NextElapseUSecRealtime=\nLastTriggerUSec=n/a\nId=beat.timer\n",
                                       .timers = "Thu 2026-11-26 00:15:00 UTC 15min left - - beat.timer beat.service\n"}
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u"timer:beat "_s),
                 (QStringList{u"timer:beat next_run = 2026-11-26T00:15:00.000Z"_s,
                              u"timer:beat schedule = every 15min, 5min after boot"_s,
                              u"timer:beat unit = beat.timer"_s}));
    }

    void relations_areOfUnitsOfOurKinds_alsoQuotedAndNotThere()
    {
        const QByteArray bytes = Units{.show = "Id=all.target\nRequires=sysinit.target -.mount\n"
                                               "Wants=shop.service \"a-b\\\\x2dc.service\" all.target\n"
                                               "After=system.slice dev-sda.device till@1.service\nPartOf=top.target\n"
                                               "Triggers=shop.service\n"}
                                     .bytes();
        QCOMPARE(relationsIn(bytes), (QStringList{u"target:all -after-> service:till@1 exists = true"_s,
                                                  u"target:all -part_of-> target:top exists = true"_s,
                                                  u"target:all -requires-> target:sysinit exists = true"_s,
                                                  u"target:all -wants-> service:a-b\\x2dc exists = true"_s,
                                                  u"target:all -wants-> service:shop exists = true"_s}));
    }

    void socketThatStartsAService_triggersIt()
    {
        const QByteArray bytes = Units{.show = "Id=admin.socket\nTriggers=admin.service\n\n"
                                               "Id=admin.service\nTriggeredBy=admin.socket\nLoadState=loaded\n"}
                                     .bytes();
        QCOMPARE(relationsIn(bytes), QStringList{u"socket:admin -triggers-> service:admin exists = true"_s});
        QVERIFY(statementsIn(bytes, u"started_by"_s).isEmpty());
    }

    void templates_areNoUnits_theirInstancesAre()
    {
        const QByteArray bytes = Units{.show = "Id=till@1.service\nLoadState=loaded\n",
                                       .list = "till@1.service loaded active running x\n",
                                       .files = "till@.service static -\n"}
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u" unit = "_s), QStringList{u"service:till@1 unit = till@1.service"_s});
        QCOMPARE(extentIn(bytes, Kind::Service), Coverage::Extent::Complete);
    }

    void alias_isTheUnitItStandsFor()
    {
        const QByteArray block = "Id=dbus-broker.service\nNames=dbus-broker.service dbus.service\nLoadState=loaded\n";
        const QByteArray bytes = Units{.show = block + '\n' + block,
                                       .list = "dbus.service loaded active running x\n",
                                       .files = "dbus-broker.service enabled enabled\ndbus.service alias -\n"}
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u" unit = "_s), QStringList{u"service:dbus-broker unit = dbus-broker.service"_s});
        QVERIFY2(problemsIn(bytes).isEmpty(), qPrintable(problemsIn(bytes).join(u'\n')));
        QCOMPARE(extentIn(bytes, Kind::Service), Coverage::Extent::Complete);
    }

    void aliasOfWhichShowSaysNothing_isNoUnit()
    {
        const QByteArray bytes = Units{.show = "Id=a.service\nLoadState=loaded\n",
                                       .list = "a.service loaded active running A\n",
                                       .files = "a.service enabled enabled\nb.service alias -\n"}
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u" unit = "_s), QStringList{u"service:a unit = a.service"_s});
        QCOMPARE(extentIn(bytes, Kind::Service), Coverage::Extent::Partial);
    }

    void unitThatShowDidNotAnswerFor_isSaidAsFarAsTheListsGo()
    {
        const QByteArray bytes = Units{.show = "Id=a.service\nLoadState=loaded\n",
                                       .list = "a.service loaded active running A\n"
                                               "b.service loaded failed failed The words of b\n",
                                       .files = "a.service enabled enabled\nc.timer disabled enabled\n"}
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u"service:b"_s),
                 (QStringList{u"service:b active = failed"_s, u"service:b description = The words of b"_s,
                              u"service:b loaded = loaded"_s, u"service:b sub = failed"_s,
                              u"service:b unit = b.service"_s}));
        QVERIFY(statementsIn(bytes).contains(u"timer:c enabled = disabled"_s));
        QCOMPARE(extentIn(bytes, Kind::Service), Coverage::Extent::Partial);
        QCOMPARE(statementsIn(bytes, u"details of units"_s),
                 QStringList{u"host:h not_looked_at = details of units: systemctl show did not answer for "
                             "b.service, c.timer"_s});
    }

    void blocksThatWereForged_makeNoUnit_andAreReported_data()
    {
        QTest::addColumn<QByteArray>("block");
        QTest::newRow("not listed") << QByteArray("Id=evil.service\nDescription=x\n");
        QTest::newRow("two names") << QByteArray("Id=a.service\nDescription=x\nId=evil.service\n");
        QTest::newRow("no name") << QByteArray("Description=evil\nUser=evil\n");
        QTest::newRow("an empty name") << QByteArray("Id=\nDescription=evil\n");
        QTest::newRow("only a suffix") << QByteArray("Id=.service\nDescription=evil\n");
        QTest::newRow("of another kind") << QByteArray("Id=evil.slice\nDescription=x\n");
    }

    void blocksThatWereForged_makeNoUnit_andAreReported()
    {
        QFETCH(QByteArray, block);
        const QByteArray bytes = Units{.show = block, .list = "a.service loaded active running A\n"}.bytes();
        QVERIFY(statementsIn(bytes, u"evil"_s).isEmpty());
        QCOMPARE(problemsIn(bytes).size(), 1);
        QCOMPARE(extentIn(bytes, Kind::Service), Coverage::Extent::Partial);
    }

    void valuesThatDoNotParse_areNotStated()
    {
        const QByteArray bytes =
            Units{.show = "MainPID=x\nNRestarts=-1\nExecMainCode=1\nExecMainStatus=99999999999999999999\n"
                          "ExecStart={ argv[]= }\nActiveEnterTimestamp=@0\nId=a.service\nLoadState=loaded\n=x\nword\n\n"
                          "TimersCalendar={ OnCalendar= ; x }\nTimersMonotonic={ x }\nLastTriggerUSec=@x\n"
                          "NextElapseUSecRealtime=Thu yesterday\nId=t.timer\n"}
                .bytes();
        QCOMPARE(statementsIn(bytes, u"service:a "_s),
                 (QStringList{u"service:a loaded = loaded"_s, u"service:a unit = a.service"_s}));
        QCOMPARE(statementsIn(bytes, u"timer:t "_s), QStringList{u"timer:t unit = t.timer"_s});
    }

    void whatWasNotLookedAt_isCoveredByNothing_andSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<int>("extent");
        QTest::newRow("absent") << "absent"_ba << int(Coverage::Extent::Failed);
        QTest::newRow("failed") << "failed"_ba << int(Coverage::Extent::Failed);
        QTest::newRow("timeout") << "timeout"_ba << int(Coverage::Extent::Partial);
        QTest::newRow("denied") << "denied"_ba << int(Coverage::Extent::Partial);
        QTest::newRow("cut") << "cut"_ba << int(Coverage::Extent::Partial);
    }

    void whatWasNotLookedAt_isCoveredByNothing_andSaysWhy()
    {
        QFETCH(QByteArray, note);
        QFETCH(int, extent);
        TranscriptText text("h");
        for (const char* id : {"units.list", "units.files", "units.timers", "units.show"})
            text.frame(id, note, {}, "1");
        const QByteArray bytes = text.bytes();
        for (const Kind kind : {Kind::Service, Kind::Timer, Kind::Target, Kind::Socket})
            QCOMPARE(int(extentIn(bytes, kind)), extent);
        QVERIFY(!statementsIn(bytes, u"not_looked_at = systemd units: "_s).isEmpty());
        QVERIFY(!statementsIn(bytes, u"not_looked_at = times of timers: "_s).isEmpty());
    }

    void linesInAnyOrderOfUnits_stateTheSame()
    {
        const QByteArray a = "Id=a.service\nWants=b.service\nLoadState=loaded\n";
        const QByteArray b = "Id=b.service\nAfter=a.service\nLoadState=loaded\n";
        QCOMPARE(statementsIn(Units{.show = a + '\n' + b}.bytes()), statementsIn(Units{.show = b + '\n' + a}.bytes()));
    }
};

QTEST_GUILESS_MAIN(AuditUnitsTest)
#include "tst_auditunits.moc"
