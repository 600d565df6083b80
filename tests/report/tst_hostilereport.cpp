// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/openedreport.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

Q_DECLARE_METATYPE(unitscope::Error::Code)

namespace {

constexpr qsizetype mebi = 1 << 20;
constexpr qsizetype much = 1 << 17; // what grew with its square would not end before the deadline

QByteArray filled(const QByteArray& pattern, qsizetype size = mebi)
{
    return pattern.repeated(size / pattern.size());
}

} // namespace

class HostileReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeRead_isRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("words");
        const auto wide = [](const QByteArray& cell) { return QByteArray("|" + cell).repeated(10'000) + "|\n"; };
        const auto tooLarge = Error::Code::TooLarge;
        QTest::newRow("10,000 columns") << wide("a") + wide("-") << tooLarge << u"r.md:5:"_s << u"one of 10000"_s;
        QTest::newRow("10,000 empty heads") << wide(" ") + wide("---") + "| a |\n"
                                            << tooLarge << u"r.md:"_s << u"one of 10000"_s;
        QTest::newRow("cells without end") << QByteArray("|a").repeated(90) + "\n" + QByteArray("|-").repeated(90)
                                                  + "|\n" + QByteArray("|\n").repeated(50'000)
                                           << tooLarge << u"r.md:5:"_s << u"4500090"_s;
        QTest::newRow("quotations") << QByteArray(100'000, '>') << tooLarge << u"r.md:5:1"_s << u"more on one line"_s;
        QTest::newRow("lists") << filled("- ") + "a\n" + filled("\n") << tooLarge << u"r.md:5:1"_s
                               << u"more on one line"_s;
        QTest::newRow("numbered lists") << filled("1. ") + "a\n" << tooLarge << u"r.md:5:1"_s << u"more on one line"_s;
        QTest::newRow("indentation") << QByteArray(400, ' ') + "- a\n"
                                     << tooLarge << u"r.md:5:1"_s << u"more on one line"_s;
        QTest::newRow("links") << filled("[a](\n") << tooLarge << u"r.md:"_s << u"links in"_s;
        QTest::newRow("not UTF-8") << filled("text\n") + "\xff" << Error::Code::BadEncoding << u"r.md:209720:1"_s
                                   << u"a byte that is none"_s;
        QTest::newRow("NUL") << filled("text\n") + QByteArray("a\0b", 3) << Error::Code::BadEncoding
                             << u"r.md:209720:2"_s << u"a NUL byte"_s;
    }

    void whatCannotBeRead_isRefusedWithItsPlace()
    {
        QFETCH(QByteArray, lines);
        QFETCH(Error::Code, code);
        QFETCH(QString, where);
        QFETCH(QString, words);
        const auto snapshot = openBytes(reportOf(lines), u"r.md"_s);
        QVERIFY(!snapshot);
        const QString message = snapshot.error().message();
        QCOMPARE(int(snapshot.error().code), int(code));
        QVERIFY2(message.startsWith(where), qPrintable(message));
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY(!snapshot.error().advice.isEmpty());
    }

    void limit_isTheUsers()
    {
        const QByteArray bytes = reportOf("## Stopped\n\n- a-b\n");
        const auto small = openBytes(bytes, u"r.md"_s, {.maximumBytes = 10});
        QVERIFY(!small);
        QCOMPARE(int(small.error().code), int(Error::Code::TooLarge));
        QVERIFY(openBytes(bytes, u"r.md"_s, {.maximumBytes = bytes.size()}));
    }

    void oddText_isReadInTime_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("brackets") << filled("[", much);
        QTest::newRow("pictures") << filled("![[]()", much);
        QTest::newRow("stars") << filled("*a **b ", much);
        QTest::newRow("underscores") << filled("_a ", much);
        QTest::newRow("nested underscores") << filled("__a ", much / 2) + filled("b__ ", much / 2);
        QTest::newRow("back-ticks") << filled("`a``b", much);
        QTest::newRow("spaces") << "a" + QByteArray(much, ' ') + "b";
        QTest::newRow("digits and commas") << filled("1,", much);
        QTest::newRow("parentheses") << filled("((a)", much);
        QTest::newRow("names") << filled("a-b, ", much);
        QTest::newRow("garbled words") << filled("é ", much) + "a";
        QTest::newRow("mistaken text") << filled("‚úì ", much);
        QTest::newRow("text mistaken twice")
            << mistakenFor(CodePage::MacRoman, mistakenFor(CodePage::MacRoman, filled("✓ a → b\n", much / 4)));
        QTest::newRow("units with words") << filled("a-b: c\n- ", much / 4);
        QTest::newRow("units with keys") << filled("**a-b**\n- Port: 1\n- Unit x: y\n\n", much / 4);
        QTest::newRow("units of other names") << filled("**a**\n- Unit: b-c.service\n\n", much / 4);
        QTest::newRow("items") << filled("- a\n", much);
        QTest::newRow("keys") << filled("- Port: 1\n", much);
        QTest::newRow("lines of one item") << "- a-b\n" + filled("  x\n", much);
        QTest::newRow("lines of one paragraph") << filled("x-y\n", much);
        QTest::newRow("headings") << filled("## Ports (1)\n", much);
        QTest::newRow("rules") << filled("---\n\n", much);
        QTest::newRow("tables") << filled("|a|b|\n|-|-|\n\n", much);
        QTest::newRow("fences") << filled("```\na:\n```\n", much);
        QTest::newRow("entities") << filled("&amp;&#x110000;&nothing;", much);
        QTest::newRow("depth") << [] {
            QByteArray lines;
            for (int depth = 0; depth < 60; ++depth)
                lines += QByteArray(depth * 2, ' ') + "- a-b\n";
            return lines + filled("\n", much);
        }();
    }

    /// Below every kind of heading. What comes out does not matter; that it comes does (the test has a deadline).
    void oddText_isReadInTime()
    {
        QFETCH(QByteArray, lines);
        for (const QByteArray heading :
             {"Stopped modules", "Streams", "Ports", "Venvs", "Timers", "Code", "Gates", "Summary", "Observations"}) {
            const QByteArray bytes = reportOf("## Stopped\n\n- z-z\n\n## " + heading + "\n\n- " + lines + "\n");
            const auto snapshot = openBytes(bytes, u"r.md"_s);
            QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().message()));
            QVERIFY((*snapshot)->problems().size() <= 1001);
        }
    }

    void thousandsOfRows_areAllThere()
    {
        QByteArray rows =
            "## RUNNING MODULES (12000)\n\n| Module | Port | venv | User | Purpose |\n|---|---|---|---|---|\n";
        for (int i = 0; i < 12'000; ++i)
            rows += "| **quantity-module-" + QByteArray::number(i) + "** | " + QByteArray::number(1000 + i) + " | venv-"
                    + QByteArray::number(i % 50) + " | ana | Counts what there is & more |\n";
        const GraphPtr graph = graphOfReport(rows);
        QCOMPARE(namesIn(*graph, Kind::Service).size(), 12'000);
        QCOMPARE(namesIn(*graph, Kind::Port).size(), 12'000);
        QCOMPARE(graph->snapshot().coverage().front().listed, 12'000);
    }

    void tenMegabytesOfCells_areReadInTime()
    {
        const QByteArray words(90, 'w');
        QByteArray rows = "## RUNNING MODULES\n\n| Module | Purpose | Remark | Unknown |\n|---|---|---|---|\n";
        for (int i = 0; i < 25'000; ++i)
            rows += "| m-" + QByteArray::number(i) + " | " + words + " | " + words.repeated(2) + " | " + words + " |\n";
        QVERIFY(rows.size() > 9 * mebi);
        const GraphPtr graph = graphOfReport(rows);
        QCOMPARE(namesIn(*graph, Kind::Service).size(), 25'000);
        QCOMPARE(problemsIn(*graph), QStringList());
    }

    void unusualNames_areKeptAsTheyAre()
    {
        const QByteArray odd = "caf\xc3\xa9-\xe6\x97\xa5\xe6\x9c\xac_\xf0\x9d\x92\xb3.x";
        const QByteArray reversed = "a-\xe2\x80\xae"
                                    "b";
        const GraphPtr graph = graphOfReport("## Running\n\n| Module | Purpose |\n|-|-|\n| " + odd + " | x |\n| "
                                             + reversed + " | y |\n| <a-b> | z |\n| " + QByteArray("n-").repeated(600)
                                             + " | z |\n");
        QCOMPARE(namesIn(*graph, Kind::Service),
                 QStringList({u"<a-b>"_s, QString::fromUtf8(reversed), QString::fromUtf8(odd)}));
        QCOMPARE(problemsIn(*graph).size(), 1);
        QVERIFY(problemsIn(*graph).front().size() < 100);
    }

    void problems_areCountedNotListedWithoutEnd()
    {
        const GraphPtr graph = graphOfReport("## Timers\n\n" + QByteArray("- not a name\n").repeated(3000));
        QCOMPARE(problemsIn(*graph).size(), 1001);
        QCOMPARE(problemsIn(*graph).last(), u"3006 2000 more"_s);
    }
};

QTEST_GUILESS_MAIN(HostileReportTest)
#include "tst_hostilereport.moc"
