// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "requests.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

DiffRequest diffOf(const QStringList& arguments)
{
    return parsed<DiffRequest>(QStringList{u"diff"_s} + arguments);
}

} // namespace

class DiffRequestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoNames_areTheTwoSides()
    {
        const DiffRequest request = diffOf({u"a"_s, u"b"_s});
        QCOMPARE(request.before.names, std::vector{u"a"_s});
        QCOMPARE(request.after.names, std::vector{u"b"_s});
        QVERIFY(request.hosts.empty() && !request.withApart && !request.allowGaps);
        QVERIFY(request.format == DiffRequest::Format::Text);
    }

    void eachSide_mayBeSeveralSources()
    {
        const DiffRequest request = diffOf({u"--before"_s, u"a"_s, u"--after"_s, u"c"_s, u"--before"_s, u"b"_s});
        QCOMPARE(request.before.names, (std::vector{u"a"_s, u"b"_s}));
        QCOMPARE(request.after.names, std::vector{u"c"_s});
    }

    void everyOption_isTaken()
    {
        const DiffRequest request = diffOf({u"a"_s, u"-"_s, u"--map-host"_s, u"x=y"_s, u"--map-host=p=q"_s,
                                            u"--volatile"_s, u"--allow-gaps"_s, u"--format"_s, u"json"_s,
                                            u"--max-size"_s, u"3"_s, u"--within"_s, u"2"_s, u"--together"_s});
        QCOMPARE(request.hosts, (std::map<QString, QString>{{u"p"_s, u"q"_s}, {u"x"_s, u"y"_s}}));
        QVERIFY(request.withApart && request.allowGaps);
        QVERIFY(request.format == DiffRequest::Format::Json);
        for (const SourceRequest& side : {request.before, request.after}) {
            QCOMPARE(side.options.maximumBytes, 3 * 1024 * 1024);
            QCOMPARE(side.withinMs, 2 * millisecondsPerHour);
            QVERIFY(side.isForced);
        }
    }

    void misuse_saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const QStringList& arguments, const QString& words) {
            QTest::newRow(name) << arguments << words;
        };
        row("nothing", {}, u"two sources, BEFORE and AFTER, found 0"_s);
        row("one", {u"a"_s}, u"found 1"_s);
        row("three", {u"a"_s, u"b"_s, u"c"_s}, u"found 3"_s);
        row("half", {u"--before"_s, u"a"_s}, u"--before and --after, found only one of them"_s);
        row("both ways", {u"--before"_s, u"a"_s, u"--after"_s, u"b"_s, u"c"_s}, u"found both, with \"c\""_s);
        row("input twice", {u"-"_s, u"-"_s}, u"- (standard input) once"_s);
        row("input twice on a side", {u"--before"_s, u"-"_s, u"--before"_s, u"-"_s, u"--after"_s, u"b"_s}, u"once"_s);
        row("no pair", {u"a"_s, u"b"_s, u"--map-host"_s, u"x"_s}, u"--map-host: expected OLD=NEW"_s);
        row("no old name", {u"a"_s, u"b"_s, u"--map-host"_s, u"=x"_s}, u"OLD=NEW"_s);
        row("no new name", {u"a"_s, u"b"_s, u"--map-host"_s, u"x="_s}, u"OLD=NEW"_s);
        row("two signs", {u"a"_s, u"b"_s, u"--map-host"_s, u"x=y=z"_s}, u"OLD=NEW"_s);
        row("mapped twice", {u"a"_s, u"b"_s, u"--map-host"_s, u"x=y"_s, u"--map-host"_s, u"x=z"_s},
            u"a second one for \"x\""_s);
        row("format", {u"a"_s, u"b"_s, u"--format"_s, u"bmp"_s},
            u"expected text or json or svg or markdown or html or junit or png or pdf"_s);
        row("part", {u"a"_s, u"b"_s, u"--picture"_s, u"all"_s},
            u"expected both or before or after or changes or tidied"_s);
        row("part of a text", {u"a"_s, u"b"_s, u"--format"_s, u"text"_s, u"--picture"_s, u"both"_s},
            u"expected --format svg, png, pdf, html or one of what is shown (dot, mermaid...) beside it"_s);
        row("size", {u"a"_s, u"b"_s, u"--max-size"_s, u"0"_s}, u"--max-size"_s);
        row("empty", {u"a"_s, QString()}, u"an empty value"_s);
    }
    void misuse_saysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const QString message = misuseOf(QStringList{u"diff"_s} + arguments);
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY2(message.endsWith(u"Try: unitscope-cli diff --help\n"_s), qPrintable(message));
    }
};

QTEST_APPLESS_MAIN(DiffRequestsTest)
#include "tst_diffrequests.moc"
