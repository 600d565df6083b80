// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/rulesfile.h"

#include "graph/base/timestamp.h"
#include "graph/model/proofline.h"
#include "rulesmistakes.h"
#include "support/schema.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const QString schemaName = u"rules-1.schema.json"_s;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray fixture(const QString& name)
{
    return bytesOf(QStringLiteral(UNITSCOPE_FIXTURES "/rules/") + name);
}

/// What a user reads, or "fine".
QString answerTo(const QByteArray& json)
{
    const auto rules = readRules(json, u"rules.json"_s);
    return rules ? u"fine"_s : rules.error().message();
}

RuleSet everything()
{
    RuleSet rules;
    rules.since = QVersionNumber(0, 1, 0);
    rules.severities = {{u"proof-missing"_s, std::nullopt}, {u"runs-as-root"_s, Severity::Error}};
    rules.thresholds = {
        .snapshotDays = 30, .restarts = 0, .pendingEntries = 50, .lagEntries = 500, .lastEntryHours = 2};
    rules.requiredUnits = {u"shop-cart"_s, u"shop-*"_s};
    rules.forbiddenUnits = {u"*-legacy.service"_s};
    rules.allowedUsers = QStringList{u"shop"_s, u"mail"_s};
    rules.allowedPorts = std::vector<PortSpan>{{8001, 8012}, {9100, 9100}, {443, 443}};
    rules.volatileFields = {.also = {u"user"_s, u"x.uptime"_s}, .never = {u"restarts"_s}};
    rules.requiredProofs = {Attr::Proof, Attr::ActiveState, Attr::Port};
    rules.names = {{Kind::Service, u"shop-[a-z-]+"_s}, {Kind::Stream, u"shop:.*"_s}};
    rules.ignored = {{.subject = u"runs-as-root //203.0.113.10/service:shop-backup"_s,
                      .after = u"shop-backup: runs as root"_s,
                      .who = u"Ada"_s,
                      .why = u"It reads every folder."_s,
                      .when = parseTime(u"2026-05-01T08:30:00Z"),
                      .until = parseTime(u"2026-12-31T00:00:00Z")},
                     {.subject = u"names-alike //203.0.113.10/service:a"_s,
                      .after = u"Easily mixed up: a, A"_s,
                      .why = u"Known."_s}};
    return rules;
}

} // namespace

class RulesFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMember_isRead()
    {
        const auto rules = readRules(fixture(u"everything.json"_s), u"everything.json"_s);
        QVERIFY2(rules, rules ? "" : qPrintable(rules.error().message()));
        QVERIFY(*rules == everything());
    }

    void writing_isCanonical_andReadsBack()
    {
        const QByteArray written = writeRules(everything());
        QCOMPARE(QString::fromUtf8(written), QString::fromUtf8(fixture(u"everything.canonical.json"_s)));
        const auto again = readRules(written, u"written.json"_s);
        QVERIFY(again && *again == everything());
        QCOMPARE(writeRules(*again), written);
    }

    void theDefault_isAnEmptyFile()
    {
        QCOMPARE(writeRules({}), QByteArray("{\n  \"schema\": \"unitscope-rules/1\"\n}\n"));
        const auto rules = readRules(writeRules({}), u"rules.json"_s);
        QVERIFY(rules && *rules == RuleSet());
    }

    void emptyLists_allowNothing()
    {
        const auto rules = readRules(
            "{\"schema\": \"unitscope-rules/1\", \"users\": {\"allowed\": []}, \"ports\": {\"allowed\": []}}",
            u"rules.json"_s);
        QVERIFY(rules && rules->allowedUsers && rules->allowedUsers->isEmpty());
        QVERIFY(rules->allowedPorts && rules->allowedPorts->empty());
        const auto again = readRules(writeRules(*rules), u"rules.json"_s);
        QVERIFY(again && *again == *rules);
    }

    void momentsWithinADay_readBack()
    {
        RuleSet rules;
        rules.ignored = {
            {.subject = u"a"_s, .after = u"b"_s, .why = u"c"_s, .when = 1'700'000'000'123, .until = 1'700'000'001'000}};
        const auto again = readRules(writeRules(rules), u"rules.json"_s);
        QVERIFY(again && *again == rules);
    }

    void mistakes_areNamedWithPlaceAndAdvice_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("message");
        for (const RulesMistake& mistake : rulesMistakes())
            QTest::newRow(mistake.name) << mistake.json << mistake.message;
    }

    void mistakes_areNamedWithPlaceAndAdvice()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, message);
        QCOMPARE(answerTo(json), message);
    }

    void schema_knowsTheProgramsWords()
    {
        QStringList ids, fields = {QString(nameOf(Attr::Proof))}, kinds;
        for (const RuleInfo& rule : allRules())
            ids += rule.id;
        for (const Attr attr : provableAttrs())
            fields += nameOf(attr);
        for (const Kind kind : allKinds())
            kinds += wordFor(kind);
        QCOMPARE(schemaWordsAt(schemaName, u"properties severities propertyNames enum"_s), ids);
        QCOMPARE(schemaWordsAt(schemaName, u"properties proofs properties required items enum"_s), fields);
        QCOMPARE(schemaWordsAt(schemaName, u"properties names items properties kind enum"_s), kinds);
    }

    void whatIsReadAndWritten_isValid()
    {
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed");
        for (const QByteArray& json : {fixture(u"everything.json"_s), writeRules(everything()), writeRules({})})
            QCOMPARE(complaintsBySchema(schemaName, json), QString());
        for (const RulesMistake& mistake : rulesMistakes()) {
            if (mistake.isSeenBySchema)
                QVERIFY2(!complaintsBySchema(schemaName, mistake.json).isEmpty(), mistake.name);
        }
    }
};

QTEST_GUILESS_MAIN(RulesFileTest)
#include "tst_rulesfile.moc"
