// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/state.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;

namespace {

const QByteArray smallSystem = "a: category=RUNNING, exec=\"/v/e/bin/python --port 8001\", x.slice=s\n"
                               "a writes stream:s\n"
                               "b reads stream:s\n"
                               "timer:b: schedule=daily\n"
                               "a requires b\n";

NodeId id(const char* text)
{
    return *NodeId::parse(QString::fromLatin1(text), QStringLiteral("h"));
}

} // namespace

class GraphTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingExists_withoutAStatement()
    {
        const auto graph = graphOf(smallSystem);
        for (NodeIndex i = 0; i < graph->nodes().size(); ++i)
            QVERIFY(graph->nodes()[i].factCount > 0 || !graph->edgesAt(i).empty());
        for (const Edge& edge : graph->edges())
            QVERIFY(edge.factCount > 0);
        for (const Node& node : graph->nodes()) {
            for (const Fact& fact : graph->factsOf(node)) {
                QVERIFY(fact.claimCount > 0);
                for (const ClaimIndex claim : graph->claimsOf(fact))
                    QVERIFY(!graph->snapshot().evidenceOf(graph->snapshot().claim(claim)).empty());
            }
        }
    }

    void everyClaim_isInExactlyOneFactOfItsSubject()
    {
        const auto graph = graphOf(smallSystem);
        std::vector<int> seen(graph->snapshot().claims().size());
        const auto count = [&](const Subject& subject, std::span<const Fact> facts) {
            for (const Fact& fact : facts) {
                for (const ClaimIndex claim : graph->claimsOf(fact)) {
                    ++seen[claim];
                    QVERIFY(graph->snapshot().subjectOf(graph->snapshot().claim(claim)) == subject);
                    QCOMPARE(graph->snapshot().claim(claim).attribute, fact.attribute);
                }
            }
        };
        for (const Node& node : graph->nodes())
            count(node.id, graph->factsOf(node));
        for (const Edge& edge : graph->edges())
            count(edge.id, graph->factsOf(edge));
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
    }

    void rows_areSortedAndFound()
    {
        const auto graph = graphOf(smallSystem);
        for (NodeIndex i = 0; i < graph->nodes().size(); ++i) {
            QCOMPARE(graph->find(graph->nodes()[i].id), std::optional(i));
            QVERIFY(i == 0 || graph->nodes()[i - 1].id < graph->nodes()[i].id);
        }
        for (EdgeIndex i = 0; i < graph->edges().size(); ++i) {
            QCOMPARE(graph->find(graph->edges()[i].id), std::optional(i));
            QVERIFY(i == 0 || graph->edges()[i - 1].id < graph->edges()[i].id);
        }
        QVERIFY(!graph->find(id("service:nobody")));
    }

    void edgesAt_listsEveryEdgeOnceAtEachEnd()
    {
        const auto graph = graphOf(smallSystem);
        size_t ends = 0;
        for (NodeIndex i = 0; i < graph->nodes().size(); ++i) {
            for (const EdgeIndex edge : graph->edgesAt(i))
                QVERIFY(graph->edges()[edge].from == i || graph->edges()[edge].to == i);
            ends += graph->edgesAt(i).size();
        }
        QCOMPARE(ends, 2 * graph->edges().size());
    }

    void anEdgeToItself_isListedOnce()
    {
        const auto graph = graphOf("a requires a");
        QCOMPARE(graph->edgesAt(0).size(), size_t(1));
    }

    void values_areNullOrEmptyWhereNobodySaysAnything()
    {
        const auto graph = graphOf(smallSystem);
        const Node& b = graph->nodes()[*graph->find(id("service:b"))];
        QVERIFY(!graph->value(b, Attr::User));
        QCOMPARE(graph->text(b, Attr::User), QString());
        QVERIFY(!graph->fact(graph->edges()[0], Attr::Groups));
    }

    void claimAt_findsTheLinesStatement()
    {
        const auto graph = graphOf(smallSystem);
        const auto subjectAt = [&](const char* words) {
            const auto claim = graph->claimAt(0, smallSystem.indexOf(words));
            return claim ? std::get<NodeId>(graph->snapshot().subjectOf(graph->snapshot().claim(*claim))).shortText()
                         : QString();
        };
        QCOMPARE(subjectAt("timer:b"), QStringLiteral("timer:b"));
        const auto port = graph->claimAt(0, smallSystem.indexOf("8001"));
        QCOMPARE(graph->snapshot().quoteOf(graph->snapshot().claim(*port)).text, QStringLiteral("--port 8001"));
    }

    void claimAt_ofAnEmptyLine_takesTheNextStatement()
    {
        const QByteArray text = "a: user=x\n\n\nb: user=y\n";
        const auto graph = graphOf(text);
        const auto claim = graph->claimAt(0, text.indexOf("\n\n") + 1);
        QCOMPARE(graph->snapshot().claim(*claim).value.text(), QStringLiteral("y"));
    }

    void state_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<State>("state");
        QTest::newRow("category") << QByteArray("a: category=STOPPED, active=active") << State::Stopped;
        QTest::newRow("auto-restart under any category")
            << QByteArray("a: category=RUNNING, sub=auto-restart") << State::AutoRestart;
        QTest::newRow("active state alone") << QByteArray("a: active=failed") << State::Failed;
        QTest::newRow("nothing stated") << QByteArray("a: user=x") << State::Unknown;
        QTest::newRow("unheard of") << QByteArray("a: category=SLEEPY") << State::Unknown;
        QTest::newRow("library") << QByteArray("a: category=LIBRARY_ONLY") << State::Library;
        QTest::newRow("stream") << QByteArray("stream:s: topic=t") << State::NotApplicable;
    }

    void state()
    {
        QFETCH(QByteArray, line);
        QFETCH(State, state);
        const auto graph = graphOf(line);
        QCOMPARE(stateOf(*graph, graph->nodes()[0]), state);
        QCOMPARE(QString(wordFor(state)).isEmpty(), state == State::NotApplicable);
    }
};

QTEST_APPLESS_MAIN(GraphTest)
#include "tst_graph.moc"
