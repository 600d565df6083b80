// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

const QString shop = QStringLiteral(UNITSCOPE_FIXTURES "/cli/shop.json");
const QString hostile = QStringLiteral(UNITSCOPE_FIXTURES "/cli/hostile.json");
const QString together = QStringLiteral(UNITSCOPE_FIXTURES "/together/");
const QString noHelper = u"/nonexistent/unitscope-layout"_s;

struct CommandOutcome
{
    ExitCode code = ExitCode::Done;
    QByteArray out;
    QByteArray messages;
};

CommandOutcome run(const QStringList& arguments, std::stop_token stop = {})
{
    QBuffer out;
    QBuffer messages;
    out.open(QIODevice::WriteOnly);
    messages.open(QIODevice::WriteOnly);
    const ExitCode code = runCommandLine(arguments, Console{out, messages}, stop);
    return {code, out.data(), messages.data()};
}

/// Takes a few bytes and then fails, as a full disk does.
class FullDevice : public QIODevice
{
public:
    FullDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        if (m_taken > 100) {
            setErrorString(u"No space left on device"_s);
            return -1;
        }
        m_taken += std::min<qint64>(size, 60);
        return std::min<qint64>(size, 60);
    }

private:
    qint64 m_taken = 0;
};

void compareCode(ExitCode actual, ExitCode expected)
{
    QCOMPARE(int(actual), int(expected));
}

} // namespace

class CommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void import_printsLinesAndProblems()
    {
        const CommandOutcome outcome = run({u"import"_s, shop});
        compareCode(outcome.code, ExitCode::Done);
        QVERIFY(outcome.out.contains("\nservice:shop-api user = shop [stated in file]\n"));
        QVERIFY(outcome.out.contains("\nservice:shop-api venv = none stated [stated in file]\n"));
        QVERIFY(outcome.messages.contains("70000"));
        QVERIFY(outcome.messages.contains("shop.json:"));
        QVERIFY2(outcome.messages.endsWith(" in the source; everything else was read\n"), outcome.messages.constData());
    }

    void importJson_readsBackToTheSameLines()
    {
        QTemporaryDir folder;
        const CommandOutcome json = run({u"import"_s, shop, u"--format"_s, u"json"_s});
        compareCode(json.code, ExitCode::Done);
        QFile file(folder.filePath(u"again.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json.out) == json.out.size());
        file.close();
        QCOMPARE(run({u"import"_s, file.fileName()}).out, run({u"import"_s, shop}).out);
    }

    void show_findsOneThingByEachFormOfItsName()
    {
        const CommandOutcome outcome = run({u"show"_s, u"shop-api"_s, shop});
        compareCode(outcome.code, ExitCode::Done);
        QVERIFY(outcome.out.startsWith("shop-api\nservice, running\n"));
        QCOMPARE(run({u"show"_s, u"service:shop-api"_s, shop}).out, outcome.out);
        const QString id = QString::fromUtf8(outcome.out.split('\n').at(2));
        QVERIFY(id.startsWith(u"//"_s));
        QCOMPARE(run({u"show"_s, id, shop}).out, outcome.out);
    }

    void showName_mayContainColons()
    {
        const CommandOutcome outcome = run({u"show"_s, u"shop:orders"_s, shop});
        QVERIFY2(outcome.out.startsWith("shop:orders\nstream\n"), outcome.messages.constData());
        QVERIFY(outcome.out.contains("used by (direction not stated) service:shop-api\n"));
        QVERIFY(outcome.out.contains("used by (direction not stated) service:shop-stock\n"));
    }

    void showUnknownName_namesTheNearest()
    {
        const CommandOutcome outcome = run({u"show"_s, u"shop-apo"_s, shop});
        compareCode(outcome.code, ExitCode::Unusable);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.messages.contains("found \"shop-apo\". Nearest names: service:shop-api, "),
                 outcome.messages.constData());
        QVERIFY(outcome.messages.count("shop-") <= 1 + 5);
    }

    void showNameOfSeveralThings_asksForOne()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"host":"h","modules":[{"name":"a","runtime":{"redis_streams":["a"]}}]})");
        file.close();
        const CommandOutcome outcome = run({u"show"_s, u"a"_s, file.fileName()});
        compareCode(outcome.code, ExitCode::Unusable);
        QVERIFY2(outcome.messages.contains("Write one of them in full: "), outcome.messages.constData());
        QVERIFY(outcome.messages.contains("/service:a"));
        QVERIFY(outcome.messages.contains("/stream:a"));
        compareCode(run({u"show"_s, u"stream:a"_s, file.fileName()}).code, ExitCode::Done);
    }

    void wordsOfTheCode_areNotShown()
    {
        QByteArray all = run({u"import"_s, shop}).out + run({u"show"_s, u"shop-api"_s, shop}).out;
        for (const QString& command : {u"export"_s, u"import"_s, u"show"_s, u"diff"_s})
            all += run({command, u"--help"_s}).out;
        for (const char* word : {"claim", "basis", "evidence", "coverage", "contradict", "declared", "inferred"})
            QVERIFY2(!all.toLower().contains(word), word);
    }

    void hostileNames_reachNoTerminal()
    {
        const CommandOutcome lines = run({u"import"_s, hostile});
        const CommandOutcome shown = run({u"show"_s, u"red\\u{1b}[31m"_s, hostile});
        compareCode(shown.code, ExitCode::Done);
        const CommandOutcome unknown = run({u"show"_s, u"x\u001b[2J"_s, hostile});
        const QString all = QString::fromUtf8(lines.out + lines.messages + shown.out + shown.messages
                                              + unknown.messages);
        QVERIFY(all.contains(u"red\\u{1b}[31m"_s));
        QVERIFY(all.contains(u"\\u{202e}gnp.exe"_s));
        for (const QChar unit : all) {
            const bool isSafe = unit == u'\n'
                                || (unit.category() != QChar::Other_Control && unit.category() != QChar::Other_Format);
            QVERIFY2(isSafe, qPrintable(QString::number(unit.unicode(), 16)));
        }
    }

    void fallback_isRefusedUnlessAllowed()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"t.svg"_s);
        const QStringList arguments{u"export"_s, shop, u"-o"_s, target, u"--layout-helper"_s, noHelper};
        const CommandOutcome refused = run(arguments);
        compareCode(refused.code, ExitCode::Incomplete);
        QVERIFY(!QFile::exists(target));
        QVERIFY2(refused.messages.contains("--allow-fallback"), refused.messages.constData());

        const CommandOutcome allowed = run(arguments + QStringList{u"--allow-fallback"_s});
        compareCode(allowed.code, ExitCode::Done);
        QVERIFY(QFile::exists(target));
        QVERIFY(refused.messages.startsWith(allowed.messages)); // the reason is said all the same
        QVERIFY(allowed.messages.count('\n') >= 1);
    }

    void show_restrictsThePicture()
    {
        const QStringList arguments{u"export"_s,          shop,     u"--format"_s,         u"svg"_s,
                                    u"--layout-helper"_s, noHelper, u"--allow-fallback"_s, u"--show"_s};
        QVERIFY(run(arguments + QStringList{u"service,stream"_s}).out.contains("shop:orders"));
        const QByteArray onlyServices = run(arguments + QStringList{u"service"_s}).out;
        QVERIFY(onlyServices.contains("shop-mail"));
        QVERIFY(!onlyServices.contains("class=\"node stream"));
    }

    void source_isNeverReplaced()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"shop.svg"_s);
        QVERIFY(QFile::copy(shop, copy));
        const CommandOutcome outcome = run({u"export"_s, copy, u"-o"_s, folder.filePath(u"./shop.svg"_s)});
        compareCode(outcome.code, ExitCode::Unusable);
        QVERIFY(outcome.messages.contains("the source itself"));
        QCOMPARE(QFile(copy).size(), QFile(shop).size());
    }

    void severalSources_areOnePictureInAnyOrder()
    {
        const QString morning = together + u"morning.json"_s;
        const QString noon = together + u"noon.json"_s;
        const QStringList picture{u"--format"_s, u"svg"_s, u"--layout-helper"_s, noHelper, u"--allow-fallback"_s};
        for (const QStringList& options : {QStringList{u"import"_s}, QStringList{u"import"_s, u"--format"_s, u"json"_s},
                                           QStringList{u"show"_s, u"mill-saw"_s}, QStringList{u"export"_s} + picture}) {
            const CommandOutcome one = run(options + QStringList{morning, noon});
            const CommandOutcome other = run(options + QStringList{noon, morning});
            compareCode(one.code, ExitCode::Done);
            QVERIFY(one.out.contains("morning.json") && one.out.contains("noon.json"));
            QCOMPARE(other.out, one.out);
            QCOMPARE(other.messages, one.messages);
            QVERIFY2(one.messages.contains("1 problem in the sources; "), one.messages.constData());
        }
    }

    void sourcesOfAnotherTime_areRefusedUnlessAllowed()
    {
        const QStringList arguments{u"import"_s, together + u"morning.json"_s, together + u"later.json"_s};
        const CommandOutcome refused = run(arguments);
        compareCode(refused.code, ExitCode::Unusable);
        QCOMPARE(refused.out, QByteArray());
        QVERIFY2(refused.messages.contains(
                     "expected sources made within 24 hours, found morning.json of 2026-04-02 06:00 "
                     "UTC and later.json of 2026-04-09 06:00 UTC. "),
                 refused.messages.constData());
        for (const char* way : {"--within HOURS", "--together", "unitscope-cli diff BEFORE AFTER"})
            QVERIFY(refused.messages.contains(way));
        compareCode(run(arguments + QStringList{u"--within"_s, u"167"_s}).code, ExitCode::Unusable);
        compareCode(run(arguments + QStringList{u"--within"_s, u"168"_s}).code, ExitCode::Done);
        compareCode(run(arguments + QStringList{u"--together"_s}).code, ExitCode::Done);
        QVERIFY(run(arguments + QStringList{u"--within"_s, u"1"_s}).messages.contains("within 1 hour,"));
    }

    void sourcesOfAnotherHost_areRefusedUnlessForced()
    {
        const QStringList arguments{u"import"_s, together + u"morning.json"_s, together + u"elsewhere.json"_s};
        const CommandOutcome refused = run(arguments);
        compareCode(refused.code, ExitCode::Unusable);
        QVERIFY2(refused.messages.contains("expected sources of one host, found ")
                     && refused.messages.contains("--together"),
                 refused.messages.constData());
        const CommandOutcome forced = run(arguments + QStringList{u"--together"_s});
        compareCode(forced.code, ExitCode::Done);
        QVERIFY(forced.out.contains("\n//203.0.113.50/service:mill-saw\n"));
        QVERIFY(forced.out.contains("\n//203.0.113.51/service:mill-saw\n"));
    }

    void noSource_isReplaced()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"noon.svg"_s);
        QVERIFY(QFile::copy(together + u"noon.json"_s, copy));
        const CommandOutcome outcome = run({u"export"_s, together + u"morning.json"_s, copy, u"-o"_s, copy});
        compareCode(outcome.code, ExitCode::Unusable);
        QVERIFY(outcome.messages.contains("the source itself"));
    }

    void jsonTooLargeToReadAgain_isSaid()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"large.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // A stream's name stands in the module, in the stream, in the connection, and in the words that state each.
        QByteArray streams;
        for (int i = 0; i < 9'000; ++i)
            streams += (i > 0 ? ",\"" : "\"") + QByteArray::number(i) + QByteArray(1000, 'x') + '"';
        file.write("{\"host\":\"h\",\"modules\":[{\"name\":\"a\",\"runtime\":{\"redis_streams\":[" + streams + "]}}]}");
        file.close();
        const CommandOutcome large = run({u"import"_s, file.fileName(), u"--format"_s, u"json"_s});
        compareCode(large.code, ExitCode::Done);
        const QByteArray size = QByteArray::number((large.out.size() + 1024 * 1024 - 1) / (1024 * 1024));
        QVERIFY2(large.messages.endsWith("this JSON has " + size
                                         + " MiB, more than is read by default: read it with --max-size " + size
                                         + "\n"),
                 large.messages.constData());
        QVERIFY(!run({u"import"_s, shop, u"--format"_s, u"json"_s}).messages.contains("MiB"));
    }

    void stoppedBefore_writesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        const QStringList commands[] = {
            {u"import"_s, shop}, {u"show"_s, u"shop-api"_s, shop}, {u"export"_s, shop, u"--format"_s, u"svg"_s}};
        for (const QStringList& arguments : commands) {
            const CommandOutcome outcome = run(arguments, stop.get_token());
            compareCode(outcome.code, ExitCode::Cancelled);
            QCOMPARE(outcome.out, QByteArray());
        }
    }

    void fullOutput_isAnError()
    {
        FullDevice out;
        QBuffer messages;
        messages.open(QIODevice::WriteOnly);
        compareCode(runCommandLine({u"import"_s, shop}, Console{out, messages}, {}), ExitCode::Unusable);
        QVERIFY(messages.data().contains("No space left on device"));
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
