// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/golden.h"
#include "graph/export/canonicaljson.h"
#include "report/openedreport.h"
#include "support/graphtext.h"
#include "support/graphwords.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

GraphPtr orchardGraph()
{
    return graphIn(orchard(), u"orchard.md"_s);
}

QByteArray bytesBehind(const Snapshot& snapshot, const Evidence& evidence)
{
    const QByteArray& bytes = snapshot.sources()[evidence.source]->bytes();
    return bytes.mid(evidence.range.begin, evidence.range.size());
}

/// What a claim may quote in other letters than its value: it concludes, it does not repeat.
bool isConcluded(const Claim& claim, const QString& attribute)
{
    return claim.value.type() == Value::Type::Boolean || claim.value.isNone() || attribute == nameOf(Attr::Category)
           || attribute == nameOf(Attr::SubState) || attribute == nameOf(Attr::ActiveState)
           || attribute == nameOf(Attr::UnknownCount);
}

const Coverage* coverageOf(const Graph& graph, Kind kind)
{
    const auto all = graph.snapshot().coverage();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [kind](const Coverage& coverage) { return coverage.kind == kind; });
    return found != all.end() ? &*found : nullptr;
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orchard_isReadAsAWhole()
    {
        const GraphPtr graph = orchardGraph();
        QStringList lines = print(*graph);
        for (const Problem& problem : graph->snapshot().problems())
            lines.append(u"problem "_s + problem.what.message());
        for (const Coverage& coverage : graph->snapshot().coverage())
            lines.append(u"listed %1: %2 of %3%4"_s.arg(wordFor(coverage.kind))
                             .arg(coverage.listed)
                             .arg(coverage.stated.value_or(-1))
                             .arg(coverage.extent == Coverage::Extent::Complete ? u""_s : u", not all"_s));
        const QString difference = differenceToGolden(u"report-orchard.txt"_s, lines.join(u'\n').toUtf8() + '\n');
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void everyStatement_quotesTheBytesThatSayIt()
    {
        const GraphPtr graph = orchardGraph();
        const Snapshot& snapshot = graph->snapshot();
        int plain = 0;
        for (const Claim& claim : snapshot.claims()) {
            const QString& attribute = snapshot.attributeOf(claim);
            for (const Evidence& evidence : snapshot.evidenceOf(claim))
                QVERIFY2(!evidence.range.isEmpty(), qPrintable(attribute));
            const QByteArray quoted = bytesBehind(snapshot, snapshot.evidenceOf(claim).front());
            if (claim.basis == Basis::Inferred || isConcluded(claim, attribute) || quoted.contains('`'))
                continue;
            QCOMPARE(QString::fromUtf8(quoted), claim.value.text());
            ++plain;
        }
        QVERIFY2(plain > 150, qPrintable(QString::number(plain)));
    }

    void everyStatementOfAThing_quotesItsName()
    {
        const GraphPtr graph = orchardGraph();
        const Snapshot& snapshot = graph->snapshot();
        for (const Claim& claim : snapshot.claims()) {
            const auto* id = std::get_if<NodeId>(&snapshot.subjectOf(claim));
            if (!id || id->kind() != Kind::Service || claim.basis == Basis::Inferred)
                continue;
            const auto evidence = snapshot.evidenceOf(claim);
            const bool isNamed = std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& one) {
                return QString::fromUtf8(bytesBehind(snapshot, one)).startsWith(id->name());
            });
            QVERIFY2(isNamed, qPrintable(id->text() + u' ' + snapshot.attributeOf(claim)));
        }
    }

    void mistakenText_givesTheSameGraph_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = orchard();
        QTest::newRow("Mac Roman") << mistakenFor(CodePage::MacRoman, whole);
        QTest::newRow("Windows-1252") << mistakenFor(CodePage::Windows1252, whole);
        QTest::newRow("written on afterwards") << mistakenFor(CodePage::MacRoman, whole) + "\nGrüße, der Gärtner\n";
        QTest::newRow("CRLF") << QByteArray(whole).replace("\n", "\r\n");
        QTest::newRow("CR") << QByteArray(whole).replace("\n", "\r");
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + whole;
        QTest::newRow("everything at once")
            << "\xef\xbb\xbf" + mistakenFor(CodePage::MacRoman, whole).replace("\n", "\r\n");
    }

    void mistakenText_givesTheSameGraph()
    {
        QFETCH(QByteArray, bytes);
        const GraphPtr graph = graphIn(bytes, u"orchard.md"_s);
        QCOMPARE(everythingIn(*graph, Quotes::LeftOut), everythingIn(*orchardGraph(), Quotes::LeftOut));
        QCOMPARE(graph->snapshot().problems().size(), orchardGraph()->snapshot().problems().size());
        QVERIFY(graph->snapshot().sources()[0]->bytes() == bytes); // as they were kept
    }

    void placesOfMistakenText_areThoseOfTheKeptBytes()
    {
        const GraphPtr whole = orchardGraph();
        const GraphPtr graph = graphIn(mistakenFor(CodePage::MacRoman, orchard()), u"orchard.md"_s);
        const auto claims = graph->snapshot().claims();
        QCOMPARE(claims.size(), whole->snapshot().claims().size());
        for (size_t i = 0; i < claims.size(); ++i) {
            const Evidence& broken = graph->snapshot().evidenceOf(claims[i]).front();
            const Evidence& wanted = whole->snapshot().evidenceOf(whole->snapshot().claim(ClaimIndex(i))).front();
            QCOMPARE(bytesBehind(graph->snapshot(), broken),
                     mistakenFor(CodePage::MacRoman, bytesBehind(whole->snapshot(), wanted)));
        }
    }

    void canonicalJson_givesTheSameGraph()
    {
        const GraphPtr graph = orchardGraph();
        const GraphPtr again = graphIn(toCanonicalJson(*graph), u"canonical.json"_s);
        QCOMPARE(print(*again), print(*graph));
    }

    void reportAndRegistry_areOneThing()
    {
        const GraphPtr report = graphOfReport("## RUNNING MODULES (1)\n\n| Module | Port | venv |\n|-|-|-|\n"
                                              "| a-b | 8001 | ai |\n");
        const GraphPtr registry = graphIn(R"({"host": "h", "modules": [{"name": "a-b", "category": "RUNNING",)"
                                          R"( "runtime": {"port": 8001, "venv": "ai"}}]})");
        QStringList lines = print(*report);
        lines.removeIf(
            [](const QString& line) { return line.contains(u"section="_s) || line.startsWith(u"host:h "_s); });
        QCOMPARE(lines, print(*registry));
    }

    void timeAndHost_areTheHeaders()
    {
        const GraphPtr graph = orchardGraph();
        QCOMPARE(graph->snapshot().timeOf(0), std::optional<qint64>(1772428200000));
        QCOMPARE(graph->nodes().front().id.text(), u"//203.0.113.40/host:203.0.113.40"_s);
    }

    void oneLineLess_isNotAllAnyMore()
    {
        const GraphPtr graph = graphIn(orchard().replace("  - orchard:stream:rain (rain in millimetres)\n", ""),
                                       u"orchard.md"_s);
        QCOMPARE(coverageOf(*graph, Kind::Stream)->listed, 4);
        QCOMPARE(coverageOf(*graph, Kind::Stream)->stated, 5);
        QCOMPARE(coverageOf(*graph, Kind::Stream)->extent, Coverage::Extent::Partial);
        QCOMPARE(coverageOf(*graph, Kind::Timer)->extent, Coverage::Extent::Complete);
        QVERIFY(!coverageOf(*graph, Kind::Process));
    }

    void unreadableLine_isNotAllAnyMore()
    {
        const GraphPtr graph = graphOfReport("## Timers\n\n- a.timer -> x\n- and some more of them\n");
        QCOMPARE(coverageOf(*graph, Kind::Timer)->listed, 1);
        QCOMPARE(coverageOf(*graph, Kind::Timer)->extent, Coverage::Extent::Partial);
        QCOMPARE(problemsIn(*graph), QStringList{u"8 \"and some more of them\""_s});
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
