// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/infer.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;

namespace {

QStringList only(const QStringList& lines, QLatin1StringView part)
{
    return lines.filter(part);
}

} // namespace

class InferTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void portInTheCommandLine_becomesAGuessedListener()
    {
        const auto graph = graphOf("a: exec=\"/v/e/bin/python -m x --port 8001\"");
        const auto edge = graph->find(*EdgeId::parse(u"service:a -listens-> port:8001%2Ftcp", QStringLiteral("h")));
        QVERIFY(edge);
        const Claim& claim = graph->strongest(*graph->fact(graph->edges()[*edge], Attr::Exists));
        QCOMPARE(claim.basis, Basis::Inferred);
        QCOMPARE(graph->snapshot().quoteOf(claim).text, QStringLiteral("--port 8001"));
        QCOMPARE(graph->snapshot().methodOf(claim), QStringLiteral("from --port in the command line"));
    }

    void twoWitnessesOfOnePort_areBothKeptAndTheirOrderDoesNotMatter()
    {
        const auto quotes = [](const QByteArray& text) {
            const auto graph = graphOf(text);
            const Node& port = graph->nodes()[*graph->find(*NodeId::parse(u"port:8001%2Ftcp", QStringLiteral("h")))];
            QStringList words;
            for (const ClaimIndex claim : graph->claimsOf(*graph->fact(port, Attr::Number)))
                words += graph->snapshot().quoteOf(graph->snapshot().claim(claim)).text;
            return words;
        };
        const QStringList both{QStringLiteral("--port 8001"), QStringLiteral("--port=8001")};
        QCOMPARE(quotes("a: exec=\"x --port 8001\"\nb: exec=\"y --port=8001\""), both);
        QCOMPARE(quotes("b: exec=\"y --port=8001\"\na: exec=\"x --port 8001\""), both);
    }

    void statedListener_staysTheStrongerStatement()
    {
        const auto graph = graphOf("a: exec=\"serve --port 8001\"\na listens port:8001%2Ftcp");
        const auto edge = graph->find(*EdgeId::parse(u"service:a -listens-> port:8001%2Ftcp", QStringLiteral("h")));
        const Fact* exists = graph->fact(graph->edges()[*edge], Attr::Exists);
        QCOMPARE(exists->claimCount, 2u);
        QCOMPARE(graph->strongest(*exists).basis, Basis::Declared);
    }

    void interpretersPath_namesTheVenv()
    {
        const QStringList lines = print(*graphOf("a: exec=\"/opt/venvs/ai/bin/python x\""));
        QVERIFY(lines.contains(QStringLiteral("service:a venv=ai")));
        QVERIFY(lines.contains(QStringLiteral("service:a -runs_in-> venv:ai exists=true")));
    }

    void venvOtherThanTheCommandLines_isAContradiction()
    {
        const QStringList lines = print(*graphOf("a: exec=\"/opt/venvs/ai/bin/python x\", venv=other"));
        QVERIFY2(lines.contains(QStringLiteral("service:a venv=other|ai")), qPrintable(lines.join(QLatin1Char('\n'))));
    }

    void timerThatSaysNothing_triggersTheServiceOfItsName()
    {
        const auto graph = graphOf("timer:check: schedule=daily\ncheck: category=STOPPED");
        const auto edge = graph->find(*EdgeId::parse(u"timer:check -triggers-> service:check", QStringLiteral("h")));
        QVERIFY(edge);
        const Claim& claim = graph->strongest(*graph->fact(graph->edges()[*edge], Attr::Exists));
        QCOMPARE(graph->snapshot().evidenceOf(claim).size(), size_t(2));
        QCOMPARE(graph->snapshot().evidenceOf(claim)[1].role, Role::Support);
    }

    void timerThatNamesAnotherUnit_isBelieved()
    {
        const QStringList lines = print(*graphOf("timer:check triggers other\ncheck: category=STOPPED"));
        QCOMPARE(only(lines, QLatin1StringView("-triggers->")),
                 QStringList({QStringLiteral("timer:check -triggers-> service:other exists=true")}));
    }

    void timerOfAnUnknownService_inventsNoService()
    {
        const QStringList lines = print(*graphOf("timer:lonely: schedule=daily"));
        QVERIFY(only(lines, QLatin1StringView("service:")).isEmpty());
    }

    void inferringTwice_addsNothing()
    {
        const Snapshot once = infer(snapshotOf("a: exec=\"/v/e/bin/python --port 8001\"\ntimer:a: schedule=daily"));
        QVERIFY(once.claims().size() > 2);
        QCOMPARE(infer(once).claims().size(), once.claims().size());
    }
};

QTEST_APPLESS_MAIN(InferTest)
#include "tst_infer.moc"
