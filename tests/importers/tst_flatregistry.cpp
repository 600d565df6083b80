// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/openedregistry.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const QByteArray& flatBytes()
{
    static const QByteArray bytes = bytesOf(fixturePath(u"flat/flat.json"_s));
    return bytes;
}

GraphPtr flat()
{
    return graphIn(flatBytes(), u"flat.json"_s);
}

const Node& service(const Graph& graph, const QString& name)
{
    return graph.nodes()[*graph.find(*NodeId::make(u"203.0.113.40"_s, Kind::Service, name))];
}

QString valueOf(const Graph& graph, const QString& name, Attr attr)
{
    const Value* value = graph.value(service(graph, name), attr);
    return value ? value->text() : u"not stated"_s;
}

QByteArray quoted(const Graph& graph, const QString& name, Attr attr)
{
    const Claim& claim = graph.strongest(*graph.fact(service(graph, name), attr));
    const ByteRange range = graph.snapshot().evidenceOf(claim).front().range;
    return flatBytes().sliced(range.begin, range.size());
}

QStringList problemsOf(const Snapshot& snapshot)
{
    QStringList lines;
    for (const Problem& problem : snapshot.problems())
        lines += problem.what.where.pointer + u": "_s + problem.what.expected + u"; "_s + problem.what.found;
    return lines;
}

bool isSaid(const Snapshot& snapshot, const ByteRange& leaf)
{
    const auto claims = snapshot.claims();
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
        const ByteRange range = snapshot.evidenceOf(claim).front().range;
        return range.begin >= leaf.begin && range.end <= leaf.end && !range.isEmpty();
    });
}

} // namespace

class FlatRegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fields_becomeTheSameAttributesAsNestedOnes()
    {
        const GraphPtr graph = flat();
        const QString name = u"ferry-timetable"_s;
        QCOMPARE(valueOf(*graph, name, Attr::Unit), u"ferry-timetable.service"_s);
        QCOMPARE(valueOf(*graph, name, Attr::Category), u"RUNNING"_s);
        QCOMPARE(valueOf(*graph, name, Attr::Enabled), u"true"_s);
        QCOMPARE(valueOf(*graph, name, Attr::Pid), u"5100"_s);
        QCOMPARE(valueOf(*graph, name, Attr::WorkingDir), u"/srv/ferry"_s);
        QCOMPARE(valueOf(*graph, name, Attr::User), u"ferry"_s);
        QCOMPARE(valueOf(*graph, name, Attr::CodePath), u"/srv/ferry/parts/timetable/"_s);
        QCOMPARE(valueOf(*graph, name, Attr::Entrypoint), u"main.py"_s);
        QCOMPARE(valueOf(*graph, name, Attr::VenvStatus), u"VALID_VENV"_s);
        QCOMPARE(valueOf(*graph, name, Attr::VenvName), u"timetable"_s);
        QVERIFY(valueOf(*graph, name, Attr::Proof).startsWith(u"systemctl"));
        const QStringList lines = print(*graph);
        for (const QString& line : {u"service:ferry-timetable -listens-> port:8601%2Ftcp exists=true"_s,
                                    u"service:ferry-timetable -listens-> port:8602%2Ftcp exists=true"_s,
                                    u"service:ferry-timetable -flow-> stream:ferry:stream:sailings uses=true"_s,
                                    u"service:ferry-timetable -runs_in-> venv:timetable exists=true"_s,
                                    u"service:ferry-timetable -implements-> "
                                    "code:%2Fsrv%2Fferry%2Fparts%2Ftimetable exists=true"_s,
                                    u"service:ferry-radio -listens-> port:8610%2Ftcp exists=true"_s,
                                    u"service:ferry-radio -flow-> stream:ferry:stream:weather uses=true"_s,
                                    u"timer:ferry-lamp enabled=false"_s})
            QVERIFY2(lines.contains(line), qPrintable(line + u'\n' + lines.join(u'\n')));
    }

    void emptyText_isAbsent()
    {
        const GraphPtr graph = flat();
        for (const Attr attr :
             {Attr::Category, Attr::Enabled, Attr::Pid, Attr::Exec, Attr::WorkingDir, Attr::User, Attr::CodePath,
              Attr::Entrypoint, Attr::VenvName, Attr::VenvStatus, Attr::Port, Attr::Proof, Attr::UnitType})
            QCOMPARE(valueOf(*graph, u"ferry-fares"_s, attr), u"not stated"_s);
        QCOMPARE(valueOf(*graph, u"ferry-fares"_s, Attr::Streams), u"empty"_s); // a list without items is stated
        QVERIFY(print(*graph).contains(u"service:ferry-fares x.remark="_s));    // nobody knows what it means there
        QVERIFY(!print(*graph).join(u' ').contains(u"stream: "_s));
    }

    void emptyUnit_fallsBackToTheName() { QCOMPARE(valueOf(*flat(), u"ferry-radio"_s, Attr::Category), u"FAILED"_s); }

    void venvStatus_isTwoStatementsEachWithItsOwnBytes()
    {
        const GraphPtr graph = flat();
        QCOMPARE(quoted(*graph, u"ferry-timetable"_s, Attr::VenvStatus), QByteArray("VALID_VENV"));
        QCOMPARE(quoted(*graph, u"ferry-timetable"_s, Attr::VenvName), QByteArray("timetable"));
        const QString venv = u"/opt/v\u00e9nvs/\U0001F6A2/f\"\u00fc\U0001F6A2"_s;
        QCOMPARE(valueOf(*graph, u"ferry-radio"_s, Attr::VenvStatus), u"MISSING_VENV"_s);
        QCOMPARE(valueOf(*graph, u"ferry-radio"_s, Attr::VenvName), venv);
        QCOMPARE(quoted(*graph, u"ferry-radio"_s, Attr::VenvStatus), QByteArray("MISSING\\u005fVENV"));
        QCOMPARE(quoted(*graph, u"ferry-radio"_s, Attr::VenvName),
                 QByteArray("/opt/v\\u00e9nvs/\\ud83d\\udea2\\/f\\\"\u00fc\U0001F6A2"));
        // The venv itself and the edge to it quote the name, not the status.
        const Node& node =
            graph->nodes()[*graph->find(*NodeId::make(u"203.0.113.40"_s, Kind::Venv, u"f\"\u00fc\U0001F6A2"_s))];
        QCOMPARE(graph->snapshot().quoteOf(graph->strongest(*graph->fact(node, Attr::Name))).text,
                 u"/opt/v\\u00e9nvs/\\ud83d\\udea2\\/f\\\"\u00fc\U0001F6A2"_s);
    }

    void statusWithoutName_isOneStatement()
    {
        const GraphPtr graph = flat();
        const auto lamp = graph->find(*NodeId::make(u"203.0.113.40"_s, Kind::Timer, u"ferry-lamp"_s));
        QVERIFY(lamp);
        QCOMPARE(graph->text(graph->nodes()[*lamp], Attr::VenvStatus), u"NO_VENV"_s);
        QVERIFY(!graph->value(graph->nodes()[*lamp], Attr::VenvName));
        QCOMPARE(valueOf(*graph, u"ferry-odd"_s, Attr::VenvStatus), u": quay"_s); // as it stands: no status in front
    }

    void badValues_areReportedAndKept()
    {
        const GraphPtr graph = flat();
        QCOMPARE(problemsOf(graph->snapshot()),
                 (QStringList{u"/modules/4/enabled: true, false or systemd's word (\"enabled\", \"static\"); 1"_s,
                              u"/modules/4/pid: a whole number that is not negative; \"12a\""_s,
                              u"/modules/4/ports/0: a port number from 1 to 65535; 0"_s,
                              u"/modules/4/ports/1: one value for each item of the list; a list"_s,
                              u"/modules/4/exec: one value; a list"_s}));
        const QStringList lines = print(*graph);
        for (const QString& line :
             {u"service:ferry-odd x.ports.1.0=8620"_s, u"service:ferry-odd x.user.name=odd"_s,
              u"service:ferry-odd x.exec.1=b"_s, u"service:ferry-odd -listens-> port:8621%2Ftcp exists=true"_s})
            QVERIFY2(lines.contains(line), qPrintable(line + u'\n' + lines.join(u'\n')));
    }

    void flatFieldsOfANestedModule_areReadToo()
    {
        const GraphPtr graph = flat();
        QCOMPARE(valueOf(*graph, u"ferry-both"_s, Attr::ActiveState), u"active"_s);
        QCOMPARE(valueOf(*graph, u"ferry-both"_s, Attr::Port), u"8630"_s);
        QCOMPARE(valueOf(*graph, u"ferry-both"_s, Attr::VenvName), u"both"_s);
        QCOMPARE(valueOf(*graph, u"ferry-both"_s, Attr::User), u"not stated"_s);
        QCOMPARE(valueOf(*graph, u"ferry-both"_s, Attr::Proof), QString()); // an empty text of a nested module is one
    }

    void everyLeafThatIsNotAbsent_isQuoted()
    {
        const auto document = JsonDocument::read(flatBytes(), u"flat.json"_s);
        QVERIFY(document);
        const SnapshotPtr snapshot = opened(flatBytes());
        int leaves = 0;
        for (JsonIndex value = 0; value < document->size(); ++value) {
            const bool isAbsent = document->type(value) == JsonType::Text && document->text(value).isEmpty();
            const bool isWhole = document->isLeaf(value) || document->childCount(value) == 0;
            if (!isWhole || isAbsent)
                continue;
            ++leaves;
            QVERIFY2(isSaid(*snapshot, document->range(value)), qPrintable(document->pointer(value)));
        }
        QVERIFY(leaves > 40);
    }
};

QTEST_GUILESS_MAIN(FlatRegistryTest)
#include "tst_flatregistry.moc"
