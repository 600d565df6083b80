// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/openedregistry.h"
#include "importers/registry/edgeends.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// Slashes are escaped below because moc takes two of them in a raw string for a comment.
GraphPtr canonical(const QByteArray& members)
{
    return graphIn("{\"schema\": \"unitscope-registry/1\", " + members + '}');
}

QStringList problemsOf(const Graph& graph)
{
    QStringList lines;
    for (const Problem& problem : graph.snapshot().problems())
        lines += problem.what.where.pointer + u": "_s + problem.what.expected + u"; "_s + problem.what.found;
    return lines;
}

} // namespace

class CanonicalRegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainValue_isDeclaredAndStatedInFile()
    {
        const GraphPtr graph = canonical(R"("host": "h", "streams": [{"name": "s", "topic": "t"}])");
        const Fact& topic = *graph->fact(graph->nodes()[1], Attr::Topic);
        const Claim& claim = graph->strongest(topic);
        QCOMPARE(claim.basis, Basis::Declared);
        QCOMPARE(graph->snapshot().methodOf(claim), u"stated in file"_s);
        QCOMPARE(graph->snapshot().quoteOf(claim).text, u"\"t\""_s);
        QVERIFY(!graph->snapshot().isQuoted(claim));
    }

    void valueObject_saysHowItIsKnown()
    {
        const GraphPtr graph = canonical(R"("host": "h", "modules": [{"name": "a", "category": {"value": "RUNNING",
            "basis": "observed", "method": "systemctl",
             "quoted": {"source": "x.txt", "sha256": "ab", "line": 7, "text": "up"}}}])");
        const Claim& claim = graph->strongest(*graph->fact(graph->nodes()[1], Attr::Category));
        QCOMPARE(claim.basis, Basis::Observed);
        QCOMPARE(graph->snapshot().methodOf(claim), u"systemctl"_s);
        const Quote expected{.source = u"x.txt"_s, .sha256 = "ab", .line = 7, .text = u"up"_s};
        QCOMPARE(graph->snapshot().quoteOf(claim), expected);
    }

    void timesOfQuotedSources_decideWhoIsBelieved()
    {
        const auto quoted = [](const QByteArray& value, const QByteArray& hash) {
            return "{\"value\": \"" + value + "\", \"quoted\": {\"source\": \"s\", \"sha256\": \"" + hash
                   + "\", \"line\": 1, \"text\": \"t\"}}";
        };
        const QByteArray module = "\"host\": \"h\", \"modules\": [{\"name\": \"a\", \"category\": ["
                                  + quoted("FAILED", "aa") + ", " + quoted("STOPPED", "bb") + "]}], \"sources\": ";
        const auto believed = [&](const QByteArray& sources) {
            const GraphPtr graph = canonical(module + sources);
            return graph->text(graph->nodes()[1], Attr::Category);
        };
        QCOMPARE(believed("[]"), u"FAILED"_s);
        QCOMPARE(believed("[{\"sha256\": \"bb\", \"time\": \"2026-04-02T06:00:00Z\"}, "
                          "{\"sha256\": \"aa\", \"time\": \"2026-04-01T06:00:00Z\"}]"),
                 u"STOPPED"_s);
        QCOMPARE(believed("[{\"sha256\": \"bb\", \"time\": \"2026-04-02T06:00:00Z\"}]"), u"STOPPED"_s);
        const GraphPtr bad = canonical(module + "[{\"sha256\": \"bb\", \"time\": \"soon\"}, 7]");
        QCOMPARE(problemsOf(*bad),
                 (QStringList{u"/sources/0: an object with \"source\", \"sha256\" and \"time\"; an object"_s,
                              u"/sources/1: an object with \"source\", \"sha256\" and \"time\"; 7"_s}));
        QVERIFY(print(*bad).contains(u"host:h x.sources.0.time=soon"_s));
    }

    void list_isSeveralStatementsAndAnEmptyOneIsAValue()
    {
        const GraphPtr graph = canonical(R"("host": "h", "modules": [
            {"name": "a", "category": ["RUNNING", "FAILED"],
             "runtime": {"redis_streams": [], "port": [null, {"value": 8025}]}}])");
        QVERIFY(graph->fact(graph->nodes()[1], Attr::Category)->isContradicted);
        QCOMPARE(graph->value(graph->nodes()[1], Attr::Streams)->type(), Value::Type::EmptyList);
        QCOMPARE(graph->text(graph->nodes()[1], Attr::Port), u"8025"_s);
        QCOMPARE(graph->fact(graph->nodes()[1], Attr::Port)->claimCount, 2u);
        QCOMPARE(graph->edges().size(), size_t(0)); // nothing is derived
    }

    void edgeWithoutStatements_statesThatItExists()
    {
        const GraphPtr graph = canonical(
            R"("host": "h", "edges": [{"kind": "runs_in", "from": "service:a", "to": "venv:v"},
            {"kind": "flow", "from": "service:a", "to": "\/\/other/stream:s", "reads": true}])");
        QCOMPARE(graph->edges().size(), size_t(2));
        QCOMPARE(graph->value(graph->edges()[1], Attr::Exists)->boolean(), true);
        QCOMPARE(graph->edges()[0].id.to.host(), u"other"_s);
        QVERIFY(!graph->value(graph->edges()[0], Attr::Exists));
        QCOMPARE(problemsOf(*graph), QStringList());
    }

    void fullIds_needNoHost()
    {
        const GraphPtr graph = canonical(R"("modules": [{"id": "\/\/b/service:x", "name": "x"}],
            "edges": [{"kind": "flow", "from": "\/\/b/service:x", "to": "\/\/a/stream:s", "writes": true}])");
        QCOMPARE(problemsOf(*graph), QStringList());
        QCOMPARE(graph->nodes().size(), size_t(2));
    }

    void badEntries_areReportedAndKept()
    {
        const GraphPtr graph = canonical(
            R"("host": "h", "modules": [{"id": "nonsense", "name": "a"}, 5, {"id": "service:b"},
            {"name": "c", "category": {"text": "RUNNING"}},
             {"name": "d", "unit": {"value": "d", "basis": "hearsay", "note": "n"}}],
            "streams": "none", "edges": [{"kind": "flow", "from": "service:a"}], "coverage": [{"kind": "service"}],
            "ports": [{"number": 70000}])");
        const QStringList problems = problemsOf(*graph);
        for (const QString& start :
             {u"/modules/0:"_s, u"/modules/1:"_s, u"/modules/2:"_s, u"/modules/3/category:"_s,
              u"/modules/4/unit/basis:"_s, u"/streams:"_s, u"/edges/0:"_s, u"/coverage/0:"_s, u"/ports/0:"_s})
            QVERIFY2(!problems.filter(QRegularExpression(u'^' + start)).isEmpty(),
                     qPrintable(start + problems.join(u'\n')));
        const QStringList lines = print(*graph);
        for (const QString& line :
             {u"host:h x.modules.0.id=nonsense"_s, u"host:h x.modules.1=5"_s, u"host:h x.streams=none"_s,
              u"host:h x.ports.0.number=70000"_s, u"service:c x.category.text=RUNNING"_s, u"service:d x.unit.note=n"_s})
            QVERIFY2(lines.contains(line), qPrintable(line + u"\n"_s + lines.join(u'\n')));
    }

    void edgesBetweenImpossibleEnds_areReportedAndKept()
    {
        const QByteArray edges = "\"host\": \"h\", \"edges\": ["
                                 "{\"kind\": \"listens\", \"from\": \"stream:s\", \"to\": \"port:1\"},"
                                 "{\"kind\": \"triggers\", \"from\": \"timer:t\", \"to\": \"service:a\"},"
                                 "{\"kind\": \"stored_in\", \"from\": \"service:a\", \"to\": \"stream:s\"}]";
        const GraphPtr graph = canonical(edges);
        QCOMPARE(problemsOf(*graph),
                 (QStringList{u"/edges/0: an edge \"listens\" from service or process or socket to port; "
                              "one from stream to port"_s,
                              u"/edges/2: an edge \"stored_in\" from stream to service or process; "
                              "one from service to stream"_s}));
        QVERIFY(print(*graph).contains(u"stream:s -listens-> port:1 exists=true"_s));
        QCOMPARE(graph->edges().size(), size_t(3));
        QCOMPARE(problemsOf(*canonical(edges + ", \"problems\": []")), QStringList()); // it lists them itself
    }

    void everyKindOfEdge_hasPossibleEnds()
    {
        for (const EdgeKind kind : allEdgeKinds()) {
            int possible = 0;
            for (const Kind from : allKinds()) {
                for (const Kind to : allKinds())
                    possible += canConnect(
                        {*NodeId::make(u"h"_s, from, u"a"_s), kind, *NodeId::make(u"h"_s, to, u"b"_s)});
            }
            QVERIFY2(possible >= 1 && possible <= 16, wordFor(kind).data());
            QVERIFY(possibleEnds(kind).startsWith(u"from "));
        }
    }

    void coverageAndProblems_areTakenFromTheListsIfThereAreAny()
    {
        const GraphPtr graph = canonical(R"("host": "h", "modules": [{"name": "a", "runtime": {"port": 0}}],
            "coverage": [{"kind": "service", "extent": "partial", "listed": 8, "stated": 35}],
            "problems": [{"code": "bad_format", "file": "r.json", "line": 3,
             "expected": "a port", "found": "0", "advice": "Fix it."}])");
        QCOMPARE(graph->snapshot().coverage().size(), size_t(1));
        QCOMPARE(graph->snapshot().coverage()[0].stated, 35);
        QCOMPARE(graph->snapshot().problems().size(), size_t(1)); // the port is not reported a second time
        QCOMPARE(graph->snapshot().problems()[0].what.where.text(), u"r.json:3"_s);
    }
};

QTEST_GUILESS_MAIN(CanonicalRegistryTest)
#include "tst_canonicalregistry.moc"
