// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString fixtures = QStringLiteral(UNITSCOPE_FIXTURES "/check");
const QStringList today{u"--as-of"_s, u"2026-02-02"_s};
const QStringList reasons{u"--reason"_s, u"there before"_s, u"--until"_s, u"2026-06-01"_s};

/// In the fixtures' folder, so that no name depends on the machine.
Run check(const QStringList& arguments)
{
    return runProgram(QStringList{u"check"_s} + arguments, {.input = {}, .folder = fixtures, .environment = {}});
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// "check" as somebody in a shell or a pipeline meets it.
class ProgramCheckTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString inFolder(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void output_isAsInTheGoldenFiles_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, int code, const QStringList& arguments) {
            QTest::newRow(name) << arguments + (arguments.contains(u"--help"_s) ? QStringList() : today) << code;
        };
        const QString market = u"market.json"_s;
        row("help-check", 0, {u"--help"_s});
        row("check", 1, {market});
        row("check-clean", 0, {u"clean.json"_s});
        row("check-clean-strict", 0, {u"clean.json"_s, u"--fail-on"_s, u"note"_s});
        row("check-two", 1, {market, u"evening.json"_s});
        row("check-undecided", 4, {u"part.json"_s, u"--rules"_s, u"required.json"_s});
        row("check-undecided-warning", 1,
            {u"part.json"_s, u"--rules"_s, u"required.json"_s, u"--fail-on"_s, u"warning"_s});
        row("check-ignoring", 0, {market, u"--rules"_s, u"ignoring.json"_s});
        row("check-json", 0, {market, u"--rules"_s, u"ignoring.json"_s, u"--format"_s, u"json"_s});
        row("check-junit", 0, {market, u"--rules"_s, u"ignoring.json"_s, u"--format"_s, u"junit"_s});
        row("check-sarif", 0, {market, u"--rules"_s, u"ignoring.json"_s, u"--format"_s, u"sarif"_s});
        row("check-misspelt", 2, {market, u"--rules"_s, u"misspelt.json"_s});
        row("check-no-rules", 2, {market, u"--rules"_s, u"missing.json"_s});
        row("check-missing", 2, {u"missing.json"_s});
        row("check-usage", 2, {market, u"--fail-on"_s, u"fatal"_s});
    }
    void output_isAsInTheGoldenFiles()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Run run = check(arguments);
        const QString name = QString::fromLatin1(QTest::currentDataTag()) + u".txt"_s;
        const QByteArray difference = differenceFromGolden(name, transcript(run));
        QVERIFY2(difference.isEmpty(), difference.constData());
        QCOMPARE(run.code, code);
    }

    void aCleanRegistry_hasNothingInAnyForm()
    {
        for (const QString& format : {u"text"_s, u"json"_s, u"junit"_s, u"sarif"_s}) {
            const Run run = check(QStringList{u"clean.json"_s, u"--fail-on"_s, u"note"_s, u"--format"_s, format}
                                  + today);
            QCOMPARE(run.code, 0);
            QVERIFY(run.messages.isEmpty());
            QVERIFY(!run.out.contains("<failure") && !run.out.contains("<skipped") && !run.out.contains("\"ruleId\"")
                    && !run.out.contains("\"words\"") && !run.out.contains("key:"));
        }
    }

    void sourcesInAnyOrder_giveTheSameBytes()
    {
        for (const QString& format : {u"text"_s, u"json"_s, u"junit"_s, u"sarif"_s}) {
            const QStringList options = QStringList{u"--format"_s, format} + today;
            const Run one = check(QStringList{u"market.json"_s, u"evening.json"_s} + options);
            const Run other = check(options + QStringList{u"evening.json"_s, u"market.json"_s});
            QCOMPARE(one.code, 1);
            QCOMPARE(other.out, one.out);
        }
    }

    void surroundings_changeNoByte()
    {
        for (const QString& format : {u"text"_s, u"json"_s, u"junit"_s, u"sarif"_s}) {
            const QStringList arguments = QStringList{u"check"_s, u"market.json"_s, u"--format"_s, format} + today;
            const Run usual = runProgram(arguments, {.input = {}, .folder = fixtures, .environment = {}});
            for (const QString& setting : {u"LC_ALL=C"_s, u"TZ=Pacific/Kiritimati"_s})
                QCOMPARE(runProgram(arguments, {.input = {}, .folder = fixtures, .environment = {setting}}).out,
                         usual.out);
        }
    }

    void failOn_decidesWhatCounts()
    {
        const QStringList rules = QStringList{u"market.json"_s, u"--rules"_s, u"ignoring.json"_s} + today;
        const auto countedWith = [&](const QString& severity) {
            const Run run = check(rules + QStringList{u"--fail-on"_s, severity});
            return run.out.trimmed().split('\n').last();
        };
        QCOMPARE(countedWith(u"error"_s), "exit code 0: no problem of severity error");
        QCOMPARE(countedWith(u"warning"_s), "exit code 1: 3 problems of severity warning or worse");
        QCOMPARE(countedWith(u"note"_s), "exit code 1: 3 problems of severity note or worse");
    }

    void withoutAsOf_todayIsPrinted()
    {
        const Run run = check({u"clean.json"_s});
        QVERIFY2(run.out.contains("\nas of:  2"), run.out.constData());
        const QByteArray printed = run.out.split('\n').at(2).mid(8);
        QCOMPARE(check({u"clean.json"_s, u"--as-of"_s, QString::fromLatin1(printed)}).out, run.out);
    }

    void ignoredProblems_comeBackAtTheirEnd()
    {
        const QStringList arguments{u"market.json"_s, u"--rules"_s, u"ignoring.json"_s};
        QVERIFY(
            check(arguments + QStringList{u"--as-of"_s, u"2026-02-28T23:59:59Z"_s}).out.contains("\nignored (1)\n"));
        const Run after = check(arguments + QStringList{u"--as-of"_s, u"2026-03-01"_s});
        QVERIFY(!after.out.contains("\nignored ("));
        QVERIFY2(after.out.contains("was ignored until 2026-03-01 00:00 UTC (is being moved)"), after.out.constData());
    }

    void acceptKnown_letsOnlyNewProblemsFail()
    {
        const QString known = inFolder(u"known.json"_s);
        const QStringList accepting = QStringList{u"market.json"_s, u"--accept-known"_s, known} + reasons + today;
        const Run first = check(accepting);
        QCOMPARE(first.code, 0);
        QVERIFY2(first.messages.contains("2 problems recorded in "), first.messages.constData());
        const QByteArray written = bytesOf(known);
        const Run second = check(accepting);
        QCOMPARE(second.code, 0);
        QVERIFY2(second.messages.contains("nothing to record: "), second.messages.constData());
        QCOMPARE(bytesOf(known), written);

        const QStringList rules = QStringList{u"--rules"_s, known} + today;
        QCOMPARE(check(QStringList{u"market.json"_s} + rules).code, 0);
        const Run more = check(QStringList{u"market.json"_s, u"evening.json"_s} + rules);
        QCOMPARE(more.code, 1);
        QVERIFY2(more.out.contains("error: stall-new: RUNNING, but active state is failed\n"), more.out.constData());
        QCOMPARE(check({u"market.json"_s, u"--rules"_s, known, u"--as-of"_s, u"2026-06-01"_s}).code, 1);
    }

    void acceptKnown_keepsWhatTheFileAsksFor()
    {
        const QString known = inFolder(u"kept.json"_s);
        QVERIFY(QFile::copy(fixtures + u"/required.json"_s, known));
        const QStringList accepting = QStringList{u"part.json"_s, u"--rules"_s, known, u"--accept-known"_s, known}
                                      + reasons + today;
        QCOMPARE(check(accepting).code, 0); // what could not be judged is recorded, too
        const QByteArray written = bytesOf(known);
        QVERIFY(written.contains("\"stall-mail\"") && written.contains("\"stated-count\": \"warning\""));
        QCOMPARE(check(QStringList{u"part.json"_s, u"--rules"_s, known} + today).code, 0);
    }

    void acceptKnown_beginsAsTheRulesFile()
    {
        const QString known = inFolder(u"begun.json"_s);
        const QStringList known2{u"--accept-known"_s, known};
        const QStringList source{u"part.json"_s, u"--rules"_s};
        QCOMPARE(check(source + QStringList{u"required.json"_s} + known2 + reasons + today).code, 0);
        QVERIFY(bytesOf(known).contains("\"stall-mail\""));
        QCOMPARE(check(source + QStringList{u"required.json"_s} + known2 + reasons + today).code, 0);
        const QByteArray before = bytesOf(known);
        const Run other = check(source + QStringList{u"ignoring.json"_s} + known2 + reasons + today);
        QCOMPARE(other.code, 2);
        QVERIFY2(other.messages.contains("expected the same rules as in ignoring.json"), other.messages.constData());
        QCOMPARE(bytesOf(known), before);
    }

    void acceptKnown_writesNothingIfSomethingIsWrong_data()
    {
        QTest::addColumn<QString>("script");
        const QString accept = u" --as-of 2026-02-02 --accept-known '%1' --reason x"_s;
        const QString until = u" --until 2026-06-01"_s;
        QTest::newRow("end in the past") << u"\"$CLI\" check market.json --until 2026-02-02"_s + accept;
        QTest::newRow("no source") << u"\"$CLI\" check missing.json"_s + accept + until;
        QTest::newRow("no rules") << u"\"$CLI\" check market.json --rules misspelt.json"_s + accept + until;
        QTest::newRow("full disk") << u"\"$CLI\" check market.json"_s + accept + until + u" > /dev/full"_s;
        QTest::newRow("no folder") << u"\"$CLI\" check market.json -o /nonexistent/x"_s + accept + until;
        QTest::newRow("one file for both") << u"\"$CLI\" check market.json -o '%1'"_s + accept + until;
    }
    void acceptKnown_writesNothingIfSomethingIsWrong()
    {
        QFETCH(QString, script);
        const QString known = inFolder(u"never.json"_s);
        const Run run = runScript(script.replace(u"%1"_s, known), {.input = {}, .folder = fixtures, .environment = {}});
        QCOMPARE(run.code, 2);
        QVERIFY(!QFile::exists(known));
    }

    void results_replaceNoneOfTheFilesThatAreRead()
    {
        const QString rules = inFolder(u"rules.json"_s);
        QVERIFY(QFile::copy(fixtures + u"/required.json"_s, rules));
        QCOMPARE(check({u"market.json"_s, u"--rules"_s, rules, u"-o"_s, rules}).code, 2);
        QCOMPARE(bytesOf(rules), bytesOf(fixtures + u"/required.json"_s));
        QCOMPARE(check(QStringList{rules, u"--accept-known"_s, rules} + reasons).code, 2);
        const QString broken = inFolder(u"broken.json"_s);
        QVERIFY(QFile::copy(fixtures + u"/misspelt.json"_s, broken));
        QCOMPARE(check(QStringList{u"market.json"_s, u"--accept-known"_s, broken} + reasons + today).code, 2);
        QCOMPARE(bytesOf(broken), bytesOf(fixtures + u"/misspelt.json"_s));
    }

    void output_goesIntoAFile()
    {
        const QString name = inFolder(u"u.sarif"_s);
        const QStringList arguments = QStringList{u"market.json"_s, u"--format"_s, u"sarif"_s} + today;
        const Run run = check(arguments + QStringList{u"-o"_s, name});
        QCOMPARE(run.code, 1);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.messages.endsWith("unitscope-cli: exit code 1: 2 problems of severity error\n"),
                 run.messages.constData());
        QCOMPARE(bytesOf(name), check(arguments).out);
    }

    void standardInput_isASource()
    {
        const Run run = runProgram(QStringList{u"check"_s, u"-"_s} + today,
                                   {.input = bytesOf(fixtures + u"/market.json"_s), .folder = {}, .environment = {}});
        QCOMPARE(run.code, 1);
        QVERIFY(run.out.startsWith("source: standard input, "));
    }

    void export_readsTheRulesFile()
    {
        const Run run = runProgram({u"export"_s, u"market.json"_s, u"--format"_s, u"svg"_s, u"--rules"_s,
                                    u"misspelt.json"_s},
                                   {.input = {}, .folder = fixtures, .environment = {}});
        QCOMPARE(run.code, 2);
        QVERIFY2(run.messages.contains("misspelt.json:4:"), run.messages.constData());
        QVERIFY(run.out.isEmpty());
    }
};

QTEST_APPLESS_MAIN(ProgramCheckTest)
#include "tst_programcheck.moc"
