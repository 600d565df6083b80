// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/junit.h"

#include "export/checkedmarket.h"
#include "export/golden.h"

#include <QtCore/qprocess.h>
#include <QtCore/qset.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

struct ReadCase
{
    QString rule;
    QString name;
    QString outcome = u"passed"_s;
    QString message;
    QString body;
};

struct ReadReport
{
    QList<ReadCase> cases;
    QString error;
    int failuresStated = -1;
    int skippedStated = -1;
    int testsStated = -1;
};

ReadReport read(const QByteArray& xml)
{
    ReadReport report;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = reader.attributes();
        if (reader.name() == u"testsuites") {
            report.testsStated = attributes.value(u"tests"_s).toInt();
            report.failuresStated = attributes.value(u"failures"_s).toInt();
            report.skippedStated = attributes.value(u"skipped"_s).toInt();
        } else if (reader.name() == u"testcase") {
            report.cases.append({attributes.value(u"classname"_s).toString().section(u'.', 1),
                                 attributes.value(u"name"_s).toString(),
                                 u"passed"_s,
                                 {},
                                 {}});
        } else if (reader.name() == u"failure" || reader.name() == u"skipped") {
            ReadCase& last = report.cases.last();
            last.outcome = reader.name().toString();
            last.message = attributes.value(u"message"_s).toString();
            last.body = reader.readElementText();
        }
    }
    report.error = reader.hasError() ? reader.errorString() : QString();
    return report;
}

} // namespace

class JUnitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCheck_isAsInTheGoldenFile()
    {
        const QString difference = differenceToGolden(u"findings.junit.xml"_s, toJUnit(checkedMarket()));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void output_isWellFormedForOthersToo()
    {
        if (QStandardPaths::findExecutable(u"xmllint"_s).isEmpty())
            QSKIP("xmllint is not installed");
        QProcess lint;
        lint.start(u"xmllint"_s, {u"--noout"_s, u"-"_s});
        lint.write(toJUnit(checkedMarket()));
        lint.closeWriteChannel();
        QVERIFY(lint.waitForFinished());
        QVERIFY2(lint.exitCode() == 0, lint.readAllStandardError().constData());
    }

    void everyRule_hasACase()
    {
        for (const Checked& checked : {checkedMarket(), checkedOf({})}) {
            const ReadReport report = read(toJUnit(checked));
            QVERIFY2(report.error.isEmpty(), qPrintable(report.error));
            QSet<QString> rules, names;
            for (const ReadCase& each : report.cases) {
                rules.insert(each.rule);
                names.insert(each.rule + each.name);
            }
            QCOMPARE(size_t(rules.size()), allRules().size());
            QCOMPARE(names.size(), report.cases.size()); // viewers tell them apart by these
        }
    }

    void theNumbers_areThoseOfTheCases()
    {
        const Checked market = checkedMarket();
        const ReadReport report = read(toJUnit(market));
        const auto count = [&](const QString& outcome) {
            return int(std::count_if(report.cases.begin(), report.cases.end(),
                                     [&](const ReadCase& each) { return each.outcome == outcome; }));
        };
        QCOMPARE(report.testsStated, int(report.cases.size()));
        QCOMPARE(report.failuresStated, count(u"failure"_s));
        QCOMPARE(report.skippedStated, count(u"skipped"_s));
        QCOMPARE(report.failuresStated, countsOf(market).failures);
    }

    void aFailure_saysItInMessageAndBody()
    {
        const Checked market = checkedMarket();
        const Finding& finding = findingOf(market, u"category-state");
        for (const ReadCase& each : read(toJUnit(market)).cases) {
            if (each.rule != finding.rule->id)
                continue;
            QCOMPARE(each.outcome, u"failure"_s);
            QCOMPARE(each.message, finding.words);
            QVERIFY(each.body.contains(finding.words));
            QVERIFY2(each.body.contains(u"market.json:"_s), qPrintable(each.body));
            QVERIFY(each.body.contains(finding.rule->help));
            return;
        }
        QFAIL("no case");
    }

    void whatDoesNotFail_isSkippedWithItsReason()
    {
        QHash<QString, QString> messages;
        for (const ReadCase& each : read(toJUnit(checkedMarket())).cases) {
            if (each.outcome == u"skipped")
                messages[each.rule] = each.message;
        }
        QVERIFY(messages[u"sources-disagree"_s].startsWith(
            u"ignored until 2026-03-01 00:00 UTC, by ops: known & <accepted> ("_s));
        QVERIFY(messages[u"stream-without-writer"_s].startsWith(u"cannot be judged: "_s));
        QVERIFY(messages[u"enabled-but-stopped"_s].startsWith(u"warning, milder than --fail-on error: "_s));
        QCOMPARE(messages[u"names-alike"_s], u"switched off by rules.json"_s);
    }
};

QTEST_GUILESS_MAIN(JUnitTest)
#include "tst_junit.moc"
