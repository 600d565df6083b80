// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/systemfold.h"
#include "graph/view/visible.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using test::graphOf;

namespace {

// What an audit sees of a small host: four units of the system, and some that are shown by themselves.
const QByteArray host = "cron: unit_path=/lib/systemd/system/cron.service, active=active, sub=running (observed)\n"
                        "dbus: unit_path=/lib/systemd/system/dbus.service, active=active, sub=running (observed)\n"
                        "apt: unit_path=/lib/systemd/system/apt.service, active=failed, sub=failed (observed)\n"
                        "timer:apt: unit_path=/lib/systemd/system/apt.timer, active=active (observed)\n"
                        "timer:apt triggers apt (observed)\n"
                        "trader: unit_path=/etc/systemd/system/trader.service, active=active, sub=running (observed)\n"
                        "sshd: unit_path=/lib/systemd/system/sshd.service, active=active, sub=running (observed)\n"
                        "sshd listens port:22/tcp (observed)\n"
                        "trader after dbus (observed)\n";

QStringList namesIn(const Visible& visible)
{
    QStringList names;
    for (const VisibleNode& shown : visible.nodes)
        names += visible.idOf(shown).shortText();
    return names;
}

} // namespace

class TestSystemFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitsOfTheSystem_areOneBox()
    {
        const Visible visible = view(graphOf(host), {});
        QCOMPARE(namesIn(visible), QStringList({u"host:Operating%20system"_s, u"service:sshd"_s, u"service:trader"_s,
                                                u"port:22%2Ftcp"_s}));
        const VisibleNode& box = visible.nodes.front();
        QCOMPARE(box.name, u"Operating system (4)"_s);
        QCOMPARE(box.remark, u"1 failed"_s);
        for (const VisibleEdge& edge : visible.edges)
            QVERIFY(visible.nodes[edge.from].fold == noIndex && visible.nodes[edge.to].fold == noIndex);
    }

    void whatIsUnfolded_standsByItself()
    {
        ViewSpec spec;
        spec.foldsSystem = false;
        const Visible visible = view(graphOf(host), spec);
        QVERIFY(visible.folds.empty());
        QCOMPARE(visible.nodes.size(), 7u);
    }

    void aUnit_isShownByItselfWhere_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("a registry names it") << QByteArray("cron: category=RUNNING\n");
        QTest::newRow("it connects to something") << QByteArray("cron connects port:22/tcp (observed)\n");
        QTest::newRow("it writes a stream") << QByteArray("cron writes stream:s (inferred)\n");
        QTest::newRow("a stream is stored in it") << QByteArray("stream:s stored_in cron (observed)\n");
        QTest::newRow("it starts something that is shown") << QByteArray("cron triggers trader (observed)\n");
    }
    void aUnit_isShownByItselfWhere()
    {
        QFETCH(QByteArray, more);
        QVERIFY(!namesIn(view(graphOf(host), {})).contains(u"service:cron"_s));
        QVERIFY(namesIn(view(graphOf(host + more), {})).contains(u"service:cron"_s));
    }

    void whatTheSystemNamesAndIsNotThere_isFolded()
    {
        const QByteArray missing = "plymouth: loaded=not-found (observed)\ncron after plymouth (observed)\n";
        QVERIFY(!namesIn(view(graphOf(host + missing), {})).contains(u"service:plymouth"_s));
        // Wanted by what somebody installed here, it is missed.
        const QByteArray wanted = "trader wants plymouth (observed)\n";
        QVERIFY(namesIn(view(graphOf(host + missing + wanted), {})).contains(u"service:plymouth"_s));
    }

    void aConnectionToTheServerOfItsStreams_isImplied()
    {
        const QByteArray redis = "redis listens port:6379/tcp (observed)\nstream:s stored_in redis (observed)\n"
                                 "trader writes stream:s (inferred)\ntrader connects port:6379/tcp (observed)\n"
                                 "lurker connects port:6379/tcp (observed)\n";
        const auto connections = [](const Visible& visible) {
            return std::count_if(visible.edges.begin(), visible.edges.end(),
                                 [](const VisibleEdge& edge) { return edge.kind == EdgeKind::Connects; });
        };
        QCOMPARE(connections(view(graphOf(redis), {})), 1); // of the one that uses no stream
        ViewSpec withStorage;
        withStorage.edges.insert(EdgeKind::StoredIn);
        QCOMPARE(connections(view(graphOf(redis), withStorage)), 2);
    }

    void aRegistryAlone_foldsNothing()
    {
        QVERIFY(systemFoldsOf(*graphOf("a: category=RUNNING\nb: category=RUNNING\nc: category=FAILED\n")).empty());
        QVERIFY(systemFoldsOf(*graphOf("a: unit_path=/lib/a.service (observed)\n")).empty()); // one box saves nothing
    }

    void aFoldedUnit_isFoundInItsBox()
    {
        const Visible visible = view(graphOf(host), {});
        const auto cron = NodeId::make(u"h"_s, Kind::Service, u"cron"_s);
        QCOMPARE(visible.indexOf(*cron), std::optional<quint32>(0));
        QCOMPARE(visible.indexOf(visible.folds.front().id), std::optional<quint32>(0));
    }

    void theBox_listsItsUnitsWorstFirst()
    {
        const GraphPtr graph = graphOf(host);
        const Description box = describe(*graph, systemFoldsOf(*graph).front());
        QCOMPARE(box.title, u"Operating system (4)"_s);
        QCOMPARE(box.relations.size(), 4u);
        QCOMPARE(box.relations.front().other.name(), u"apt"_s);
        QCOMPARE(box.relations.front().words, u"failed"_s);
    }

    void problemsOfFoldedUnits_areOnTheirBox()
    {
        const GraphPtr graph = graphOf(host);
        Review review;
        review.findings.push_back({.rule = &allRules().front(),
                                   .severity = Severity::Error,
                                   .subjects = {*NodeId::make(u"h"_s, Kind::Service, u"apt"_s)},
                                   .words = u"apt failed"_s});
        QCOMPARE(view(graph, &review, {}).nodes.front().badge.problems, QStringList{u"apt failed"_s});
    }

    void unitRelations_areDrawnOnlyWhereAskedForOrAtATarget()
    {
        const GraphPtr graph = graphOf("a wants b\na requires b\ntarget:t wants a\n");
        QVERIFY(view(graph, {}).edges.empty());
        ViewSpec withTargets;
        withTargets.kinds.insert(Kind::Target);
        QCOMPARE(view(graph, withTargets).edges.size(), 1u);
        ViewSpec withRelations;
        withRelations.edges.insert(unitRelations.begin(), unitRelations.end());
        QCOMPARE(view(graph, withRelations).edges.size(), 2u);
    }
};

QTEST_APPLESS_MAIN(TestSystemFold)
#include "tst_systemfold.moc"
