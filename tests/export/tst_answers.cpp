// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/answerjson.h"
#include "graph/export/answertext.h"
#include "graph/view/explorewords.h"
#include "support/graphtext.h"
#include "support/schema.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop = "shop-till: user=shop\n"
                        "shop-web: user=root\n"
                        "shop-till writes stream:sold\n"
                        "shop-stock reads stream:sold (observed)\n"
                        "shop-mail uses stream:sold\n"
                        "target:shop wants shop-till\n";

NodeIndex at(const Graph& graph, const QString& id)
{
    return graph.find(*NodeId::parse(id, u"h"_s)).value();
}

QueryAnswer queryAnswer(const Graph& graph, const QString& filter, const QString& by = {})
{
    const Expression expression = parseQuery(filter)->expression;
    const QueryInput input{graph};
    QueryAnswer answer{.graph = graph, .filter = filter, .matches = evaluate(expression, input), .by = by};
    if (!by.isEmpty())
        answer.groups = countBy(*findOperand(by), input, answer.matches.nodes);
    return answer;
}

NeighboursAnswer neighboursAnswer(const Graph& graph, const QString& id)
{
    return {.graph = graph,
            .start = at(graph, id),
            .depth = 2,
            .way = Way::Downstream,
            .neighbours = neighboursOf(Steps(graph, Way::Downstream), at(graph, id), 2)};
}

PathAnswer pathAnswer(const Graph& graph, const QString& from, const QString& to)
{
    return {.graph = graph,
            .from = at(graph, from),
            .to = at(graph, to),
            .way = Way::Downstream,
            .paths = shortestPaths(Steps(graph, Way::Downstream), at(graph, from), at(graph, to), 5)};
}

const QString schemaName = u"answer-1.schema.json"_s;

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void query_listsNames()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(toText(queryAnswer(*graph, u"user"_s)), u"service:shop-till\nservice:shop-web\n"_s);
        QCOMPARE(toText(queryAnswer(*graph, u"reads"_s)),
                 u"service:shop-stock\nservice:shop-stock reads stream:sold\n"_s);
        QueryAnswer counts = queryAnswer(*graph, u"reads"_s);
        counts.onlyCounts = true;
        QCOMPARE(toText(counts), u"1 + 1 connections\n"_s);
        QCOMPARE(toText(queryAnswer(*graph, u"kind = service"_s, u"user"_s)),
                 u"root (1)\n  service:shop-web\nshop (1)\n  service:shop-till\n"
                 "not stated (2)\n  service:shop-mail\n  service:shop-stock\n"_s);
    }

    void neighbours_sayTheWay()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(toText(neighboursAnswer(*graph, u"service:shop-till"_s)),
                 u"1 step\n"
                 "  stream:sold: service:shop-till writes stream:sold [test.txt:3 (stated in file)]\n"
                 "2 steps\n"
                 "  service:shop-mail: stream:sold used by (direction not stated) service:shop-mail "
                 "[test.txt:5 (stated in file)]\n"
                 "  service:shop-stock: stream:sold read by service:shop-stock [test.txt:4 (seen on host)]\n"_s);
    }

    void paths_sayEachStep()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(toText(pathAnswer(*graph, u"service:shop-till"_s, u"service:shop-stock"_s)),
                 u"1 of 1, 2 steps\n"
                 "  service:shop-till writes stream:sold [test.txt:3 (stated in file)]\n"
                 "  stream:sold read by service:shop-stock [test.txt:4 (seen on host)]\n"_s);
        QCOMPARE(toText(pathAnswer(*graph, u"service:shop-stock"_s, u"service:shop-till"_s)), QString());
    }

    void impact_saysWhyAndWhoSaysSo()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(toText(ImpactAnswer{*graph, impactOf(*graph, at(*graph, u"service:shop-till"_s))}),
                 u"If service:shop-till stops:\n"
                 "\n"
                 "stops (2)\n"
                 "  stream:sold: nobody but service:shop-till writes it [test.txt:3 (stated in file)]\n"
                 "  service:shop-stock: reads stream:sold [test.txt:4 (seen on host)]\n"
                 "\n"
                 "degrades (1)\n"
                 "  target:shop: wants service:shop-till [test.txt:6 (stated in file)]\n"
                 "\n"
                 "not known (1): nobody states whether these read or write\n"
                 "  service:shop-mail uses (direction not stated) stream:sold [test.txt:5 (stated in file)]\n"_s);
    }

    void hostileNames_areMadeSafe()
    {
        const GraphPtr graph = graphOf("evil\xe2\x80\xae%1: user=x\nevil\xe2\x80\xae%1 wants a%2b\n");
        const QString text = toText(queryAnswer(*graph, u"kind = service"_s))
                             + toText(queryAnswer(*graph, u"user"_s, u"name"_s))
                             + toText(ImpactAnswer{*graph, impactOf(*graph, 0)});
        QVERIFY(!text.contains(QChar(0x202e)));
        QVERIFY2(text.contains(u"evil\\u{202e}%251"_s) || text.contains(u"evil"_s), qPrintable(text));
    }

    void json_isValid()
    {
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed");
        const GraphPtr graph = graphOf(shop);
        for (const QByteArray& json :
             {toJson(queryAnswer(*graph, u"reads or user"_s)),
              toJson(queryAnswer(*graph, u"kind = service"_s, u"user"_s)),
              toJson(neighboursAnswer(*graph, u"service:shop-till"_s)),
              toJson(pathAnswer(*graph, u"service:shop-till"_s, u"service:shop-stock"_s)),
              toJson(pathAnswer(*graph, u"service:shop-stock"_s, u"service:shop-till"_s)),
              toJson(ImpactAnswer{*graph, impactOf(*graph, at(*graph, u"service:shop-till"_s))})}) {
            const QString complaints = complaintsBySchema(schemaName, json);
            QVERIFY2(complaints.isEmpty(), qPrintable(complaints + QString::fromUtf8(json)));
        }
        QVERIFY(!complaintsBySchema(schemaName, "{\"schema\": \"unitscope-answer/1\"}").isEmpty());
    }

    void closedLists_areTheProgramsOwn()
    {
        QStringList reasons;
        for (int i = 0; i <= int(Because::TriggeredBy); ++i)
            reasons += wordFor(Because(i));
        const QJsonValue impact = schemaAt(schemaName, u"oneOf"_s)[3];
        QStringList stated;
        const QJsonArray words =
            impact[u"properties"][u"affected"][u"items"][u"properties"][u"because"][u"enum"].toArray();
        for (const auto& word : words)
            stated += word.toString();
        QCOMPARE(stated, reasons);
        QCOMPARE(schemaWordsAt(schemaName, u"$defs direction enum"_s),
                 QStringList({wordFor(Way::Either), wordFor(Way::Upstream), wordFor(Way::Downstream)}));
    }
};

QTEST_APPLESS_MAIN(AnswersTest)
#include "tst_answers.moc"
