// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/graph.h"
#include "importers/codeonhost.h"

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const QString python = u"/opt/q/venvs/ai/bin/python "_s;

/// One unit that runs one file.
CodeOnHost hostWith(const QString& code)
{
    CodeOnHost host;
    host.streams({u"q:s:orders"_s, u"q:s:trade.closed"_s, u"q:s:market.tick"_s});
    host.file(u"/opt/q/a/main.py"_s, code);
    host.unit(u"a"_s, python + u"-m a.main"_s);
    return host;
}

QStringList flowsOf(const QString& code)
{
    return hostWith(code).flows();
}

QString textOf(const GraphPtr& graph, Kind kind, const QString& name, Attr attr)
{
    const auto node = graph->find(*NodeId::make(u"testhost"_s, kind, name));
    return node ? graph->text(graph->nodes()[*node], attr) : u"no such node"_s;
}

GraphPtr graphOf(const CodeOnHost& host)
{
    return resolve(std::make_shared<const Snapshot>(infer(host.read())));
}

QStringList edgesOf(const GraphPtr& graph, EdgeKind kind)
{
    QStringList all;
    for (const Edge& edge : graph->edges()) {
        if (edge.id.kind == kind)
            all.append(edge.id.from.name() + u" -> "_s + edge.id.to.name());
    }
    return all;
}

} // namespace

class TestAuditCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameOfAStream_isFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("flows");
        const QString orders = u"a writes q:s:orders"_s;
        const QString reads = u"a reads q:s:orders"_s;
        const auto row = [](const char* name, const QString& code, const QString& flows) {
            QTest::newRow(name) << code << flows;
        };
        row("literal", u"r.xadd(\"q:s:orders\", {})"_s, orders);
        row("single quotes", u"r.xadd('q:s:orders', {})"_s, orders);
        row("over lines", u"r.xadd(\n    \"q:s:orders\",\n    {\"side\": 1},\n)\nx = 1"_s, orders);
        row("keyword", u"r.xadd(name=\"q:s:orders\", fields={})"_s, orders);
        row("constant", u"STREAM = \"q:s:orders\"\nr.xadd(STREAM, {})"_s, orders);
        row("typed constant", u"OUT: str = \"q:s:orders\"\nr.xadd(OUT, {})"_s, orders);
        row("prefix and name", u"STREAM_P = \"q:s:\"\nr.xadd(STREAM_P + \"orders\", {})"_s, orders);
        row("f-string", u"STREAM_P = \"q:s:\"\nr.xadd(f\"{STREAM_P}orders\", {})"_s, orders);
        row("f-string of a part", u"BASE = \"q:s:trade\" # stream\nr.xadd(f\"{BASE}.closed\", {})"_s,
            u"a writes q:s:trade.closed"_s);
        row("end of a name", u"bus.xadd(key(\"trade.closed\"), {})"_s, u"a writes q:s:trade.closed"_s);
        row("default of the environment", u"S = os.getenv(\"STREAM\", \"q:s:orders\")\nr.xadd(S, {})"_s, orders);
        row("attribute",
            u"class A:\n    def __init__(self):\n        self.out = \"q:s:orders\"\n    def put(self):\n        self.r.xadd(self.out, {})"_s,
            orders);
        row("of a class", u"class Streams:\n    OUT = \"q:s:orders\"\nr.xadd(Streams.OUT, {})"_s, orders);
        row("of an enumeration", u"class Streams(Enum):\n    OUT = \"q:s:orders\"\nr.xadd(Streams.OUT.value, {})"_s,
            orders);
        row("of a dictionary",
            u"STREAMS = {\"in\": \"q:s:trade.closed\", \"out\": \"q:s:orders\"}\nr.xadd(STREAMS[\"out\"], {})"_s,
            orders);
        row("default of a parameter", u"def put(r, stream=\"q:s:orders\"):\n    r.xadd(stream, {})"_s, orders);
        row("given to a function", u"def put(r, s):\n    r.xadd(s, {})\nput(r, \"q:s:orders\")"_s, orders);
        row("given by name", u"def put(r, s):\n    r.xadd(s, {})\nput(s=\"q:s:orders\", r=r)"_s, orders);
        row("given to a class",
            u"class P:\n    def __init__(self, stream):\n        self.stream = stream\n    def put(self):\n        r.xadd(self.stream, {})\np = P(\"q:s:orders\")"_s,
            orders);
        row("as a command", u"r.execute_command(\"XADD\", \"q:s:orders\", \"*\", \"a\", 1)"_s, orders);
        row("read", u"r.xread({\"q:s:orders\": last}, block=5)"_s, reads);
        row("read by a group", u"r.xreadgroup(\"g\", \"c\", {\"q:s:orders\": \">\"})"_s, reads);
        row("read by keyword",
            u"r.xreadgroup(groupname=\"q:s:trade.closed\", consumername=\"c\", streams={\"q:s:orders\": \">\"})"_s,
            reads);
        row("group called like a stream", u"r.xreadgroup(\"q:s:trade.closed\", \"c\", {\"q:s:orders\": \">\"})"_s,
            reads);
        row("over a loop's names", u"IN = (\"q:s:orders\",)\nr.xreadgroup(\"g\", \"c\", {s: \">\" for s in IN})"_s,
            reads);
        row("a list whose beginning is not printed",
            u"INPUTS = [\n    \"q:s:orders\",\n]\nr.xreadgroup(\"g\", \"c\", {s: \">\" for s in INPUTS})"_s, reads);
        row("variable of the function",
            u"def f():\n    s = \"q:s:orders\" # stream\n    r.xadd(s, {})\ndef g():\n    s = \"q:s:trade.closed\"\n    print(s)"_s,
            orders);
    }
    void nameOfAStream_isFoundHoweverItIsWritten()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, flows);
        QCOMPARE(flowsOf(code).join(u", "_s), flows);
    }

    void whatIsNoCall_provesNothing_data()
    {
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QString& code) { QTest::newRow(name) << code; };
        row("comment", u"# r.xadd(\"q:s:orders\", {})"_s);
        row("behind code", u"x = 1 # r.xadd(\"q:s:orders\", {})"_s);
        row("docstring", u"\"\"\"About.\n\nr.xadd(\"q:s:orders\", {})\n\"\"\""_s);
        row("docstring of one line", u"def f():\n    \"\"\"r.xadd('q:s:orders')\"\"\""_s);
        row("other triple quotes", u"x = '''\nr.xadd(\"q:s:orders\", {})\n'''"_s);
        row("definition", u"def xadd(name=\"q:s:orders\"):\n    pass"_s);
        row("group", u"r.xgroup_create(\"q:s:orders\", \"g\")"_s);
        row("length", u"r.xlen(\"q:s:orders\")"_s);
        row("acknowledged", u"r.xack(\"q:s:orders\", \"g\", 1)"_s);
        row("written into it", u"r.xadd(other, {\"of\": \"q:s:orders\"})"_s);
        row("a constant nobody uses", u"STREAM = \"q:s:orders\""_s);
        row("another function's variable", u"def f():\n    s = \"q:s:orders\"\ndef g(s):\n    r.xadd(s, {})"_s);
        row("itself", u"S = S + S\nr.xadd(S, {}) # stream"_s);
    }
    void whatIsNoCall_provesNothing()
    {
        QFETCH(const QString, code);
        QCOMPARE(flowsOf(code), QStringList());
    }

    void importedFiles_areFollowed()
    {
        CodeOnHost host = hostWith(
            u"from a import work\nfrom .names import OUT\nimport lib.streams as st\nr.xadd(OUT, {})\nr.xadd(st.TICK, {})"_s);
        host.file(u"/opt/q/a/names.py"_s, u"from lib.streams import PREFIX_STREAM\nOUT = PREFIX_STREAM + \"orders\""_s);
        host.file(u"/opt/q/lib/streams.py"_s, u"PREFIX_STREAM = \"q:s:\"\nTICK = \"q:s:market.tick\""_s);
        host.file(u"/opt/q/a/work.py"_s, u"def go(r):\n    r.xread({\"q:s:trade.closed\": \"$\"})"_s);
        host.file(u"/opt/q/a/legacy.py"_s, u"r.xadd(\"q:s:trade.closed\", {})"_s);
        host.file(u"/opt/q/a/tests/test_a.py"_s, u"r.xadd(\"q:s:trade.closed\", {})"_s);
        QCOMPARE(host.flows(),
                 QStringList({u"a reads q:s:trade.closed"_s, u"a writes q:s:market.tick"_s, u"a writes q:s:orders"_s}));
    }

    void evidence_isTheCallThenWhereTheNameIsFromThenTheWayThere()
    {
        CodeOnHost host = hostWith(u"from a import work"_s);
        host.file(u"/opt/q/a/work.py"_s, u"OUT = \"q:s:orders\"\nr.xadd(OUT, {})"_s);
        const Snapshot snapshot = host.read();
        int found = 0;
        for (const Claim& claim : snapshot.claims()) {
            if (snapshot.attributeOf(claim) != nameOf(Attr::Writes))
                continue;
            ++found;
            QCOMPARE(claim.basis, Basis::Inferred);
            QCOMPARE(snapshot.methodOf(claim), u"in code"_s);
            QByteArrayList lines;
            for (const Evidence& evidence : snapshot.evidenceOf(claim))
                lines.append(snapshot.sources()[0]->bytes().mid(evidence.range.begin, evidence.range.size()));
            QCOMPARE(lines.size(), 4);
            QCOMPARE(lines[0], "/opt/q/a/work.py:2:r.xadd(OUT, {})");
            QCOMPARE(lines[1], "/opt/q/a/work.py:1:OUT = \"q:s:orders\"");
            QCOMPARE(lines[2], "/opt/q/a/main.py:1:from a import work");
            QVERIFY(lines[3].startsWith("ExecStart="));
        }
        QCOMPARE(found, 1);
    }

    void filesThatImportEachOther_end()
    {
        CodeOnHost host = hostWith(u"from a.b import *\nr.xadd(OUT_STREAM, {})"_s);
        host.file(u"/opt/q/a/b.py"_s, u"from a.main import *\nfrom a.b import *\nOUT_STREAM = OTHER_STREAM"_s);
        QCOMPARE(host.flows(), QStringList());
    }

    void shellAndJavaScript_countByTheLineAlone()
    {
        CodeOnHost host;
        host.streams({u"q:s:orders"_s, u"q:s:market.tick"_s});
        host.file(
            u"/opt/q/put.sh"_s,
            u"redis-cli XADD q:s:orders '*' a 1\nredis-cli XLEN q:s:market.tick\n# redis-cli XADD q:s:market.tick"_s);
        host.file(u"/opt/q/web.js"_s,
                  u"await client.xAdd('q:s:orders', '*', {});\n// client.xAdd('q:s:market.tick')"_s);
        host.unit(u"sh"_s, u"/opt/q/put.sh"_s);
        host.unit(u"js"_s, u"/usr/bin/node /opt/q/web.js"_s);
        QCOMPARE(host.flows(), QStringList({u"js writes q:s:orders"_s, u"sh writes q:s:orders"_s}));
    }

    void withoutRedis_namesInCodeAreStreams()
    {
        CodeOnHost host;
        host.file(u"/opt/q/a/main.py"_s,
                  u"r.xadd(\"q:s:orders\", {})\nr.xadd(\"redis://x:1\", {})\nr.xadd(\"plain\", {})"_s);
        host.unit(u"a"_s, python + u"-m a.main"_s);
        QCOMPARE(host.flows(), QStringList({u"a writes q:s:orders"_s}));
    }

    void codeThatWasNotRead_leavesWritersUnknown()
    {
        CodeOnHost host = hostWith(u"r.xadd(\"q:s:orders\", {})"_s);
        host.client(u"a"_s);
        QCOMPARE(textOf(graphOf(host), Kind::Stream, u"q:s:market.tick"_s, Attr::Writers), QString());
        host.note = "denied";
        const GraphPtr graph = graphOf(host);
        QCOMPARE(textOf(graph, Kind::Stream, u"q:s:orders"_s, Attr::Writers), u"unknown: code not read"_s);
        QCOMPARE(textOf(graph, Kind::Stream, u"q:s:orders"_s, Attr::Readers), u"unknown: code not read"_s);
        QVERIFY(
            textOf(graph, Kind::Host, u"testhost"_s, Attr::NotLookedAt).contains(u"streams in code: not permitted"_s));
    }

    void unitsRunInVenvsAndImplementCode()
    {
        CodeOnHost host;
        host.venvs = "/opt/q/venvs/ai\n/opt/q/venvs/bad\n";
        host.file(u"/opt/q/micro/a/main.py"_s, u"import x"_s);
        host.file(u"/opt/q/micro/b/main.py"_s, u"import x"_s);
        host.file(u"/opt/q/ops/once.py"_s, u"import x"_s);
        host.file(u"/opt/q/ops/twice.py"_s, u"import x"_s);
        host.file(u"/opt/q/lib/tests/test_x.py"_s, u"import x"_s);
        host.unit(u"a"_s, python + u"-m micro.a.main"_s);
        host.unit(u"b"_s, u"/bin/bash -c source /opt/q/venvs/bad/bin/activate && python micro/b/main.py"_s);
        host.unit(u"once"_s, u"/usr/bin/python3 /opt/q/ops/once.py"_s);
        host.unit(u"gone"_s, u"/opt/q/venvs/gone/bin/python main.py"_s, u"/opt/q/micro/a"_s);
        const GraphPtr graph = graphOf(host);
        QCOMPARE(edgesOf(graph, EdgeKind::RunsIn), QStringList({u"a -> ai"_s, u"b -> bad"_s, u"gone -> gone"_s}));
        QCOMPARE(edgesOf(graph, EdgeKind::Implements),
                 QStringList({u"a -> /opt/q/micro/a"_s, u"b -> /opt/q/micro/b"_s, u"gone -> /opt/q/micro/a"_s,
                              u"once -> /opt/q/ops/once.py"_s}));
        QCOMPARE(textOf(graph, Kind::Venv, u"ai"_s, Attr::VenvStatus), u"VALID_VENV"_s);
        QCOMPARE(textOf(graph, Kind::Venv, u"bad"_s, Attr::VenvStatus), u"BROKEN_VENV"_s);
        QCOMPARE(textOf(graph, Kind::Service, u"a"_s, Attr::VenvStatus), u"VALID_VENV"_s);
        QCOMPARE(textOf(graph, Kind::Service, u"gone"_s, Attr::VenvStatus), u"MISSING_VENV"_s);
        QCOMPARE(textOf(graph, Kind::Service, u"once"_s, Attr::VenvStatus), u"NO_VENV"_s);
        QCOMPARE(textOf(graph, Kind::Service, u"once"_s, Attr::Entrypoint), u"once.py"_s);
        QCOMPARE(textOf(graph, Kind::Code, u"/opt/q/lib"_s, Attr::Name), u"no such node"_s);
    }

    void codeThatIsNotWhereTheCommandSays_isMissing()
    {
        CodeOnHost host = hostWith(u"import x"_s);
        host.unit(u"gone"_s, python + u"-m micro.gone.main"_s);
        host.unit(u"other"_s, u"/usr/bin/python3 /usr/local/bin/prometheus"_s);
        host.unit(u"elsewhere"_s, u"/usr/bin/python3 /usr/local/bin/x.py"_s);
        const GraphPtr graph = graphOf(host);
        QCOMPARE(edgesOf(graph, EdgeKind::Implements),
                 QStringList({u"a -> /opt/q/a"_s, u"elsewhere -> /usr/local/bin/x.py"_s}));
        QCOMPARE(textOf(graph, Kind::Service, u"gone"_s, Attr::HasCode), u"false"_s);
        QCOMPARE(textOf(graph, Kind::Service, u"gone"_s, Attr::CodePath), u"/opt/q/micro/gone/main.py"_s);
        QCOMPARE(textOf(graph, Kind::Service, u"other"_s, Attr::HasCode), QString());
    }

    void anyBytes_areRead()
    {
        CodeOnHost host = hostWith(u"r.xadd(\"q:s:orders\", {})"_s);
        const QByteArray whole = host.text();
        for (qsizetype size = 0; size < whole.size(); size += 7) {
            for (const char byte : {'\0', '\xff', '"', '(', '\n', ':'}) {
                QByteArray bytes = whole;
                bytes[size] = byte;
                SnapshotBuilder builder;
                const SourceIndex source = builder.addSource(std::make_shared<const Source>(u"t"_s, bytes));
                const Transcript transcript = parseTranscript(builder.current().sources()[source]->bytes());
                AuditReading reading(transcript, source, builder);
                reading.setHost(u"h"_s);
                readFiles(reading, UnitTable({}), ProcessTable({}), {});
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestAuditCode)
#include "tst_auditcode.moc"
