// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/infer.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <algorithm>
#include <random>

using namespace unitscope;
using namespace unitscope::test;

namespace {

const Fact& factOf(const Graph& graph, const char* node, Attr attr)
{
    const auto index = graph.find(*NodeId::make(QStringLiteral("h"), Kind::Service, QString::fromLatin1(node)));
    const Fact* fact = index ? graph.fact(graph.nodes()[*index], attr) : nullptr;
    if (!fact)
        qFatal("no such fact: %s", node);
    return *fact;
}

QString strongestText(const Graph& graph, const char* node, Attr attr)
{
    return graph.strongest(factOf(graph, node, attr)).value.text();
}

/// Two sources about the same service; the second text's source states the given time.
GraphPtr twoSources(const QByteArray& first, std::optional<qint64> firstTime, const QByteArray& second,
                    std::optional<qint64> secondTime)
{
    SnapshotBuilder builder;
    const auto addSource = [&](const QByteArray& user, std::optional<qint64> time) {
        const SourceIndex source = builder.addSource(std::make_shared<Source>(QString::fromLatin1(user), user));
        if (time)
            builder.setTime(source, *time);
        const Evidence evidence{source, {0, user.size()}, Role::Value};
        builder.add(builder.subject(*NodeId::parse(u"service:a", QStringLiteral("h"))), builder.attribute(u"user"),
                    Value::of(QString::fromLatin1(user)), Basis::Declared, builder.method(u"stated in file"),
                    std::span(&evidence, 1));
    };
    addSource(first, firstTime);
    addSource(second, secondTime);
    return resolve(std::make_shared<const Snapshot>(builder.take()));
}

} // namespace

class ResolveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void observed_beatsDeclared_beatsInferred()
    {
        const auto graph = graphOf("a: user=guess (inferred)\na: user=seen (observed)\na: user=said");
        const Fact& user = factOf(*graph, "a", Attr::User);
        QStringList values;
        for (const ClaimIndex claim : graph->claimsOf(user))
            values.append(graph->snapshot().claim(claim).value.text());
        QCOMPARE(values, QStringList({QStringLiteral("seen"), QStringLiteral("said"), QStringLiteral("guess")}));
        QVERIFY(user.isContradicted);
    }

    void statedNone_losesToAnyValueAndContradictsNone()
    {
        const auto graph = graphOf("a: venv=none (observed)\na: venv=x (inferred)");
        QCOMPARE(strongestText(*graph, "a", Attr::VenvName), QStringLiteral("x"));
        QVERIFY(!factOf(*graph, "a", Attr::VenvName).isContradicted);
    }

    void newerSource_beatsOlder_andAnyTimeBeatsNone()
    {
        QCOMPARE(strongestText(*twoSources("old", 1, "new", 2), "a", Attr::User), QStringLiteral("new"));
        QCOMPARE(strongestText(*twoSources("new", 2, "old", 1), "a", Attr::User), QStringLiteral("new"));
        QCOMPARE(strongestText(*twoSources("undated", {}, "dated", 1), "a", Attr::User), QStringLiteral("dated"));
    }

    void contradictionWithinOneSource_isDecidedByValueNotByPlace()
    {
        QCOMPARE(strongestText(*graphOf("a: category=RUNNING\na: category=FAILED"), "a", Attr::Category),
                 strongestText(*graphOf("a: category=FAILED\na: category=RUNNING"), "a", Attr::Category));
    }

    void equalTimes_areDecidedByContentNotByOrder()
    {
        QCOMPARE(strongestText(*twoSources("x", 1, "y", 1), "a", Attr::User),
                 strongestText(*twoSources("y", 1, "x", 1), "a", Attr::User));
    }

    void sameValueWrittenDifferently_isNoContradiction()
    {
        const auto graph = graphOf("a: pid=12, enabled=true, user=root\na: pid=\"12\", enabled=enabled, user=\"\"");
        for (const Attr attr : {Attr::Pid, Attr::Enabled, Attr::User})
            QVERIFY(!factOf(*graph, "a", attr).isContradicted);
    }

    void volatileValues_neverContradict()
    {
        QVERIFY(!factOf(*graphOf("a: pid=1\na: pid=2"), "a", Attr::Pid).isContradicted);
        QVERIFY(factOf(*graphOf("a: active=active\na: active=failed"), "a", Attr::ActiveState).isContradicted);
    }

    void manyValuedAttributes_keepAllAndContradictNothing()
    {
        const auto graph = graphOf("a: streams=x\na: streams=y");
        QCOMPARE(factOf(*graph, "a", Attr::Streams).claimCount, 2u);
        QVERIFY(!factOf(*graph, "a", Attr::Streams).isContradicted);
    }

    void unknownAttributes_areKeptAfterTheKnownOnes()
    {
        const auto graph = graphOf("a: x.b=1, x.a=2, proof=p, category=RUNNING");
        QCOMPARE(print(*graph), QStringList({QStringLiteral("service:a"), QStringLiteral("service:a category=RUNNING"),
                                             QStringLiteral("service:a proof=p"), QStringLiteral("service:a x.a=2"),
                                             QStringLiteral("service:a x.b=1")}));
    }

    void orderOfInput_changesNothing()
    {
        QList<QByteArray> lines = {"a: user=x",          "a: user=y (observed)",
                                   "a writes stream:s",  "b reads stream:s",
                                   "timer:a triggers a", "a: exec=\"/v/e/bin/python --port 8001\"",
                                   "c: category=FAILED", "b: x.q=1"};
        const QStringList expected = print(*graphOf(lines.join('\n')));
        std::mt19937 random(7);
        for (int round = 0; round < 50; ++round) {
            std::shuffle(lines.begin(), lines.end(), random);
            QCOMPARE(print(*graphOf(lines.join('\n'))), expected);
        }
    }

    void resolvingWhatWasInferredTwice_givesTheSameGraph()
    {
        const Snapshot once = infer(snapshotOf("a: exec=\"/v/e/bin/python --port 8001\"\ntimer:a triggers b"));
        const auto first = resolve(std::make_shared<const Snapshot>(once));
        const auto second = resolve(std::make_shared<const Snapshot>(infer(once)));
        QCOMPARE(print(*second), print(*first));
    }

    void emptySnapshot_givesAnEmptyGraph()
    {
        const auto graph = graphOf("");
        QVERIFY(graph->nodes().empty());
        QVERIFY(graph->edges().empty());
        QVERIFY(!graph->find(*NodeId::parse(u"service:a", QStringLiteral("h"))));
    }
};

QTEST_APPLESS_MAIN(ResolveTest)
#include "tst_resolve.moc"
