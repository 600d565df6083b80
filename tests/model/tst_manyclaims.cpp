// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// A quarter of a million statements stay cheap: counted in bytes and in comparisons' growth, not in seconds.
#include "graph/model/graph.h"
#include "graph/model/infer.h"

#include <QtTest/qtest.h>

using namespace unitscope;

namespace {

Snapshot manyClaims(int services, int fieldsEach)
{
    SnapshotBuilder builder;
    const SourceIndex source = builder.addSource(
        std::make_shared<Source>(QStringLiteral("big"), QByteArray(1000, 'x')));
    const MethodIndex method = builder.method(u"stated in file");
    const Evidence evidence{source, {1, 5}, Role::Value};
    for (int i = 0; i < services; ++i) {
        const auto id = NodeId::make(QStringLiteral("h"), Kind::Service,
                                     QStringLiteral("service-%1").arg(i * 7919 % services));
        const SubjectIndex subject = builder.subject(*id);
        for (int field = 0; field < fieldsEach; ++field)
            builder.add(subject, builder.attribute(QStringLiteral("x.field%1").arg(field)), Value::of(qint64(field)),
                        Basis::Declared, method, std::span(&evidence, 1));
    }
    return builder.take();
}

} // namespace

class ManyClaimsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClaim_isSmall()
    {
        QVERIFY2(sizeof(Claim) + sizeof(Evidence) <= 112,
                 qPrintable(QString::number(sizeof(Claim) + sizeof(Evidence))));
    }

    void aQuarterOfAMillion_resolveWithNothingLost()
    {
        const auto snapshot = std::make_shared<const Snapshot>(infer(manyClaims(10'000, 25)));
        const GraphPtr graph = resolve(snapshot);
        QCOMPARE(graph->nodes().size(), size_t(10'000));
        size_t claims = 0;
        for (const Node& node : graph->nodes()) {
            QCOMPARE(node.factCount, 25u);
            for (const Fact& fact : graph->factsOf(node))
                claims += fact.claimCount;
        }
        QCOMPARE(claims, size_t(250'000));
        QCOMPARE(snapshot->subjects().size(), size_t(10'000));
        QCOMPARE(snapshot->attributeNames().size(), size_t(25));
    }
};

QTEST_APPLESS_MAIN(ManyClaimsTest)
#include "tst_manyclaims.moc"
