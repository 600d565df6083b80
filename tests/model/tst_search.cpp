// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/search.h"
#include "support/graphtext.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using test::graphOf;

namespace {

const QByteArray shop = "quantum-ai-engine: description=\"Decides what to trade\", user=qt\n"
                        "quantum-execution: description=\"Executes orders\", exec=\"/opt/bin/engine-runner\"\n"
                        "quantum-risk-brain: unit=quantum-risk-brain.service, user=root\n"
                        "engine\n"
                        "stream:quantum:stream:trade.intent\n"
                        "port:8001/tcp: purpose=api\n";

QString found(const Graph& graph, const QString& typed, size_t limit = 20)
{
    QStringList names;
    for (const SearchHit& hit : SearchIndex(graph).find(typed, limit))
        names += graph.nodes()[hit.node].id.name();
    return names.join(u' ');
}

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_comeBeforeDescriptionsBeforeValues()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(found(*graph, u"engine"_s), u"engine quantum-ai-engine quantum-execution"_s);
        QCOMPARE(found(*graph, u"trade"_s), u"quantum:stream:trade.intent quantum-ai-engine"_s);
        QCOMPARE(found(*graph, u"ROOT"_s), u"quantum-risk-brain"_s);
    }

    void fewLetters_areEnough()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(found(*graph, u"qrb"_s), u"quantum-risk-brain"_s);
        QCOMPARE(found(*graph, u"aieng"_s, 1), u"quantum-ai-engine"_s);
        QCOMPARE(found(*graph, u"8001"_s), u"8001/tcp"_s);
        QCOMPARE(found(*graph, u"brain.service"_s), u"quantum-risk-brain"_s);
    }

    void allWords_mustBeThere()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(found(*graph, u"quantum orders"_s), u"quantum-execution"_s);
        QCOMPARE(found(*graph, u"orders  quantum"_s), u"quantum-execution"_s);
        QCOMPARE(found(*graph, u"quantum nothing"_s), QString());
        QCOMPARE(found(*graph, u"   "_s), QString());
    }

    void hits_sayWhere()
    {
        const GraphPtr graph = graphOf(shop);
        const std::vector<SearchHit> hits = SearchIndex(*graph).find(u"quantum runner", 5);
        QCOMPARE(hits.size(), 1u);
        QVERIFY(hits.front().in == FoundIn::Value);
        QCOMPARE(hits.front().text, u"/opt/bin/engine-runner"_s);
        QCOMPARE(graph->snapshot().attributeNames()[hits.front().attribute], u"exec"_s);
        QVERIFY(SearchIndex(*graph).find(u"qrb", 5).front().in == FoundIn::Name);
    }

    void tenThousandThings_areSearchedWhileTyping()
    {
        QByteArray text;
        for (int i = 0; i < 10000; ++i)
            text += "quantum-service-" + QByteArray::number(i) + ": user=qt, description=\"does number "
                    + QByteArray::number(i) + "\"\n";
        const GraphPtr graph = graphOf(text);
        const SearchIndex index(*graph);
        QElapsedTimer timer;
        timer.start();
        const std::vector<SearchHit> hits = index.find(u"serv 4711", 20);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed()))); // generous: with sanitizers
        QCOMPARE(graph->nodes()[hits.front().node].id.name(), u"quantum-service-4711"_s);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(index.find(u"serv", 20, stop.get_token()).empty());
    }
};

QTEST_APPLESS_MAIN(SearchTest)
#include "tst_search.moc"
