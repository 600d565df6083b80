// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/rules/rulesinuse.h"

#include "app/ui/arguments.h"
#include "graph/rules/rulesfile.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

Decision decisionOn(const QString& subject)
{
    return {.subject = subject, .after = u"a: runs as root"_s, .why = u"Known."_s, .when = 1000};
}

RuleSet onDisk(const QString& file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        qFatal("no such file");
    return readRules(opened.readAll(), file).value();
}

void write(const QString& file, const QByteArray& bytes)
{
    QFile opened(file);
    if (!opened.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    opened.write(bytes);
}

} // namespace

class TestRulesInUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDecision_makesTheFileAndIsReadBack()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"rules.json"_s);
        RulesInUse rules;
        QSignalSpy changed(&rules, &RulesInUse::changed);
        QVERIFY(rules.ignore(file, decisionOn(u"runs-as-root //h/service:a"_s)));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(rules.file(), file);
        QVERIFY(onDisk(file) == rules.rules());
        QCOMPARE(rules.rules().ignored.size(), size_t(1));
        QVERIFY(rules.takeBack(u"runs-as-root //h/service:a"_s));
        QVERIFY(onDisk(file).ignored.empty());
    }

    void anotherDecisionOnTheSame_replacesTheFirst()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"rules.json"_s);
        RulesInUse rules;
        QVERIFY(rules.ignore(file, decisionOn(u"a"_s)));
        QVERIFY(rules.ignore(file, decisionOn(u"b"_s)));
        Decision again = decisionOn(u"a"_s);
        again.why = u"Still known."_s;
        QVERIFY(rules.ignore(file, again));
        QCOMPARE(onDisk(file).ignored.size(), size_t(2));
        QCOMPARE(onDisk(file).ignored.back().why, u"Still known."_s);
    }

    void whatSomebodyElseWrote_isKept()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"rules.json"_s);
        RulesInUse rules;
        QVERIFY(rules.ignore(file, decisionOn(u"a"_s)));
        RuleSet edited = onDisk(file);
        edited.thresholds.snapshotDays = 7;
        write(file, writeRules(edited));
        QVERIFY(rules.ignore(file, decisionOn(u"b"_s)));
        QCOMPARE(onDisk(file).thresholds.snapshotDays, 7);
        QCOMPARE(rules.rules().thresholds.snapshotDays, 7);
    }

    void aBrokenFile_isToldWithItsPlace_isNotWritten_andIsTriedAgain()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"rules.json"_s);
        const QByteArray broken = "{\"schema\": \"unitscope-rules/1\",\n \"severity\": {}}";
        write(file, broken);
        RulesInUse rules;
        QSignalSpy refused(&rules, &RulesInUse::couldNotRead);
        rules.open(file);
        QCOMPARE(refused.count(), 1);
        const auto error = refused.front().front().value<Error>();
        QVERIFY2(error.message().contains(u"rules.json:2"_s), qPrintable(error.message()));
        QVERIFY(!rules.ignore(file, decisionOn(u"a"_s)));
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), broken);
        write(file, writeRules({.thresholds = {.snapshotDays = 3}}));
        rules.reload();
        QCOMPARE(rules.rules().thresholds.snapshotDays, 3);
        QCOMPARE(refused.count(), 1);
    }

    void aFileThatGoesBad_leavesItsRulesInForce()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"rules.json"_s);
        write(file, writeRules({.thresholds = {.snapshotDays = 3}}));
        RulesInUse rules;
        rules.open(file);
        write(file, "{");
        rules.reload();
        QCOMPARE(rules.rules().thresholds.snapshotDays, 3);
        rules.clear();
        QVERIFY(rules.rules() == RuleSet());
        QVERIFY(rules.file().isEmpty());
    }

    void aFolderThatIsNotThere_isAnErrorInWords()
    {
        RulesInUse rules;
        const Result<void> written = rules.ignore(u"/nowhere/at-all/rules.json"_s, decisionOn(u"a"_s));
        QVERIFY(!written);
        QVERIFY(written.error().message().contains(u"/nowhere/at-all"_s));
        QVERIFY(rules.file().isEmpty());
    }

    void theOptions_areRead()
    {
        const Arguments arguments = readArguments(
            {u"unitscope"_s, u"--rules"_s, u"r.json"_s, u"--as-of"_s, u"1970-01-02T00:00Z"_s, u"a.json"_s});
        QCOMPARE(arguments.wish, Arguments::Wish::Window);
        QCOMPARE(arguments.rules, u"r.json"_s);
        QCOMPARE(*arguments.asOf, qint64(86'400'000));
        const Arguments bad = readArguments({u"unitscope"_s, u"--as-of"_s, u"yesterday"_s});
        QCOMPARE(bad.wish, Arguments::Wish::Refused);
        QVERIFY(bad.text.contains(u"yesterday"_s));
    }
};

QTEST_MAIN(TestRulesInUse)
#include "tst_rulesinuse.moc"
