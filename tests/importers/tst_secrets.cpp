// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/canonicaljson.h"
#include "graph/export/findingsjson.h"
#include "graph/export/registryjson.h"
#include "graph/export/registrymarkdown.h"
#include "graph/export/sarif.h"
#include "graph/export/statementscsv.h"
#include "graph/rules/findings.h"
#include "importers/audit/masktranscript.h"
#include "importers/open/open.h"
#include "importers/open/sources.h"
#include "importers/source/secrets.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

QByteArray fileAt(const QString& path)
{
    QFile file(QStringLiteral(UNITSCOPE_SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qUtf8Printable(path));
    return file.readAll();
}

/// The lines between two marks in the test of the script: what is a secret there is one here.
QByteArrayList linesOf(const QByteArray& begin, bool isText)
{
    const QByteArray script = fileAt(u"tests/audit/secrets"_s);
    const qsizetype from = script.indexOf('\n', script.indexOf(begin)) + 1;
    const qsizetype end = script.indexOf("\nLINES\n", from);
    QByteArray text = script.sliced(from, end - from);
    if (!isText) { // as the shell makes it
        text.replace("${j}", "");
        text.replace("\\$", "$").replace("\\\\", "\\");
    }
    return text.split('\n');
}

QByteArray withoutSigns(QByteArray line)
{
    return line.replace("«", "").replace("»", "");
}

QByteArray frame(const QByteArray& id, const QByteArray& body)
{
    return "BEGIN 00ff " + id + '\n' + body + "\nEND 00ff " + id + " 0 " + QByteArray::number(body.size()) + " 0 ok\n";
}

QByteArray transcriptWith(const QByteArrayList& lines)
{
    QByteArray units;
    QByteArray code;
    QByteArray list; // without it, no block of a unit counts
    QByteArray arguments;
    QByteArray clients = "> CLIENT LIST\n";
    int number = 0;
    for (const QByteArray& line : lines) {
        units += "Id=u" + QByteArray::number(++number) + ".service\nDescription=" + line
                 + "\nLoadState=loaded\nActiveState=active\nExecStart={ path=/x ; argv[]=/x " + line
                 + " ; ignore_errors=no }\n\n";
        list += "u" + QByteArray::number(number) + ".service loaded active running " + line + '\n';
        arguments += "/proc/" + QByteArray::number(number) + "/cmdline:" + line + '\n';
        clients += "id=" + QByteArray::number(number) + " addr=127.0.0.1:40000 name=" + line + '\n';
        code += "/opt/q/a/main.py:" + QByteArray::number(number) + ":stream = x # " + line + '\n';
    }
    const QByteArray frames = frame("host.name", "h\n") + frame("units.list", list) + frame("units.show", units)
                              + frame("processes.arguments", arguments) + frame("redis.servers", "127.0.0.1:6379\n")
                              + frame("redis.1.clients.1", clients) + frame("files.code", "/opt/q/a/main.py\n")
                              + frame("files.code.lines", code);
    return "unitscope-audit 1 00ff\n" + frames;
}

/// What is written of a graph, in every form that holds text of its sources.
QByteArrayList artefactsOf(const GraphPtr& graph)
{
    Checked checked{.graph = graph, .rules = {}};
    checked.findings = findingsOf(*graph, checked.rules, checked.asOf);
    return {toCanonicalJson(*graph),
            toStatementsCsv(*listStatements(graph, {})),
            toRegistryJson(*graph, u"h"_s),
            toRegistryMarkdown(*graph, u"h"_s),
            toJson(checked),
            toSarif(checked, {.programVersion = u"1"_s})};
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_isMaskedInItsPlace()
    {
        const QByteArrayList lines = linesOf("cat >\"$work/lines\"", false);
        QVERIFY(lines.size() > 30);
        for (const QByteArray& line : lines) {
            QByteArray expected = line;
            const qsizetype from = line.indexOf("«");
            const qsizetype end = line.indexOf("»");
            expected = line.first(from) + QByteArray(end - from - 2, '*') + line.sliced(end + 2);
            QByteArray masked = withoutSigns(line);
            QVERIFY(maskSecrets(masked.data(), masked.size(), SecretPlace::Code) >= 1);
            QCOMPARE(masked, expected);
            QByteArray again = masked;
            QCOMPARE(maskSecrets(again.data(), again.size(), SecretPlace::Code), 0);
            QCOMPARE(again, masked);
        }
    }

    void whatOnlyLooksLikeASecret_stays()
    {
        for (const QByteArray& line : linesOf("cat >\"$work/plain\"", true)) {
            QByteArray masked = line;
            QCOMPARE(maskSecrets(masked.data(), masked.size(), SecretPlace::Units), 0);
            QCOMPARE(masked, line);
        }
        for (const char* line :
             {"5d0c2d1f5d0c2d1f5d0c2d1f5d0c2d1f5d0c2d1f5d0c2d1f5d0c2d1f5d0c2d1f  audit.sh",
              "run_id:1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b", "0f8fad5b-d9cb-469f-a165-70867728950e"}) {
            QByteArray masked(line);
            QCOMPARE(maskSecrets(masked.data(), masked.size(), SecretPlace::Units), 0);
        }
    }

    void argumentBehindAnOption_isMasked()
    {
        QByteArray text =
            "/proc/1/cmdline:/usr/bin/x\n/proc/1/cmdline:--password\n/proc/1/cmdline:two words\n/proc/1/cmdline:80\n"
            "/proc/2/cmdline:mysql\n/proc/2/cmdline:-psecret\n/proc/3/cmdline:x\n/proc/3/cmdline:API_TOKEN=abc\n";
        QCOMPARE(maskSecrets(text.data(), text.size(), SecretPlace::Arguments), 3);
        QCOMPARE(
            text,
            "/proc/1/cmdline:/usr/bin/x\n/proc/1/cmdline:--password\n/proc/1/cmdline:*********\n/proc/1/cmdline:80\n"
            "/proc/2/cmdline:mysql\n/proc/2/cmdline:-p******\n/proc/3/cmdline:x\n/proc/3/cmdline:API_TOKEN=***\n");
    }

    void privateKey_isMaskedOverItsLines()
    {
        QByteArray text = "x -----BEGIN RSA PRIVATE KEY-----\nMIIEabc\nxyz\n-----END RSA PRIVATE KEY-----\nafter\n";
        QCOMPARE(maskSecrets(text.data(), text.size(), SecretPlace::Plain), 2);
        QCOMPARE(text, "x -----BEGIN RSA PRIVATE KEY-----\n*******\n***\n-----END RSA PRIVATE KEY-----\nafter\n");
    }

    void rawTranscript_leavesNoSecretInAnyArtefact()
    {
        const QByteArrayList lines = linesOf("cat >\"$work/lines\"", false);
        QByteArrayList plain;
        for (const QByteArray& line : lines)
            plain.append(withoutSigns(line));
        const QByteArray raw = transcriptWith(plain);
        const Result<SnapshotPtr> snapshot = openBytes(raw, u"raw.txt"_s);
        QVERIFY(snapshot);
        QCOMPARE((*snapshot)->sources()[0]->bytes().size(), raw.size());
        const Result<GraphPtr> graph = resolveAll(*snapshot, {});
        QVERIFY(graph);
        const QByteArray kept = (*snapshot)->sources()[0]->bytes();
        const QByteArrayList artefacts = artefactsOf(*graph);
        for (qsizetype i = 0; i < artefacts.size(); ++i) // findings speak of other things
            QVERIFY2(i < 4 ? artefacts[i].contains("u1") : artefacts[i].size() > 100, artefacts[i].left(300));
        for (const QByteArray& line : lines) {
            const qsizetype from = line.indexOf("«") + 2;
            const QByteArray secret = line.sliced(from, line.indexOf("»") - from);
            QVERIFY2(!kept.contains(secret), secret);
            for (const QByteArray& artefact : artefacts)
                QVERIFY2(!artefact.contains(secret), secret);
            for (const Problem& problem : (*snapshot)->problems())
                QVERIFY(!problem.what.message().toUtf8().contains(secret));
        }
        const auto problems = (*snapshot)->problems();
        QVERIFY(std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
            return problem.what.found.contains(u"that had not been masked"_s);
        }));
    }

    void transcriptOfTheScript_isUnchanged()
    {
        for (const QString& name : {u"root.txt"_s, u"auditor.txt"_s, u"full-host.txt"_s}) {
            const QByteArray whole = fileAt(u"tests/fixtures/lab/"_s + name);
            QByteArray bytes = whole;
            QCOMPARE(maskTranscript(bytes).count, 0);
            QVERIFY(bytes == whole);
        }
    }

    void formOfATranscript_isLeftAsItIs()
    {
        QByteArray bytes = "hello token=abc\nunitscope-audit 1 a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4\nBEGIN "
                           "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4 files.code.lines\nx\n\nEND "
                           "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4 files.code.lines 0 2 0 ok\n";
        const QByteArray expected = QByteArray(bytes).replace("abc\n", "***\n");
        QCOMPARE(maskTranscript(bytes).count, 1);
        QCOMPARE(bytes, expected);
    }

    void longestLines_takeTheTimeOfTheirLength()
    {
        QElapsedTimer timer;
        timer.start();
        for (const char* unit : {"a", "0", "-", "token", "token-", "-a-token", "redis-cli ", "curl ", "mysql ", "eyJ",
                                 "$a", "a:", "://@", "Aa0", "\"", "\\", " ", "key\" "}) {
            QByteArray text = QByteArray(unit).repeated(int(200'000 / qstrlen(unit)));
            maskSecrets(text.data(), text.size(), SecretPlace::Arguments);
        }
        QVERIFY2(timer.elapsed() < 30'000, QByteArray::number(timer.elapsed()));
    }
};

QTEST_APPLESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
