// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/checkedmarket.h"
#include "export/golden.h"
#include "graph/diff/compare.h"
#include "graph/draw/picture.h"
#include "graph/export/report/embeddedpicture.h"
#include "graph/export/report/reporthtml.h"
#include "graph/export/report/reportmarkdown.h"
#include "graph/export/report/statereport.h"
#include "support/graphtext.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

PicturePtr pictureOf(const Checked& checked)
{
    const ReviewPtr known = std::make_shared<const Review>(
        Review{.rules = checked.rules, .asOf = checked.asOf, .findings = checked.findings});
    return makePicture(checked.graph, known, {}, {}, {}).value();
}

QByteArray pageOf(const Checked& checked, ReportEvidence evidence = ReportEvidence::Full)
{
    const PicturePtr picture = pictureOf(checked);
    return toHtml(stateReport(
                      {.checked = checked, .changes = nullptr, .shown = &picture->visible, .evidence = evidence}),
                  embeddedPicture(*picture));
}

/// What a page is made of, as a parser sees it.
struct Page
{
    QSet<QString> anchors = {};
    QStringList twice = {}; ///< anchors that are there again
    QStringList links = {};
    QStringList elements = {};
    QString text = {};
    QString error = {};
};

Page parsed(const QByteArray& html)
{
    Page page;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::Characters)
            page.text += reader.text().toString() + u' ';
        if (token != QXmlStreamReader::StartElement)
            continue;
        page.elements << reader.name().toString();
        for (const QXmlStreamAttribute& attribute : reader.attributes()) {
            const QString value = attribute.value().toString();
            if (attribute.name() == "id"_L1) {
                if (page.anchors.contains(value))
                    page.twice << value;
                page.anchors.insert(value);
            } else if (attribute.name() == "href"_L1) {
                page.links << value;
            } else if (attribute.name().startsWith("on"_L1) || attribute.name() == "src"_L1) {
                page.error = u"live: "_s + attribute.name().toString();
            }
        }
    }
    if (reader.hasError())
        page.error = reader.errorString();
    return page;
}

Checked checkedText(const QByteArray& text)
{
    Checked checked{.graph = resolve(std::make_shared<const Snapshot>(snapshotOf(text, u"new.txt"_s)))};
    checked.findings = findingsOf(*checked.graph, {}, 0);
    return checked;
}

} // namespace

/// A state as a document to hand on.
class StateReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReport_isAsInTheGoldenFile()
    {
        const Checked market = checkedMarket();
        const QString difference = differenceToGolden(
            u"report.md"_s, toMarkdown(stateReport({.checked = market}), u"a b).svg"_s).toUtf8());
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void aPage_isWellFormed_andEveryLinkLeadsSomewhere()
    {
        const Page page = parsed(pageOf(checkedMarket()));
        QCOMPARE(page.error, QString());
        QCOMPARE(page.twice, QStringList());
        QVERIFY(page.links.size() > 30);
        for (const QString& link : page.links) {
            QVERIFY2(link.startsWith(u'#'), qPrintable(link));
            QVERIFY2(page.anchors.contains(link.mid(1)), qPrintable(link));
        }
        for (const char* live : {"script", "iframe", "img", "object", "form", "link", "b1"})
            QVERIFY2(!page.elements.contains(QLatin1StringView(live)), live);
    }

    void everyBox_leadsToItsPlace()
    {
        const Checked market = checkedMarket();
        const PicturePtr picture = pictureOf(market);
        const Page page = parsed(pageOf(market));
        for (const VisibleNode& node : picture->visible.nodes) {
            const QString anchor = xmlNameFor(picture->visible.idOf(node).text());
            QVERIFY2(page.anchors.contains(anchor), qPrintable(anchor));
            QVERIFY2(page.links.contains(u'#' + anchor), qPrintable(anchor));
            QVERIFY2(page.anchors.contains(u"picture-"_s + anchor), qPrintable(anchor));
        }
    }

    void statements_arePrintedOnlyIfThatIsSaid()
    {
        const Page full = parsed(pageOf(checkedMarket()));
        QVERIFY(!full.elements.contains(u"input"_s));
        const Page page = parsed(pageOf(checkedMarket(), ReportEvidence::Screen));
        QCOMPARE(page.error, QString());
        QCOMPARE(page.elements.count(u"input"_s), 1); // without a script and without a form
        QCOMPARE(page.text.count(u"Print all statements, too"_s), 2);
        QVERIFY(page.text.contains(u"Not printed: of "_s));
        QCOMPARE(page.anchors, full.anchors + QSet<QString>{u"print-all"_s});
        QVERIFY(page.text.contains(u"stated in file"_s)); // on the screen they are there
    }

    void aReportWithoutStatements_isStillLedInto()
    {
        const Page page = parsed(pageOf(checkedMarket(), ReportEvidence::None));
        QVERIFY(!page.text.contains(u"All statements"_s));
        QVERIFY(!page.elements.contains(u"input"_s));
        QCOMPARE(page.twice, QStringList());
        const Checked market = checkedMarket();
        for (const Node& node : market.graph->nodes())
            QVERIFY2(page.anchors.contains(xmlNameFor(node.id.text())), qPrintable(node.id.text()));
        for (const QString& link : page.links)
            QVERIFY2(page.anchors.contains(link.mid(1)), qPrintable(link));
    }

    void aPage_saysWhatTheSourcesSay()
    {
        const Page page = parsed(pageOf(checkedMarket()));
        for (const char* words : {"market.json", "Stated and counted", "What was not looked at, and why",
                                  "stated in file", "Open items", "Signature", "known & <accepted>", "stall-cash"})
            QVERIFY2(page.text.contains(QLatin1StringView(words)), words);
        QVERIFY(page.text.contains(u"does not add up"_s));
        // Whatever the name is, it is text; what would reorder or move it is seen.
        QVERIFY(page.text.contains(u"<b>&'\\\"{0}[x](1)"_s));
        QVERIFY(!page.text.contains(QChar(0x202e)));
    }

    /// Whoever signs sees what was asked, and what the rules file took out of the question.
    void everyRule_isAnswered()
    {
        Checked market = checkedMarket();
        market.rules.severities = {{u"venv-missing"_s, std::nullopt}, {u"runs-as-root"_s, Severity::Note}};
        const ReportDocument document = stateReport({.checked = market});
        const auto section = std::find_if(document.sections.begin(), document.sections.end(),
                                          [](const ReportChapter& one) { return one.anchor == "s-rules"_L1; });
        QVERIFY(section != document.sections.end());
        const auto& rows = std::get<ReportTable>(section->blocks.back()).rows;
        QCOMPARE(rows.size(), allRules().size());
        const auto answerTo = [&](QStringView title) {
            QString words;
            for (const ReportRow& row : rows) {
                if (row.cells.front().front().text != title)
                    continue;
                for (const ReportPart& part : row.cells[1])
                    words += part.text;
                words += u": "_s + row.cells[2].front().text;
            }
            return words;
        };
        QCOMPARE(answerTo(u"The Python venv is missing"), u"error: not checked: the rules say so"_s);
        QVERIFY(answerTo(u"Runs as root").startsWith(u"note by the rules, else warning: "_s));
        QCOMPARE(answerTo(u"A required unit is not there"), u"error: nothing is asked for"_s);
        QCOMPARE(answerTo(u"A stated number is not what is listed"), u"error: fails"_s);
    }

    void everyNaughtyName_isTextAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("script") << u"<script>alert(1)</script>"_s;
        QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)"_s;
        QTest::newRow("comment") << u"--><!-- ]]>"_s;
        QTest::newRow("address") << u"javascript:alert(1)"_s;
        QTest::newRow("markdown") << u"[x](http://y) ![i](z) | `a` <b> @all #1 https://e.example"_s;
        QTest::newRow("controls") << u"a\u001b[31m\u0007\u202eb\u2028c"_s;
        QTest::newRow("long") << u"x"_s.repeated(5000);
    }
    void everyNaughtyName_isTextAlone()
    {
        QFETCH(QString, name);
        const QString text = NodeId::make(u"h"_s, Kind::Service, name)->shortText();
        const Checked checked = checkedText(
            (text + u": user=root, port=81\n"_s + text + u" reads stream:s\n"_s).toUtf8());
        const PicturePtr picture = pictureOf(checked);
        const ReportDocument document = stateReport(
            {.checked = checked, .changes = nullptr, .shown = &picture->visible});
        const Page page = parsed(toHtml(document, embeddedPicture(*picture)));
        QCOMPARE(page.error, QString());
        QVERIFY(!page.elements.contains(u"script"_s));
        static const QRegularExpression code(u"(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)"_s);
        const QString outside = toMarkdown(document).remove(code);
        for (const char* live : {"<script", "](http", "@all", "https:", "\u001b", "\u202e"})
            QVERIFY2(!outside.contains(QString::fromUtf8(live)), live);
    }

    void twoStates_sayWhatBecameOfEachBox()
    {
        const auto read = [](const QByteArray& text, const QString& name) {
            return resolve(std::make_shared<const Snapshot>(snapshotOf(text, name)));
        };
        const QByteArray all = "coverage service complete\n";
        const GraphPtr before = read("a: user=root\ngone: user=x\nt reads stream:s\n" + all, u"old.txt"_s);
        const GraphPtr after = read("a: user=shop\nnew: user=y\n" + all, u"new.txt"_s);
        const auto diff = std::make_shared<const GraphDiff>(compare(before, after).value());
        const std::vector<ChangeToDecide> decided = changesToDecide(*diff, {}, 0);
        const DiffReport changes = reportOf(*diff, {.withApart = false, .decided = decided});
        const Checked checked{.graph = after};
        const PicturePtr picture = makePicture(twoStatesOf(diff), nullptr, {}, {}, {}).value();
        const ReportDocument document = stateReport(
            {.checked = checked, .changes = &changes, .shown = &picture->visible, .isApprovedBefore = true});
        const Page page = parsed(toHtml(document, embeddedPicture(*picture)));
        QCOMPARE(page.error, QString());
        QCOMPARE(page.twice, QStringList());
        for (const VisibleNode& node : picture->visible.nodes) {
            const QString anchor = xmlNameFor(picture->visible.idOf(node).text());
            QVERIFY2(page.anchors.contains(anchor), qPrintable(anchor));
        }
        for (const char* words :
             {"Changes since the approved state", "removed", "not looked at this time", "open: ", "decide about"})
            QVERIFY2(page.text.contains(QLatin1StringView(words)), words);
    }
};

QTEST_GUILESS_MAIN(StateReportTest)
#include "tst_statereport.moc"
