// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString sample = QStringLiteral(UNITSCOPE_SOURCE_DIR "/resources/sample/quantum-trader.json");
const QString audit = QStringLiteral(UNITSCOPE_SOURCE_DIR "/resources/sample/quantum-trader.audit.txt");
const QString monday = QStringLiteral(UNITSCOPE_FIXTURES "/diff/monday.json");
const QString friday = QStringLiteral(UNITSCOPE_FIXTURES "/diff/friday.json");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A registry that states no time, of one service with a name that tries everything.
QByteArray hostileRegistry()
{
    return QByteArray("{'host':'<img src=x onerror=alert(1)>','modules':[{'module_name':"
                      "'</title><script>document.title=1</script>','category':'RUNNING',"
                      "'systemd':{'unit':'a.service','active':'active','sub':'running'},"
                      "'runtime':{'exec_start':'javascript:alert(1) onload=x [a](http:b.example) @all'}}]}")
        .replace('\'', '"');
}

/// The words of each sheet that Chromium prints; nothing if it does not.
QList<QByteArray> sheets(const QString& page, const QTemporaryDir& folder)
{
    const QString pdf = folder.filePath(u"r.pdf"_s);
    QProcess browser;
    browser.start(u"chromium"_s, {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--no-pdf-header-footer"_s,
                                  u"--user-data-dir="_s + folder.filePath(u"profile"_s), u"--print-to-pdf="_s + pdf,
                                  u"file://"_s + page});
    if (!browser.waitForFinished(120'000))
        return {};
    QProcess text;
    text.start(u"pdftotext"_s, {pdf, u"-"_s});
    if (!text.waitForFinished(60'000) || text.exitCode() != 0)
        return {};
    return text.readAllStandardOutput().chopped(1).split('\f');
}

} // namespace

/// "report" as somebody in a shell or a pipeline meets it.
class ProgramReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void help_isAsInTheGoldenFile()
    {
        const Run run = runProgram({u"report"_s, u"--help"_s});
        const QString difference = QString::fromUtf8(differenceFromGolden(u"help-report.txt"_s, transcript(run)));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void theSample_isReportedInWords()
    {
        const Run run = runProgram({u"report"_s, sample, audit});
        QCOMPARE(run.code, 0);
        const QByteArray& page = run.out;
        for (const char* words : {"<h1>Report on 203.0.113.10</h1>", "Does not pass: 11 problems of severity error",
                                  "35 modules stated, 38 listed", "Looked at as", "Audit script (SHA-256)",
                                  "user units, containers, UDP and cron are not looked at",
                                  "quantum-trader.audit.txt:62", "seen on host", "stated in file", "<svg",
                                  "Prepared by", "What was checked", "2026-01-17 07:25 UTC to 2026-01-17 23:59:47 UTC",
                                  "Unitscope 0.", "Shows 202 of 297 things", "A signature stands for this"})
            QVERIFY2(page.contains(words), words);
        const QByteArray hash = QCryptographicHash::hash(bytesOf(sample), QCryptographicHash::Sha256).toHex();
        QVERIFY(page.contains(hash));
        static const QRegularExpression codeWord(
            u"\\b(claim|basis|evidence|coverage|finding|baseline|observed|inferred)s?\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = codeWord.match(QString::fromUtf8(page).remove(
            QRegularExpression(u"<svg.*</svg>|<[^>]*>"_s, QRegularExpression::DotMatchesEverythingOption)));
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    }

    void thePage_isWellFormedForOtherReaders()
    {
        const QString xmllint = QStandardPaths::findExecutable(u"xmllint"_s);
        if (xmllint.isEmpty())
            QSKIP("xmllint is not installed");
        const QTemporaryDir folder;
        QCOMPARE(runProgram({u"report"_s, sample, audit, u"-o"_s, folder.filePath(u"r.html"_s)}).code, 0);
        QProcess lint;
        lint.start(xmllint, {u"--noout"_s, u"--nonet"_s, folder.filePath(u"r.html"_s)});
        QVERIFY(lint.waitForFinished());
        QCOMPARE(lint.readAllStandardError(), QByteArray());
        QCOMPARE(lint.exitCode(), 0);
    }

    void theSameSources_giveTheSameBytesEverywhere()
    {
        const QByteArray expected = runProgram({u"report"_s, sample, audit}).out;
        QVERIFY(expected.size() > 100'000);
        for (const char* locale : {"C", "de_DE.UTF-8", "tr_TR.UTF-8"}) {
            for (const char* zone : {"Pacific/Kiritimati", "America/St_Johns"}) {
                const Run run = runProgram({u"report"_s, audit, sample},
                                           {.input = {},
                                            .folder = {},
                                            .environment = {u"LC_ALL="_s + QLatin1StringView(locale),
                                                            u"TZ="_s + QLatin1StringView(zone),
                                                            u"PATH=/usr/bin:/bin"_s}});
                QVERIFY2(run.out == expected, locale);
            }
        }
    }

    void markdown_refersToItsPicture()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"pictures"_s));
        const QString report = folder.filePath(u"report.md"_s);
        const QString picture = folder.filePath(u"pictures/a b.svg"_s);
        QCOMPARE(runProgram({u"report"_s, monday, u"-o"_s, report, u"--picture"_s, picture}).code, 0);
        QVERIFY(bytesOf(report).contains("](pictures/a%20b.svg)"));
        QVERIFY(bytesOf(picture).contains("<svg"));
        const Run without = runProgram({u"report"_s, monday, u"--format"_s, u"md"_s});
        QVERIFY(without.out.contains("The picture is left out"));
    }

    void anEarlierState_isCompared()
    {
        const Run run = runProgram({u"report"_s, friday, u"--before"_s, monday, u"--format"_s, u"md"_s});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("## Changes"));
        QVERIFY(run.out.contains("2 added"));
        const QByteArray hash = QCryptographicHash::hash(bytesOf(monday), QCryptographicHash::Sha256).toHex();
        QVERIFY(run.out.contains("of the state before | ") && run.out.contains(hash));              // among the sources
        QVERIFY(run.out.contains("Of the state before: `monday.json` `(SHA-256 " + hash.left(16))); // and signed for
    }

    void theApprovedState_isComparedWithWhatWasDecided()
    {
        const QTemporaryDir folder;
        const QString archive = folder.filePath(u"archive"_s);
        QCOMPARE(
            runProgram({u"archive"_s, u"add"_s, monday, u"--archive"_s, archive, u"--as-of"_s, u"2026-03-01"_s}).code,
            0);
        QCOMPARE(runProgram({u"archive"_s, u"baseline"_s, u"1"_s, u"--archive"_s, archive}).code, 0);
        QCOMPARE(
            runProgram({u"archive"_s, u"add"_s, friday, u"--archive"_s, archive, u"--as-of"_s, u"2026-03-02"_s}).code,
            0);
        const Run decided = runProgram({u"archive"_s, u"approve"_s, u"--reject"_s, u"all"_s, u"--why"_s,
                                        u"not <asked> for"_s, u"--who"_s, u"ops"_s, u"--archive"_s, archive});
        QVERIFY2(decided.code == 0, decided.messages.constData());
        const Run run = runProgram(
            {u"report"_s, friday, u"--baseline"_s, u"--archive"_s, archive, u"--as-of"_s, u"2027-01-01"_s});
        QVERIFY2(run.code == 0, run.messages.constData());
        for (const char* words : {"Since the approved state", "not &lt;asked&gt; for", "ops"})
            QVERIFY2(run.out.contains(words), words);
    }

    void withoutATime_oneIsAskedFor()
    {
        const QTemporaryDir folder;
        const QString hostile = folder.filePath(u"hostile.json"_s);
        write(hostile, hostileRegistry());
        const Run refused = runProgram({u"report"_s, hostile});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.messages.contains("--as-of"));
        QCOMPARE(runProgram({u"report"_s, hostile, u"--as-of"_s, u"2026-12-31"_s}).code, 0);
    }

    /// Its own reading of the page: nothing of the names has become an element, and no script ran.
    void aBrowser_findsNothingLive()
    {
        const QString chromium = QStandardPaths::findExecutable(u"chromium"_s);
        if (chromium.isEmpty())
            QSKIP("Chromium is not installed");
        const QTemporaryDir folder;
        write(folder.filePath(u"hostile.json"_s), hostileRegistry());
        const QString page = folder.filePath(u"r.html"_s);
        QCOMPARE(runProgram(
                     {u"report"_s, folder.filePath(u"hostile.json"_s), u"--as-of"_s, u"2026-12-31"_s, u"-o"_s, page})
                     .code,
                 0);
        QProcess browser;
        browser.start(chromium,
                      {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                       u"--user-data-dir="_s + folder.filePath(u"profile"_s), u"--dump-dom"_s, u"file://"_s + page});
        QVERIFY(browser.waitForFinished(60'000));
        const QByteArray dom = browser.readAllStandardOutput();
        if (dom.isEmpty())
            QSKIP("Chromium does not start here");
        QVERIFY(dom.contains("&lt;script&gt;"));
        for (const char* live :
             {"<script", "<img", "onerror=\"", "onload=\"", "<title>live", "href=\"http", "href=\"javascript"})
            QVERIFY2(!dom.contains(live), live);
    }

    /// As a browser prints it: the statements only if that is said, and every sheet says of what it is.
    void onPaper_statementsAreLeftOutUnlessAskedFor()
    {
        if (QStandardPaths::findExecutable(u"chromium"_s).isEmpty()
            || QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("Chromium or pdftotext is not installed");
        const QTemporaryDir folder;
        const QString page = folder.filePath(u"r.html"_s);
        const QStringList wish{u"report"_s, sample, audit, u"-o"_s, page};
        QCOMPARE(runProgram(wish).code, 0);
        const QList<QByteArray> unasked = sheets(page, folder);
        if (unasked.isEmpty())
            QSKIP("Chromium does not start here");
        QVERIFY2(unasked.size() < 40, QByteArray::number(unasked.size()));
        QVERIFY(unasked.last().contains("Not printed: of 196 things each value"));
        for (const QByteArray& sheet : unasked)
            QVERIFY2(sheet.contains("Report on 203.0.113.10, as of 2026-01-17 23:59:47 UTC"), sheet.constData());
        QCOMPARE(runProgram(wish + QStringList{u"--statements"_s, u"none"_s}).code, 0);
        QVERIFY(!sheets(page, folder).last().contains("Not printed"));
        QCOMPARE(runProgram(wish + QStringList{u"--statements"_s, u"some"_s}).code, 2);
    }

    void onPaper_statementsAreThereOnceTicked()
    {
        const QTemporaryDir folder;
        const QString page = folder.filePath(u"r.html"_s);
        QCOMPARE(runProgram({u"report"_s, friday, u"-o"_s, page}).code, 0);
        const QList<QByteArray> unasked = sheets(page, folder);
        if (unasked.isEmpty())
            QSKIP("Chromium or pdftotext does not start here");
        QByteArray ticked = bytesOf(page);
        QVERIFY(ticked.contains("id=\"print-all\"/>"));
        write(page, ticked.replace("id=\"print-all\"/>", "id=\"print-all\" checked=\"checked\"/>"));
        const QList<QByteArray> asked = sheets(page, folder);
        QVERIFY(asked.size() > unasked.size());
        QVERIFY(unasked.join().contains("Not printed") && !asked.join().contains("Not printed"));
    }

    void aReport_replacesNoSource()
    {
        const QTemporaryDir folder;
        const QString source = folder.filePath(u"a.md"_s);
        write(source, bytesOf(monday));
        QCOMPARE(runProgram({u"report"_s, source, u"-o"_s, source}).code, 2);
        QCOMPARE(runProgram({u"report"_s, monday, u"-o"_s, folder.filePath(u"b.md"_s), u"--picture"_s, source}).code,
                 0);
        QCOMPARE(runProgram({u"report"_s, monday, u"-o"_s, folder.filePath(u"b.txt"_s)}).code, 2);
        QCOMPARE(runProgram({u"report"_s, monday, u"--picture"_s, folder.filePath(u"p.svg"_s)}).code, 2);
    }
};

QTEST_GUILESS_MAIN(ProgramReportTest)
#include "tst_programreport.moc"
