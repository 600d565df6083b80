// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/golden.h"
#include "graph/diff/compare.h"
#include "graph/export/diffhtml.h"
#include "graph/export/diffjunit.h"
#include "graph/export/diffmarkdown.h"
#include "graph/export/markdowntext.h"
#include "support/graphtext.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;
const QByteArray all = "coverage service complete\n";

GraphDiff differenceOf(const QByteArray& before, const QByteArray& after)
{
    const auto read = [](const QByteArray& text, const QString& name) {
        return resolve(std::make_shared<const Snapshot>(snapshotOf(text, name)));
    };
    return compare(read(before, u"old.txt"_s), read(after, u"new.txt"_s)).value();
}

/// Every kind of change, decided about in every way, and names that are no names.
GraphDiff market()
{
    return differenceOf("a: user=root, streams=x, pid=1\nb\nold: exec=run\nt reads stream:s\nport:1%2Ftcp\n" + all,
                        "a: user=\"<b>shop</b> | `x` @all\", streams=y, pid=2\nnew: exec=run\n"
                        "service:%3Cscript%3Ealert(1)%3C%2Fscript%3E: user=root\nt writes stream:s\n"
                            + all);
}

std::vector<ChangeToDecide> decidedAbout(const GraphDiff& diff)
{
    std::vector<Decision> decisions;
    for (const ChangeToDecide& change : changesToDecide(diff, {}, 0)) {
        const bool isAccepted = change.subject.endsWith("service:b"_L1);
        if (isAccepted || change.subject.endsWith("service:a"_L1))
            decisions.push_back({.verdict = isAccepted ? Verdict::Approved : Verdict::Rejected,
                                 .subject = change.subject,
                                 .before = change.before,
                                 .after = change.after,
                                 .who = u"ops & <co>"_s,
                                 .why = u"moved | away"_s,
                                 .until = 300 * day});
    }
    return changesToDecide(diff, decisions, 100 * day);
}

DiffReport decidedReport(const GraphDiff& diff)
{
    const std::vector<ChangeToDecide> changes = decidedAbout(diff);
    return reportOf(diff, {.withApart = true, .decided = changes});
}

/// The cells of a table's row, divided as GitHub does: a backslash takes the sign after it along.
QStringList cellsOf(const QString& row)
{
    QStringList cells{QString()};
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row[i] == u'\\' && i + 1 < row.size())
            cells.back() += QStringView(row).mid(i++, 2);
        else if (row[i] == u'|')
            cells << QString();
        else
            cells.back() += row[i];
    }
    return cells;
}

/// What is left of a line without its code spans.
QString outsideOfCode(const QString& line)
{
    static const QRegularExpression span(u"(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)"_s);
    return QString(line).remove(span);
}

} // namespace

/// A difference to hand on: as Markdown, as a page, for continuous integration.
class DiffReportsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reports_areAsInTheGoldenFiles()
    {
        const GraphDiff diff = market();
        const DiffReport report = decidedReport(diff);
        const QByteArray picture =
            "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><title>t</title></svg>\n";
        for (const QString& difference : {differenceToGolden(u"diff.md"_s, toMarkdown(report).toUtf8()),
                                          differenceToGolden(u"diff.html"_s, toHtml(report, picture)),
                                          differenceToGolden(u"diff.junit.xml"_s, toJUnit(report))})
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void markdown_keepsWhatIsFromOutsideInCode()
    {
        const QString text = toMarkdown(decidedReport(market()));
        qsizetype columns = 0;
        for (const QString& line : text.split(u'\n')) {
            const QString outside = outsideOfCode(line);
            for (const char* word : {"script", "<", "@", "http", "ops", "away"})
                QVERIFY2(!outside.contains(QLatin1StringView(word)), qPrintable(line));
            if (!line.startsWith(u'|')) {
                columns = 0;
                continue;
            }
            columns = columns > 0 ? columns : cellsOf(line).size();
            QCOMPARE(cellsOf(line).size(), columns);
        }
    }

    void aCodeSpan_holdsAnything_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"a_b"_s << u"`a_b`"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("ticks") << u"a``b`c"_s << u"```a``b`c```"_s;
        QTest::newRow("a tick at the end") << u"a`"_s << u"`` a` ``"_s;
        QTest::newRow("pipe") << u"a|b||c"_s << u"`a\\|b\\|\\|c`"_s;
        QTest::newRow("pipe after backslash") << u"a\\|b"_s << u"`a\\\\u{7c}b`"_s;
        QTest::newRow("lines") << u"a\nb"_s << u"`a\\nb`"_s;
        QTest::newRow("blanks") << u" a "_s << u"`  a  `"_s;
    }
    void aCodeSpan_holdsAnything()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const QString code = markdownCode(text, MarkdownPlace::Cell);
        QCOMPARE(code, expected);
        QCOMPARE(cellsOf(code).size(), 1);
        QCOMPARE(outsideOfCode(code), QString());
    }

    void html_isWellFormed_withNothingFromOutside()
    {
        const QByteArray html = toHtml(decidedReport(market()), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        QXmlStreamReader reader(html);
        int tables = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            tables += reader.name() == u"table";
            for (const char* name : {"script", "b>", "img", "link", "a", "iframe", "object"})
                QVERIFY2(reader.name() != QLatin1StringView(name), name);
            for (const QXmlStreamAttribute& attribute : reader.attributes())
                QVERIFY(!attribute.name().startsWith(u"on") && attribute.name() != u"href"
                        && attribute.name() != u"src");
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(tables, 4);
        QVERIFY(html.contains("prefers-color-scheme:dark"));
        QVERIFY(html.contains("default-src 'none'"));
    }

    void junit_failsForWhatIsOpen()
    {
        const GraphDiff diff = market();
        QHash<QString, QString> outcomes;
        QXmlStreamReader reader(toJUnit(decidedReport(diff)));
        QString name;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == u"testcase")
                outcomes[name = reader.attributes().value(u"name"_s).toString()] = u"passed"_s;
            else if (reader.name() == u"failure" || reader.name() == u"skipped")
                outcomes[name] = reader.name().toString();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(outcomes[u"Removed: service:b"_s], u"skipped"_s); // accepted
        QCOMPARE(outcomes[u"Changed: service:a"_s], u"failure"_s); // rejected
        QCOMPARE(outcomes[u"Renamed: service:new"_s], u"failure"_s);
        QCOMPARE(outcomes[u"Not looked at this time: ports"_s], u"skipped"_s);
        QCOMPARE(outcomes.key(u"passed"_s), QString());
    }

    void withoutDifference_oneCasePasses()
    {
        const DiffReport report = reportOf(differenceOf("a: user=root, pid=1\n" + all, "a: user=root, pid=2\n" + all));
        const QByteArray junit = toJUnit(report);
        QVERIFY2(junit.contains("tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\""), junit.constData());
        QVERIFY(junit.contains("name=\"no difference\" time=\"0\"/>"));
        QVERIFY(toMarkdown(report).startsWith("### no difference\n"_L1));
        QVERIFY(toHtml(report, {}).contains("<li>no difference</li>"));
    }

    void aLongTable_isCutInMarkdownOnly()
    {
        QByteArray many;
        for (int i = 0; i < 150; ++i)
            many += "n" + QByteArray::number(i) + '\n';
        const DiffReport report = reportOf(differenceOf("a\n" + all, "a\n" + many + all));
        const QString text = toMarkdown(report);
        QCOMPARE(text.count(u"\n| `"_s), 100);
        QVERIFY(text.contains(u"and more: 150 in all"_s));
        QCOMPARE(toHtml(report, {}).count("<tr><th scope"), 150);
    }
};

QTEST_GUILESS_MAIN(DiffReportsTest)
#include "tst_diffreports.moc"
