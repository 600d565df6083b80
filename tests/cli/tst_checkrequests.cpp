// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rulesarguments.h"
#include "graph/base/timestamp.h"
#include "requests.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

CheckRequest checkOf(const QStringList& arguments)
{
    return parsed<CheckRequest>(QStringList{u"check"_s} + arguments);
}

} // namespace

class CheckRequestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void check_failsOnErrorsUnlessToldOtherwise()
    {
        const CheckRequest request = checkOf({u"a"_s, u"b"_s});
        QCOMPARE(request.source.names, (std::vector{u"a"_s, u"b"_s}));
        QVERIFY(request.failOn == Severity::Error);
        QVERIFY(request.format == CheckRequest::Format::Text);
        QVERIFY(request.rules.file.isEmpty() && !request.rules.asOf && !request.accept && request.output.isEmpty());
    }

    void everyOption_isTaken()
    {
        const CheckRequest request = checkOf({u"a"_s,
                                              u"--rules"_s,
                                              u"r.json"_s,
                                              u"--as-of"_s,
                                              u"2026-02-01"_s,
                                              u"--fail-on"_s,
                                              u"note"_s,
                                              u"--format"_s,
                                              u"sarif"_s,
                                              u"-o"_s,
                                              u"out"_s,
                                              u"--accept-known"_s,
                                              u"k.json"_s,
                                              u"--reason"_s,
                                              u" old \u00fc "_s,
                                              u"--until"_s,
                                              u"2026-03-01T12:00:00+01:00"_s,
                                              u"--together"_s,
                                              u"--within"_s,
                                              u"2"_s,
                                              u"--max-size"_s,
                                              u"3"_s});
        QCOMPARE(request.rules.file, u"r.json"_s);
        QCOMPARE(request.rules.asOf, parseTime(u"2026-02-01T00:00:00Z"));
        QCOMPARE(timeOf(request.rules), *request.rules.asOf);
        QVERIFY(request.failOn == Severity::Note);
        QVERIFY(request.format == CheckRequest::Format::Sarif);
        QCOMPARE(request.output, u"out"_s);
        QCOMPARE(request.accept->file, u"k.json"_s);
        QCOMPARE(request.accept->why, u"old \u00fc"_s);
        QCOMPARE(request.accept->until, *parseTime(u"2026-03-01T11:00:00Z"));
        QVERIFY(request.source.isForced);
    }

    void words_areTakenForWhatTheyMean()
    {
        QVERIFY(checkOf({u"a"_s, u"--fail-on"_s, u"warning"_s}).failOn == Severity::Warning);
        QVERIFY(checkOf({u"a"_s, u"--fail-on"_s, u"error"_s}).failOn == Severity::Error);
        QVERIFY(checkOf({u"a"_s, u"--format"_s, u"json"_s}).format == CheckRequest::Format::Json);
        QVERIFY(checkOf({u"a"_s, u"--format"_s, u"junit"_s}).format == CheckRequest::Format::JUnit);
    }

    void now_isAWholeSecond() { QCOMPARE(timeOf({}) % 1000, 0); }

    void export_takesTheRulesToo()
    {
        const Request request = parseArguments(
            {u"export"_s, u"a"_s, u"--rules"_s, u"r.json"_s, u"--as-of"_s, u"2026-02-01 06:00 UTC"_s});
        const auto* taken = std::get_if<ExportRequest>(&request);
        QVERIFY(taken);
        QCOMPARE(taken->rules.file, u"r.json"_s);
        QCOMPARE(taken->rules.asOf, parseTime(u"2026-02-01T06:00:00Z"));
        QVERIFY(misuseOf({u"export"_s, u"a"_s, u"--as-of"_s, u"today"_s}).contains(u"--as-of: expected a date"_s));
    }

    void misuse_saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const QStringList& arguments, const QString& words) {
            QTest::newRow(name) << arguments << words;
        };
        const QStringList accept{u"a"_s, u"--accept-known"_s, u"k"_s};
        row("no source", {}, u"SOURCE is required"_s);
        row("severity", {u"a"_s, u"--fail-on"_s, u"fatal"_s}, u"expected note or warning or error, found \"fatal\""_s);
        row("format", {u"a"_s, u"--format"_s, u"xml"_s}, u"text or json or junit or sarif"_s);
        row("time without zone", {u"a"_s, u"--as-of"_s, u"2026-02-01T00:00:00"_s}, u"--as-of: expected a date"_s);
        row("no such day", {u"a"_s, u"--as-of"_s, u"2026-02-30"_s}, u"found \"2026-02-30\""_s);
        row("accept alone", accept, u"all three, found not all of them"_s);
        row("no end", accept + QStringList{u"--reason"_s, u"x"_s}, u"all three"_s);
        row("no file", {u"a"_s, u"--reason"_s, u"x"_s, u"--until"_s, u"2027-01-01"_s}, u"all three"_s);
        row("blank reason", accept + QStringList{u"--reason"_s, u" \t"_s, u"--until"_s, u"2027-01-01"_s},
            u"expected a --reason, found only blanks"_s);
        row("end", accept + QStringList{u"--reason"_s, u"x"_s, u"--until"_s, u"soon"_s}, u"--until: expected a date"_s);
        row("dash", {u"a"_s, u"--accept-known"_s, u"-"_s, u"--reason"_s, u"x"_s, u"--until"_s, u"2027-01-01"_s},
            u"expected the name of a file"_s);
        row("empty", {u"a"_s, u"--rules"_s, QString()}, u"an empty value"_s);
    }
    void misuse_saysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const QString message = misuseOf(QStringList{u"check"_s} + arguments);
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY2(message.endsWith(u"Try: unitscope-cli check --help\n"_s), qPrintable(message));
    }
};

QTEST_APPLESS_MAIN(CheckRequestsTest)
#include "tst_checkrequests.moc"
