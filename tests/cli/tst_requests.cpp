// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/helptext.h"
#include "requests.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

class RequestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void export_hasTheDefaultsOfTheWindow()
    {
        const auto request = parsed<ExportRequest>({u"export"_s, u"a.json"_s, u"--format"_s, u"svg"_s});
        QCOMPARE(request.source.names, std::vector{u"a.json"_s});
        QCOMPARE(request.source.options.maximumBytes, OpenOptions().maximumBytes);
        QCOMPARE(request.output, QString());
        QCOMPARE(request.view.view, ViewSpec());
        QCOMPARE(request.layout.deadlineMs, LayoutOptions().deadlineMs);
        QVERIFY(!request.allowFallback);
    }

    void export_takesEveryOption()
    {
        const auto request = parsed<ExportRequest>({u"export"_s, u"-"_s, u"-o"_s, u"-"_s, u"--format=svg"_s,
                                                    u"--show"_s, u"service,stream"_s, u"--show"_s, u"port"_s,
                                                    u"--allow-fallback"_s, u"--max-size"_s, u"3"_s, u"--timeout"_s,
                                                    u"7"_s, u"--layout-helper"_s, u"/x"_s});
        QCOMPARE(request.source.names, std::vector{u"-"_s});
        QCOMPARE(request.output, u"-"_s);
        QCOMPARE(request.view.view.kinds, (std::set{Kind::Service, Kind::Stream, Kind::Port}));
        QVERIFY(request.allowFallback);
        QCOMPARE(request.source.options.maximumBytes, 3 * 1024 * 1024);
        QCOMPARE(request.layout.deadlineMs, 7000);
        QCOMPARE(request.layout.helper, u"/x"_s);
    }

    void exportFormat_isTakenFromTheFilesName()
    {
        QCOMPARE(parsed<ExportRequest>({u"export"_s, u"a.json"_s, u"-o"_s, u"b.SVG"_s}).output, u"b.SVG"_s);
    }

    void sameHosts_areTakenOneByOne()
    {
        const auto request = parsed<ExportRequest>(
            {u"export"_s, u"a"_s, u"b"_s, u"--same-host"_s, u"192.0.2.1=web"_s, u"--same-host"_s, u"a!=b"_s});
        QCOMPARE(request.source.names.size(), size_t(2));
        QCOMPARE(request.source.options.sameHosts.decisions,
                 (std::vector<HostDecision>{{u"192.0.2.1"_s, u"web"_s, true}, {u"a"_s, u"b"_s, false}}));
        const Request wrong = parseArguments({u"import"_s, u"a"_s, u"--same-host"_s, u"web"_s});
        const auto* refused = std::get_if<Misuse>(&wrong);
        QVERIFY(refused && refused->text.contains(u"--same-host"_s) && refused->text.contains(u"A!=B"_s));
    }

    void import_isTextUnlessJsonIsAsked()
    {
        QVERIFY(parsed<ImportRequest>({u"import"_s, u"a"_s}).format == ImportRequest::Format::Text);
        QVERIFY(parsed<ImportRequest>({u"import"_s, u"a"_s, u"--format"_s, u"json"_s}).format
                == ImportRequest::Format::Json);
        QVERIFY(parsed<ImportRequest>({u"import"_s, u"a"_s, u"--format"_s, u"csv"_s}).format
                == ImportRequest::Format::Csv);
    }

    void format_isWhatTheFileIsCalled_orWhatIsSaid()
    {
        const auto formatOf = [](const QStringList& rest) {
            return parsed<ExportRequest>(QStringList{u"export"_s, u"a"_s} + rest);
        };
        QVERIFY(formatOf({u"-o"_s, u"b.svg"_s}).format == ExportRequest::Format::Svg);
        QVERIFY(formatOf({u"-o"_s, u"b.mmd"_s}).format == ExportRequest::Format::Text);
        QVERIFY(formatOf({u"-o"_s, u"b.mmd"_s}).textFormat == TextFormat::Mermaid);
        QVERIFY(formatOf({u"-o"_s, u"b.json"_s}).textFormat == TextFormat::Json);
        QVERIFY(formatOf({u"-o"_s, u"b.json"_s, u"--format"_s, u"registry-json"_s}).format
                == ExportRequest::Format::RegistryJson);
        QVERIFY(formatOf({u"-o"_s, u"b.csv"_s, u"--format"_s, u"csv-edges"_s}).textFormat == TextFormat::EdgesCsv);
        QVERIFY(!formatOf({}).isRedacted);
        QVERIFY(formatOf({u"--redact"_s}).isRedacted);
    }

    void show_takesNodeThenSource()
    {
        const auto request = parsed<ShowRequest>({u"show"_s, u"//h/service:a"_s, u"a.json"_s});
        QCOMPARE(request.node, u"//h/service:a"_s);
        QVERIFY(!request.withCommands);
        QVERIFY(parsed<ShowRequest>({u"show"_s, u"a"_s, u"a.json"_s, u"--commands"_s}).withCommands);
        QCOMPARE(request.source.names, std::vector{u"a.json"_s});
    }

    void everyCommand_takesSeveralSources()
    {
        const std::vector<QString> names{u"a.json"_s, u"-"_s, u"b.json"_s};
        const auto drawn = parsed<ExportRequest>(
            {u"export"_s, u"a.json"_s, u"-o"_s, u"t.svg"_s, u"-"_s, u"--together"_s, u"b.json"_s});
        QCOMPARE(drawn.source.names, names);
        QVERIFY(drawn.source.isForced);
        QCOMPARE(drawn.source.withinMs, usualWithinMs);
        const auto printed = parsed<ImportRequest>(
            {u"import"_s, u"a.json"_s, u"-"_s, u"--within"_s, u"48"_s, u"b.json"_s});
        QCOMPARE(printed.source.names, names);
        QCOMPARE(printed.source.withinMs, 48 * millisecondsPerHour);
        QVERIFY(!printed.source.isForced);
        const auto shown = parsed<ShowRequest>({u"show"_s, u"x"_s, u"a.json"_s, u"-"_s, u"b.json"_s});
        QCOMPARE(shown.source.names, names);
        QCOMPARE(shown.node, u"x"_s);
    }

    void sources_mayBeOnOtherMachines()
    {
        const std::vector<QString> names{u"ssh://a@h/r.json"_s, u"audit+ssh://h"_s, u"https://h/r.json?x=1"_s};
        const QStringList typed(names.begin(), names.end());
        const auto plain = parsed<ImportRequest>(QStringList{u"import"_s} + typed).source;
        QCOMPARE(plain.names, names);
        QCOMPARE(plain.options.access.connectSeconds, 10);
        QVERIFY(!plain.options.access.allowsPlainHttp);
        const QStringList options{u"--allow-http"_s, u"--connect-timeout"_s, u"5"_s};
        for (const QString& command : {u"check"_s, u"export"_s, u"import"_s}) {
            const Request request = parseArguments(QStringList{command} + typed + options);
            QVERIFY2(!std::holds_alternative<Misuse>(request), qPrintable(command));
        }
        const auto compared = parsed<DiffRequest>(QStringList{u"diff"_s, names[0], names[1]} + options);
        QCOMPARE(compared.after.names, std::vector{names[1]});
        QVERIFY(compared.before.options.access.allowsPlainHttp);
        QCOMPARE(compared.after.options.access.connectSeconds, 5);
        const QString misuse = misuseOf({u"import"_s, u"ssh://a:hunter2@h/r.json"_s});
        QVERIFY2(misuse.contains(u"without a password"_s) && !misuse.contains(u"hunter2"_s), qPrintable(misuse));
        QVERIFY(misuseOf({u"check"_s, u"audit+ssh://h/etc"_s}).contains(u"nothing after the host"_s));
    }

    void namesThatBeginWithADash_followTwoDashes()
    {
        QCOMPARE(parsed<ImportRequest>({u"import"_s, u"--"_s, u"-odd.json"_s}).source.names,
                 std::vector{u"-odd.json"_s});
    }

    void namesOutsideAscii_arriveUnchanged()
    {
        QCOMPARE(parsed<ImportRequest>({u"import"_s, u"größe/Ω.json"_s}).source.names, std::vector{u"größe/Ω.json"_s});
    }

    void misuse_saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& words, const QString& expected) {
            QTest::newRow(name) << words.split(u' ') << expected;
        };
        row("no such command", u"draw a.json"_s, u"no command or option is called \"draw\""_s);
        row("no command", u"--"_s, u"a command is missing"_s);
        row("no source", u"export --format svg"_s, u"SOURCE is required"_s);
        row("no node", u"show a.json"_s, u"SOURCE is required"_s);
        row("standard input twice", u"import - a -"_s, u"expected - (standard input) once"_s);
        row("no time between sources", u"import a b --within 0"_s, u"a whole number from 1 to 87600, found \"0\""_s);
        row("unknown option", u"import a --fast"_s, u"--fast"_s);
        row("option twice", u"export a --format svg --format svg"_s, u"--format"_s);
        row("option without value", u"export a --format"_s, u"--format"_s);
        row("unknown format", u"export a --format bmp"_s,
            u"--format: expected svg or registry-json or registry-md or png or pdf or dot or mermaid or plantuml or "
            u"graphml or "
            u"csv-nodes or "
            "csv-edges or json, found \"bmp\""_s);
        row("unknown format in the name", u"export a -o b.bmp"_s, u"Say --format FORMAT"_s);
        row("unknown import format", u"import a --format svg"_s, u"expected text or json or csv, found \"svg\""_s);
        row("unknown kind", u"export a -o b.svg --show service,unit"_s, u"found \"unit\""_s);
        row("no size", u"import a --max-size 0"_s, u"a whole number from 1 to 65536, found \"0\""_s);
        row("size with unit", u"import a --max-size 5M"_s, u"found \"5M\""_s);
        row("size of another script", u"import a --max-size ٣"_s, u"found \"٣\""_s);
        row("negative time", u"export a -o b.svg --timeout -5"_s, u"--timeout"_s);
        row("huge time", u"export a -o b.svg --timeout 99999999999999999999"_s, u"from 1 to 86400"_s);
    }
    void misuse_saysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, expected);
        const QString message = misuseOf(arguments);
        QVERIFY2(message.startsWith(u"unitscope-cli: "_s), qPrintable(message));
        QVERIFY2(message.contains(expected), qPrintable(message));
        QVERIFY2(message.endsWith(u" --help\n"_s), qPrintable(message));
    }

    void emptyValues_areRefused()
    {
        for (const QString& option : {u"-o"_s, u"--format"_s, u"--show"_s})
            QVERIFY(misuseOf({u"export"_s, u"a"_s, option, QString()}) != u"accepted"_s);
        QVERIFY(misuseOf({u"import"_s, QString()}) != u"accepted"_s);
        QVERIFY(misuseOf({u"import"_s, u"a"_s, QString()}) != u"accepted"_s);
    }

    void misuse_isSafeForATerminal()
    {
        const QString message = misuseOf({u"import"_s, u"a"_s, u"--x\u001b[31m\u202e"_s});
        QVERIFY2(message.contains(u"\\u{1b}[31m\\u{202e}"_s), qPrintable(message));
    }

    void noArguments_showTheHelp() { QCOMPARE(misuseOf({}), helpText(HelpTopic::Program)); }

    void help_isThereForEachCommand()
    {
        QCOMPARE(parsed<Information>({u"--help"_s}).text, helpText(HelpTopic::Program));
        QCOMPARE(parsed<Information>({u"-h"_s}).text, helpText(HelpTopic::Program));
        QCOMPARE(parsed<Information>({u"export"_s, u"--help"_s}).text, helpText(HelpTopic::Export));
        QCOMPARE(parsed<Information>({u"import"_s, u"-h"_s}).text, helpText(HelpTopic::Import));
        QCOMPARE(parsed<Information>({u"show"_s, u"--help"_s}).text, helpText(HelpTopic::Show));
        QCOMPARE(parsed<Information>({u"diff"_s, u"--help"_s}).text, helpText(HelpTopic::Diff));
        QCOMPARE(parsed<Information>({u"check"_s, u"--help"_s}).text, helpText(HelpTopic::Check));
        QCOMPARE(parsed<Information>({u"audit"_s, u"--help"_s}).text, helpText(HelpTopic::Audit));
        QCOMPARE(parsed<Information>({u"query"_s, u"--help"_s}).text, helpText(HelpTopic::Query));
        QCOMPARE(parsed<Information>({u"neighbours"_s, u"--help"_s}).text, helpText(HelpTopic::Neighbours));
        QCOMPARE(parsed<Information>({u"path"_s, u"--help"_s}).text, helpText(HelpTopic::Path));
        QCOMPARE(parsed<Information>({u"impact"_s, u"--help"_s}).text, helpText(HelpTopic::Impact));
        QCOMPARE(parsed<Information>({u"archive"_s, u"--help"_s}).text, helpText(HelpTopic::Archive));
        QCOMPARE(parsed<Information>({u"archive"_s, u"add"_s, u"--help"_s}).text, helpText(HelpTopic::Archive));
        QCOMPARE(parsed<Information>({u"--version"_s}).text, versionText());
    }

    void helpTexts_fitATerminalAndShowExamples()
    {
        for (const HelpTopic topic : {HelpTopic::Program, HelpTopic::Export, HelpTopic::Import, HelpTopic::Show,
                                      HelpTopic::Diff, HelpTopic::Check, HelpTopic::Audit, HelpTopic::Query,
                                      HelpTopic::Neighbours, HelpTopic::Path, HelpTopic::Impact, HelpTopic::Archive}) {
            const QString help = helpText(topic);
            QVERIFY(help.contains(u"\nExamples:\n"_s));
            for (const QString& line : help.split(u'\n'))
                QVERIFY2(line.size() <= 80, qPrintable(line));
        }
    }

    void everyOptionInTheHelp_exists()
    {
        const std::pair<HelpTopic, QString> commands[] = {{HelpTopic::Export, u"export"_s},
                                                          {HelpTopic::Import, u"import"_s},
                                                          {HelpTopic::Show, u"show"_s},
                                                          {HelpTopic::Diff, u"diff"_s},
                                                          {HelpTopic::Check, u"check"_s},
                                                          {HelpTopic::Query, u"query"_s},
                                                          {HelpTopic::Neighbours, u"neighbours"_s},
                                                          {HelpTopic::Path, u"path"_s},
                                                          {HelpTopic::Impact, u"impact"_s}};
        const QRegularExpression optionLine(u"^  (?:-\\w, )?(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
        for (const auto& [topic, command] : commands) {
            int count = 0;
            for (const auto& match : optionLine.globalMatch(helpText(topic))) {
                const QString message = misuseOf({command, match.captured(1)});
                QVERIFY2(!message.contains(u"not expected"_s), qPrintable(message));
                ++count;
            }
            QVERIFY(count >= 2);
        }
    }
};

QTEST_APPLESS_MAIN(RequestsTest)
#include "tst_requests.moc"
