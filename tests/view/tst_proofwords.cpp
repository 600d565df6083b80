// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/proofwords.h"

#include "graph/base/safetext.h"
#include "graph/view/fieldlist.h"
#include "importers/open/open.h"
#include "support/graphtext.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

GraphPtr graphIn(const QByteArray& bytes, const QString& origin)
{
    const auto snapshot = openBytes(bytes, origin);
    if (!snapshot)
        qFatal("%s", qUtf8Printable(snapshot.error().message()));
    return resolve(*snapshot);
}

/// JSON, written here with single quotation marks.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray bytesAt(const Graph& graph, const Evidence& place)
{
    return graph.snapshot().sources()[place.source]->bytes().mid(place.range.begin, place.range.size());
}

/// Of one field of the only service: verdict, and the bytes that decide.
std::pair<std::optional<ProofVerdict>, QByteArray> answerTo(const Graph& graph, Attr attr)
{
    for (const Node& node : graph.nodes()) {
        const Fact* fact = node.id.kind() == Kind::Service ? graph.fact(node, attr) : nullptr;
        if (!fact)
            continue;
        const auto answer = carriedVerdict(graph, NodeProofs(graph, node), graph.claimsOf(*fact).front());
        if (answer)
            return {answer->verdict, bytesAt(graph, decidingPlace(graph.snapshot(), *answer))};
    }
    return {};
}

} // namespace

class ProofWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decidingBytes_areTheDecidingWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("JSON") << u"registry/twin.json"_s;
        QTest::newRow("CRLF") << u"registry/crlf.json"_s;
        QTest::newRow("documented") << u"registry/documented.json"_s;
    }
    void decidingBytes_areTheDecidingWords()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(UNITSCOPE_FIXTURES "/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const GraphPtr graph = graphIn(file.readAll(), name);
        int decided = 0;
        for (const Node& node : graph->nodes()) {
            for (const Field& field : describe(*graph, node).fields) {
                for (const Statement& statement : field.statements) {
                    if (!statement.verdict || statement.verdictWords.isEmpty())
                        continue;
                    const QByteArray bytes = bytesAt(*graph, decidingPlace(graph->snapshot(), *statement.verdict));
                    QCOMPARE(safeForPeople(shortened(QString::fromUtf8(bytes), 120)), statement.verdictWords);
                    ++decided;
                }
            }
        }
        QVERIFY(decided > 0);
    }

    void escapesInTheSource_moveTheWords()
    {
        const GraphPtr graph = graphIn(json(
                                           "{'host':'h','modules':[{'name':'a','unit':'a.service',"
                                           "'systemd':{'active':'active'},'execution':{'pid':'12'},"
                                           "'proof':'caf\\u00e9 \\ud83d\\ude00 \\'q\\' shows Active: active (running), "
                                           "PID: 13'}]}"),
                                       u"a.json"_s);
        QCOMPARE(answerTo(*graph, Attr::ActiveState),
                 std::pair(std::optional(ProofVerdict::Backed), QByteArray("Active: active")));
        QCOMPARE(answerTo(*graph, Attr::Pid),
                 std::pair(std::optional(ProofVerdict::SaysOtherwise), QByteArray("PID: 13")));
    }

    void whatIsNotMentioned_leadsToTheWholeProofLine()
    {
        const GraphPtr graph = graphIn(
            json("{'host':'h','modules':[{'name':'a','execution':{'user':'qt'},'proof':'ss -lntp'}]}"), u"a.json"_s);
        QCOMPARE(answerTo(*graph, Attr::User),
                 std::pair(std::optional(ProofVerdict::NotMentioned), QByteArray("\"ss -lntp\"")));
    }

    void whatAProofLineCannotCarry_hasNoVerdict()
    {
        const auto graph = test::graphOf(
            "a: remark=odd, venv=none, description=x, user=qt, proof=\"systemctl status a\"\n"
            "b: user=qt\nstream:s: topic=x");
        QStringList judged;
        for (const Node& node : graph->nodes()) {
            for (const Field& field : describe(*graph, node).fields) {
                if (field.statements.front().verdict)
                    judged.append(node.id.shortText() + u' ' + field.label);
            }
        }
        QCOMPARE(judged, QStringList(u"service:a User"_s));
    }

    void aQuotedProof_staysStatedInFile()
    {
        const auto graph = test::graphOf("a: active=active, proof=\"systemctl status a: Active: active (running)\"");
        for (const Field& field : describe(*graph, graph->nodes().front()).fields)
            QCOMPARE(field.statements.front().howKnown, u"stated in file"_s);
    }
};

QTEST_APPLESS_MAIN(ProofWordsTest)
#include "tst_proofwords.moc"
