// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/findingsjson.h"

#include "export/checkedmarket.h"
#include "export/golden.h"
#include "support/schema.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString schemaName = u"findings-1.schema.json"_s;

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class FindingsJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCheck_isAsInTheGoldenFile()
    {
        const QString difference = differenceToGolden(u"findings.json"_s, toJson(checkedMarket()));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void closedLists_areTheProgramsOwn()
    {
        QStringList severities, kinds, outcomes;
        for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
            severities += wordFor(severity);
        for (const FindingKind kind : {FindingKind::DoesNotAddUp, FindingKind::Risk, FindingKind::Gap})
            kinds += wordFor(kind);
        for (int i = 0; i <= int(RuleOutcome::Off); ++i)
            outcomes += wordFor(RuleOutcome(i));
        QCOMPARE(schemaWordsAt(schemaName, u"$defs severity enum"_s), severities);
        QCOMPARE(schemaWordsAt(schemaName, u"properties rules items properties kind enum"_s), kinds);
        QCOMPARE(schemaWordsAt(schemaName, u"properties rules items properties outcome enum"_s), outcomes);
    }

    void output_isValid()
    {
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed");
        for (const Checked& checked : {checkedMarket(), checkedOf({}), checkedOf("a: category=RUNNING\n")}) {
            const QString complaints = complaintsBySchema(schemaName, toJson(checked));
            QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
        }
        QByteArray wrong = toJson(checkedMarket());
        QVERIFY(!complaintsBySchema(schemaName, wrong.replace("\"fails\"", "\"failed\"")).isEmpty());
    }

    void eachSide_carriesEveryStatement()
    {
        const Checked market = checkedMarket();
        const QJsonArray findings = objectOf(toJson(market))[u"findings"].toArray();
        QCOMPARE(size_t(findings.size()), market.findings.size());
        for (size_t i = 0; i < market.findings.size(); ++i) {
            const Finding& finding = market.findings[i];
            const QJsonValue written = findings[qsizetype(i)];
            QCOMPARE(written[u"key"].toString(), finding.key);
            QCOMPARE(size_t(written[u"subjects"].toArray().size()), finding.subjects.size());
            for (size_t side = 0; side < finding.sides.size(); ++side) {
                const QJsonArray statements = written[u"sides"][qsizetype(side)][u"statements"].toArray();
                QCOMPARE(size_t(statements.size()), finding.sides[side].claims.size());
                for (const auto& statement : statements)
                    QVERIFY(statement[u"quoted"][u"line"].toInt() > 0
                            && statement[u"quoted"][u"sha256"].toString().size() == 64);
            }
        }
    }

    void whatIsIgnored_saysWhyAndUntilWhen()
    {
        const QJsonArray findings = objectOf(toJson(checkedMarket()))[u"findings"].toArray();
        for (const auto& finding : findings) {
            const QString rule = finding[u"rule"].toString();
            if (rule == u"sources-disagree") {
                QCOMPARE(finding[u"ignored"][u"why"].toString(), u"known & <accepted>"_s);
                QCOMPARE(finding[u"ignored"][u"until"].toString(), u"2026-03-01T00:00:00.000Z"_s);
                QCOMPARE(finding[u"counts"].toBool(true), false);
            }
            if (rule == u"enabled-but-stopped")
                QVERIFY(finding[u"ignored_before"].isObject() && finding[u"ignored"].isUndefined());
            if (rule == u"category-state")
                QCOMPARE(finding[u"ignored_with_other_words"][u"words"].toString(), u"something else"_s);
        }
    }
};

QTEST_GUILESS_MAIN(FindingsJsonTest)
#include "tst_findingsjson.moc"
