// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/canonicaljson.h"

#include "importers/openedregistry.h"
#include "support/graphtext.h"
#include "support/graphwords.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// Everything a registry can hold that others do not: hosts, odd names, every type of value, several sources.
GraphPtr oddGraph()
{
    SnapshotBuilder builder;
    const auto first = builder.addSource(std::make_shared<const Source>(u"/a/first.txt"_s, "one\ntwo \"quoted\"\n"));
    const auto second = builder.addSource(std::make_shared<const Source>(u"second.txt"_s, "\xc3\xa9 three"));
    const std::vector<Evidence> one{{first, {0, 3}, Role::Value}};
    const std::vector<Evidence> two{{first, {4, 16}, Role::Value}, {second, {0, 2}, Role::Subject}};
    const std::vector<Evidence> three{{second, {0, 2}, Role::Value}};
    const auto method = builder.method(u"by hand");
    const auto add = [&](const auto& id, const char16_t* attribute, Value value, Basis basis,
                         const std::vector<Evidence>& at) {
        builder.add(builder.subject(id), builder.attribute(attribute), std::move(value), basis, method, at);
    };
    const auto node = [](const char16_t* host, Kind kind, const QString& name) {
        return *NodeId::make(QString::fromUtf16(host), kind, name);
    };
    const NodeId service = node(u"h", Kind::Service, u"a b/c%:\n\x1b"_s);
    for (const char16_t* host : {u"h", u"g", u"fe80::1%eth0/x"})
        add(node(host, Kind::Host, QString::fromUtf16(host)), u"name", Value::of(QString::fromUtf16(host)),
            Basis::Declared, one);
    add(node(u"g", Kind::Host, u"g"_s), u"streams", Value::of(u"a host's"_s), Basis::Declared, one);
    add(service, u"category", Value::of(u"RUNNING"_s), Basis::Declared, one);
    add(service, u"category", Value::of(u"FAILED"_s), Basis::Observed, two);
    add(service, u"category", Value::none(), Basis::Observed, three);
    add(service, u"streams", Value::emptyList(), Basis::Declared, three);
    add(service, u"total_modules", Value::of(qint64(-5)), Basis::Inferred, three);
    add(service, u"x.real", Value::of(1.0), Basis::Declared, one);
    add(service, u"x.real", Value::of(0.1), Basis::Declared, two);
    add(service, u"x.a.b", Value::of(qint64(1) << 62), Basis::Declared, one);
    add(service, u"x.", Value::of(QString()), Basis::Declared, one);
    for (const Kind kind : allKinds()) {
        for (const AttributeInfo& info : vocabulary())
            add(node(u"other", kind, u"all"_s), QString(info.name).toStdU16String().c_str(), Value::of(true),
                Basis::Declared, one);
    }
    for (const EdgeKind kind : allEdgeKinds()) {
        add(EdgeId{service, kind, node(u"nowhere", Kind::Port, u"1/tcp"_s)}, u"exists", Value::of(false),
            Basis::Observed, one);
        add(EdgeId{service, kind, node(u"nowhere", Kind::Port, u"1/tcp"_s)}, u"x.odd", Value::none(), Basis::Inferred,
            two);
    }
    builder.add(Coverage{second, u"h"_s, Kind::Service, Coverage::Extent::Failed, 0, std::nullopt, std::nullopt});
    builder.add(Coverage{first, u"h"_s, Kind::Service, Coverage::Extent::Partial, 8, 35, Evidence{}});
    builder.add(Coverage{first, u"g"_s, Kind::Port, Coverage::Extent::Complete, 2, std::nullopt, std::nullopt});
    builder.add(Problem{{Error::Code::TooLarge, {u"f"_s, 1, 2, u"/x"_s}, u"e"_s, u"\x1b"_s, u"a"_s}, one.front()});
    return resolve(std::make_shared<const Snapshot>(infer(builder.take())));
}

GraphPtr graphFor(const QByteArray& row)
{
    if (row == "odd")
        return oddGraph();
    if (row == "text")
        return graphOf("ai writes stream:s\nai: category=RUNNING, port=8001, venv=none, streams=[]\nai: "
                       "category=FAILED (observed)\n"
                       "timer:t triggers ai\nai: exec=\"/v/envs/x/bin/python --port 8002\"\nb uses stream:s\n");
    if (row == "nothing")
        return graphOf("");
    if (row == "sample")
        return graphIn(bytesOf(u":/sample/quantum-trader.json"_s), u"quantum-trader.json"_s);
    if (row == "audit")
        return graphIn(bytesOf(u"" UNITSCOPE_FIXTURES "/../../resources/sample/quantum-trader.audit.txt"_s),
                       u"host.audit"_s);
    if (row == "real")
        return graphIn(bytesOf(qEnvironmentVariable("UNITSCOPE_REAL_REGISTRY")), u"real.json"_s);
    return graphIn(bytesOf(fixturePath(QString::fromUtf8(row))), QString::fromUtf8(row));
}

QStringList problemsOf(const Graph& graph)
{
    QStringList lines;
    for (const Problem& problem : graph.snapshot().problems())
        lines += problem.what.message();
    return lines;
}

} // namespace

class CanonicalJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyGraph_loadsBackToTheSameGraph_data()
    {
        QTest::addColumn<QByteArray>("row");
        for (const char* row : {"odd", "text", "nothing", "sample", "audit", "twin.json", "documented.json",
                                "mixed.json", "escapes.json", "deep.json", "bad.json", "crlf.json", "bom-oneline.json"})
            QTest::newRow(row) << QByteArray(row);
        if (!qEnvironmentVariableIsEmpty("UNITSCOPE_REAL_REGISTRY"))
            QTest::newRow("real") << QByteArray("real");
    }

    void anyGraph_loadsBackToTheSameGraph()
    {
        QFETCH(QByteArray, row);
        const GraphPtr graph = graphFor(row);
        const QByteArray written = toCanonicalJson(*graph);
        const GraphPtr again = graphIn(written, u"again.json"_s);
        const QStringList expected = everythingIn(*graph, Quotes::Compared);
        const QStringList actual = everythingIn(*again, Quotes::Compared);
        for (qsizetype i = 0; i < expected.size() && i < actual.size(); ++i)
            QCOMPARE(actual[i], expected[i]);
        QCOMPARE(actual.size(), expected.size());
        QCOMPARE(problemsOf(*again), problemsOf(*graph));
        QCOMPARE(toCanonicalJson(*again), written);
    }

    void everyAttributeAndKind_hasAPlaceOfItsOwn()
    {
        const QByteArray written = toCanonicalJson(*oddGraph());
        const GraphPtr again = graphIn(written);
        for (const Kind kind : allKinds()) {
            const auto node = again->find(*NodeId::make(u"other"_s, kind, u"all"_s));
            QVERIFY(node);
            QCOMPARE(again->nodes()[*node].factCount, quint32(vocabulary().size()));
        }
    }

    void statedTotal_survives()
    {
        const GraphPtr again = graphIn(toCanonicalJson(*graphFor("twin.json")));
        QCOMPARE(again->snapshot().coverage()[0].listed, 8);
        QCOMPARE(again->snapshot().coverage()[0].stated, 35);
        QCOMPARE(again->snapshot().coverage()[0].extent, Coverage::Extent::Partial);
    }

    void writing_dependsOnNothingButTheGraph() { QCOMPARE(toCanonicalJson(*oddGraph()), toCanonicalJson(*oddGraph())); }

    void oneService_readsLikeTheDocumentedDialect()
    {
        const QByteArray written = toCanonicalJson(
            *graphIn(R"({"host": "h", "modules": [{"name": "a", "systemd": {"sub": "dead"}}]})"));
        QVERIFY2(written.contains("\"id\": \"service:a\",\n      \"name\": {\"value\": \"a\", \"basis\": \"declared\", "
                                  "\"method\": \"stated in file\", \"quoted\": {\"source\": \"test.json\", "),
                 written.constData());
        QVERIFY(written.contains("\"systemd\": {\n        \"sub\": {\"value\": \"dead\","));
    }
};

QTEST_GUILESS_MAIN(CanonicalJsonTest)
#include "tst_canonicaljson.moc"
