// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// "diff --redact": what is planted in two states, and what was planted anew in the later one, is in nothing that comes out.
#include "planted.h"
#include "program.h"

#include "graph/export/textformat.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QStringList formats()
{
    QStringList words{u"text"_s, u"json"_s, u"markdown"_s, u"html"_s, u"junit"_s, u"svg"_s};
    for (const TextFormatInfo& info : textFormats())
        words += info.format == TextFormat::Json ? u"shown-json"_s : QString(info.word);
    return words;
}

bool isPicture(const QString& format)
{
    return format != "text"_L1 && format != "json"_L1 && format != "markdown"_L1 && format != "junit"_L1;
}

const QString everyKind = u"host,service,timer,target,socket,stream,port,process,venv,code,relations,storage,system"_s;

} // namespace

class ProgramRedactDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& name : {u"planted-registry.json"_s, u"planted.view.json"_s})
            QVERIFY(QFile::copy(QStringLiteral(UNITSCOPE_FIXTURES "/redact/") + name, m_folder.filePath(name)));
        write(u"planted-audit.txt"_s, plantedAudit());
        write(u"later-planted-registry.json"_s, plantedLater(bytesOf(u"planted-registry.json"_s)));
        write(u"later-planted-audit.txt"_s, plantedLater(plantedAudit()));
    }

    void whatIsPlanted_isInTheDifference_data() { sources(); }
    void whatIsPlanted_isInTheDifference()
    {
        // Else the other tests would prove nothing.
        QFETCH(QString, source);
        const QByteArray text = diff(source, {u"--volatile"_s}).out;
        for (const char* word : {"plantedhost", "plantedhosttwo", "planteduser", "plantedother", "plantedpath",
                                 "198.51.100.77", "198.51.100.78", "424242", "424243", "plantedtext"})
            QVERIFY2(text.contains(word), word);
    }

    void nothingPlanted_comesOut_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("format");
        for (const QString& source : {u"planted-registry.json"_s, u"planted-audit.txt"_s}) {
            for (const QString& format : formats())
                QTest::addRow("%s of %s", qPrintable(format), qPrintable(source)) << source << format;
        }
    }
    void nothingPlanted_comesOut()
    {
        QFETCH(QString, source);
        QFETCH(QString, format);
        QList<QStringList> parts{{}, {u"--volatile"_s}};
        if (isPicture(format) && source.contains("audit"_L1)) // which is large
            parts = {{u"--picture"_s, u"changes"_s, u"--show"_s, everyKind}};
        else if (isPicture(format) && format != "svg"_L1) // made of the same view
            parts = {{u"--picture"_s, u"changes"_s, u"--show"_s, everyKind}, {u"--view"_s, u"planted.view.json"_s}};
        else if (isPicture(format))
            parts += QList<QStringList>{{u"--show"_s, everyKind},
                                        {u"--picture"_s, u"before"_s},
                                        {u"--picture"_s, u"changes"_s, u"--show"_s, everyKind},
                                        {u"--picture"_s, u"tidied"_s},
                                        {u"--view"_s, u"planted.view.json"_s}};
        for (const QStringList& part : parts) {
            const Run run = diff(source, QStringList{u"--redact"_s, u"--format"_s, format} + part);
            QVERIFY2(run.code == 1, run.messages.constData());
            QVERIFY(!run.out.isEmpty());
            QCOMPARE(leakIn(run.out), QByteArray());
            QCOMPARE(leakIn(run.messages), QByteArray());
            QVERIFY(run.messages.contains("unitscope-cli: redacted: "));
            for (const QString& name : {source, u"later-"_s + source})
                QVERIFY2(!run.out.contains(hashOf(name)), "the hash of the source leads to it");
        }
    }

    void asMuchChanged_asWithNames_data() { sources(); }
    void asMuchChanged_asWithNames()
    {
        QFETCH(QString, source);
        const QByteArray real = diff(source, {}).out;
        const QByteArray redacted = diff(source, {u"--redact"_s}).out;
        const auto tail = [](const QByteArray& text) { return text.sliced(text.lastIndexOf("\n\n")); };
        QCOMPARE(tail(redacted), tail(real));
        QCOMPARE(redacted.count('\n'), real.count('\n'));
        for (const char sign : {'+', '-', '~', '?', '='})
            QCOMPARE(redacted.count(QByteArray("\n") + sign + ' '), real.count(QByteArray("\n") + sign + ' '));
        const QByteArray dot = diff(source, {u"--format"_s, u"dot"_s}).out;
        const QByteArray redactedDot = diff(source, {u"--format"_s, u"dot"_s, u"--redact"_s}).out;
        QCOMPARE(redactedDot.count(" -> n"), dot.count(" -> n"));
        for (const char* words : {"+ added", "- removed", "~ changed", "? not looked at"})
            QCOMPARE(redactedDot.count(words), dot.count(words));
    }

    void whatChanged_hasTwoAliases_whatDidNotHasOne()
    {
        const QByteArray text = diff(u"planted-registry.json"_s, {u"--redact"_s}).out;
        static const QRegularExpression user(u"    User: user-(\\d+) -> user-(\\d+)\n"_s);
        const auto match = user.match(QString::fromUtf8(text));
        QVERIFY2(match.hasMatch(), text.constData());
        QVERIFY(match.captured(1) != match.captured(2));
        QVERIFY(text.contains("    Description: (left out) -> (left out)\n"));
        // The same file twice: no difference, and one alias for it.
        const Run same = run({u"diff"_s, u"planted-registry.json"_s, u"planted-registry.json"_s, u"--redact"_s});
        QCOMPARE(same.code, 0);
        QCOMPARE(leakIn(same.out), QByteArray());
        QVERIFY2(same.out.contains("before: source-1") && same.out.contains("after:  source-1"), same.out.constData());
    }

    void aReportOfTwoStates_too_data() { sources(); }
    void aReportOfTwoStates_too()
    {
        QFETCH(QString, source);
        const auto report = [&](const QStringList& wish) {
            return run(QStringList{u"report"_s, u"later-"_s + source, u"--before"_s, source, u"--same-host"_s,
                                   u"plantedhost.plantedcorp.example=plantedhosttwo.plantedcorp.example"_s,
                                   u"--statements"_s, u"full"_s}
                       + wish);
        };
        QVERIFY(!leakIn(report({}).out).isEmpty());
        for (const QString& format : {u"html"_s, u"md"_s}) {
            const Run redacted = report({u"--redact"_s, u"--format"_s, format});
            QVERIFY2(redacted.code == 0, redacted.messages.constData());
            QCOMPARE(leakIn(redacted.out), QByteArray());
            QCOMPARE(leakIn(redacted.messages), QByteArray());
            QVERIFY(redacted.out.contains("Changes"));
            QVERIFY(!redacted.out.contains(hashOf(source)) && !redacted.out.contains(hashOf(u"later-"_s + source)));
            QVERIFY(redacted.out.contains("user-") && redacted.out.contains("(left out)"));
            static const QRegularExpression hashOfAList(
                u"SHA-256 [0-9a-f]{12}"_s); // beside an alias, as if of the source
            QVERIFY(!QString::fromUtf8(redacted.out).contains(hashOfAList));
            QVERIFY(redacted.out.contains("of the state before"));
        }
    }

    void sameInput_sameBytes()
    {
        for (const QString& format : {u"html"_s, u"shown-json"_s}) {
            const QStringList wish{u"--redact"_s, u"--format"_s, format};
            QCOMPARE(diff(u"planted-audit.txt"_s, wish).out, diff(u"planted-audit.txt"_s, wish).out);
        }
    }

    void whatFails_namesNothing()
    {
        const QStringList redact{u"--redact"_s, u"-o"_s, u"x.html"_s};
        const QList<QStringList> wishes{
            {u"planted-registry.json"_s, u"later-planted-registry.json"_s}, // two hosts
            {u"planted-registry.json"_s, u"planted-missing.json"_s},
            {u"planted-registry.json"_s, u"planted.view.json"_s},
            {u"planted-registry.json"_s, u"planted-registry.json"_s, u"--view"_s, u"planted-registry.json"_s},
            {u"planted-registry.json"_s, u"planted-registry.json"_s, u"--rules"_s, u"planted.view.json"_s},
            {u"planted-registry.json"_s, u"--baseline"_s, u"--archive"_s, u"plantedarchive"_s}};
        for (const QStringList& wish : wishes) {
            const Run failed = run(QStringList{u"diff"_s} + wish + redact);
            QVERIFY2(failed.code > 1, qPrintable(wish.join(u' ')));
            QCOMPARE(leakIn(failed.messages), QByteArray());
            QVERIFY2(failed.messages.contains("--redact leaves out which and why"), failed.messages.constData());
            QVERIFY(!QFile::exists(m_folder.filePath(u"x.html"_s)));
        }
        for (const QString& output : {u"planted-registry.json"_s, u"plantedfolder/missing/x.html"_s}) {
            const Run failed = run({u"diff"_s, u"planted-registry.json"_s, u"planted-registry.json"_s, u"--redact"_s,
                                    u"--format"_s, u"html"_s, u"-o"_s, output});
            QVERIFY(failed.code > 1);
            QCOMPARE(leakIn(failed.messages), QByteArray());
        }
    }

    void decisions_areLeftOut_howTheyStandIsNot()
    {
        const auto archive = [this](const QStringList& wish) {
            return run(QStringList{u"archive"_s} + wish + QStringList{u"--archive"_s, u"plantedarchive"_s});
        };
        QCOMPARE(archive({u"add"_s, u"planted-registry.json"_s}).code, 0);
        QCOMPARE(archive({u"baseline"_s, u"1"_s, u"--note"_s, u"plantedtext"_s, u"--as-of"_s, u"2026-01-18"_s}).code,
                 0);
        QByteArray later = bytesOf(u"planted-registry.json"_s);
        later.replace("\"user\": \"planteduser\"", "\"user\": \"plantedother\"").replace("07:25", "07:35");
        write(u"planted-now.json"_s, later);
        QCOMPARE(archive({u"add"_s, u"planted-now.json"_s}).code, 0);
        const Run deferred = archive(
            {u"approve"_s, u"--defer"_s, u"shop-api"_s, u"--why"_s, u"plantedtext"_s, u"--who"_s, u"planteduser"_s});
        QVERIFY2(deferred.code <= 1, deferred.messages.constData());
        const QStringList wish{u"diff"_s, u"--baseline"_s, u"--archive"_s, u"plantedarchive"_s, u"--redact"_s};
        for (const QString& format : {u"text"_s, u"json"_s, u"markdown"_s, u"html"_s, u"junit"_s}) {
            const Run redacted = run(wish + QStringList{u"--format"_s, format});
            QVERIFY2(redacted.code == 1, redacted.messages.constData());
            QCOMPARE(leakIn(redacted.out), QByteArray());
            QCOMPARE(leakIn(redacted.messages), QByteArray());
            QVERIFY2(redacted.out.contains("deferred"), redacted.out.constData());
        }
        const Run report = run({u"report"_s, u"planted-now.json"_s, u"--baseline"_s, u"--archive"_s,
                                u"plantedarchive"_s, u"--as-of"_s, u"2026-01-19"_s, u"--redact"_s});
        QVERIFY2(report.code == 0, report.messages.constData());
        QCOMPARE(leakIn(report.out), QByteArray());
        QCOMPARE(leakIn(report.messages), QByteArray());
        QVERIFY(report.out.contains("deferred"));
    }

private:
    static void sources()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("registry") << u"planted-registry.json"_s;
        QTest::newRow("audit") << u"planted-audit.txt"_s;
    }
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray bytesOf(const QString& name)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    QByteArray hashOf(const QString& name)
    {
        return QCryptographicHash::hash(bytesOf(name), QCryptographicHash::Sha256).toHex().left(12);
    }
    Run run(const QStringList& arguments)
    {
        return runProgram(arguments, {.input = {}, .folder = m_folder.path(), .environment = {}});
    }
    /// The source and what was planted later.
    Run diff(const QString& source, const QStringList& wish)
    {
        return run(QStringList{u"diff"_s, source, u"later-"_s + source, u"--map-host"_s,
                               u"plantedhost.plantedcorp.example=plantedhosttwo.plantedcorp.example"_s}
                   + wish);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ProgramRedactDiffTest)
#include "tst_programredactdiff.moc"
