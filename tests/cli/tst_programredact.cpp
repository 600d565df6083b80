// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// "export --redact": what is planted in every place of a registry and of an audit is in nothing that comes out.
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
    QStringList words{u"svg"_s, u"registry-json"_s, u"registry-md"_s};
    for (const TextFormatInfo& info : textFormats())
        words += info.word;
    return words;
}

} // namespace

class ProgramRedactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& name : {u"planted-registry.json"_s, u"planted.view.json"_s})
            QVERIFY(QFile::copy(QStringLiteral(UNITSCOPE_FIXTURES "/redact/") + name, m_folder.filePath(name)));
        write(u"planted-audit.txt"_s, plantedAudit());
    }

    void whatIsPlanted_isInTheSources()
    {
        // Else the other tests would prove nothing.
        for (const QString& name : {u"planted-registry.json"_s, u"planted-audit.txt"_s}) {
            const Run run = ran({u"export"_s, name, u"--format"_s, u"json"_s, u"--show"_s, m_everyKind});
            QCOMPARE(run.code, 0);
            for (const char* word :
                 {"plantedhost", "planteduser", "plantedpath", "198.51.100.77", "424242", "plantedtext"})
                QVERIFY2(run.out.contains(word), word);
        }
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
        for (const QStringList& part : partsFor(format)) {
            const Run run = ran(QStringList{u"export"_s, source, u"--redact"_s, u"--format"_s, format} + part);
            QVERIFY2(run.code == 0, run.messages.constData());
            QVERIFY(!run.out.isEmpty());
            QCOMPARE(leakIn(run.out), QByteArray());
            QCOMPARE(leakIn(run.messages), QByteArray());
            QVERIFY(run.messages.contains("unitscope-cli: redacted: "));
            QVERIFY2(!run.out.contains(hashOf(source)), "the hash of the source leads to it");
        }
    }

    void aReport_givesNothingPlantedAway_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("registry") << u"planted-registry.json"_s;
        QTest::newRow("audit") << u"planted-audit.txt"_s;
    }
    void aReport_givesNothingPlantedAway()
    {
        QFETCH(QString, source);
        for (const QString& format : {u"html"_s, u"md"_s}) {
            for (const QStringList& part : {QStringList(), QStringList{u"--view"_s, u"planted.view.json"_s}}) {
                const Run run = ran(QStringList{u"report"_s, source, u"--redact"_s, u"--format"_s, format} + part);
                QVERIFY2(run.code == 0, run.messages.constData());
                QVERIFY(run.out.contains("are aliases"));
                QCOMPARE(leakIn(run.out), QByteArray());
                QCOMPARE(leakIn(run.messages), QByteArray());
                QVERIFY(!run.out.contains(hashOf(source)));
            }
        }
        QCOMPARE(ran({u"pack"_s, source, u"--redact"_s, u"--before"_s, source, u"-o"_s, u"-"_s}).code, 2);
    }

    /// Aliases tell neither whose folder a unit is in nor who reaches an address: that is decided before.
    void aReport_countsAsBefore_data() { aReport_givesNothingPlantedAway_data(); }
    void aReport_countsAsBefore()
    {
        QFETCH(QString, source);
        const QStringList wish{u"report"_s, source, u"--format"_s, u"md"_s, u"--statements"_s, u"none"_s};
        static const QRegularExpression counts(u"^- \\*\\*[0-9]+\\*\\* .*$|yes, by its address"_s,
                                               QRegularExpression::MultilineOption);
        const auto countsIn = [](const QByteArray& text) {
            QStringList found;
            for (auto all = counts.globalMatch(QString::fromUtf8(text)); all.hasNext();)
                found << all.next().captured();
            return found;
        };
        const QStringList plain = countsIn(ran(wish).out);
        QVERIFY(plain.size() > 5);
        QCOMPARE(countsIn(ran(wish + QStringList{u"--redact"_s}).out), plain);
    }

    void aPack_givesNothingPlantedAway_data() { aReport_givesNothingPlantedAway_data(); }
    void aPack_givesNothingPlantedAway()
    {
        QFETCH(QString, source);
        write(u"planted.rules.json"_s,
              "{\"schema\": \"unitscope-rules/1\", \"ignored\": [{\"problem\": \"gap //plantedhost/service:a\", "
              "\"words\": \"plantedtext\", \"why\": \"plantedtext\", \"who\": \"planteduser\", "
              "\"until\": \"2999-01-01\"}]}");
        QDir(m_folder.path()).remove(u"to-send.zip"_s);
        const Surroundings planteds{.input = {},
                                    .folder = m_folder.path(),
                                    .environment = {u"HOME=/home/planteduser"_s, u"USER=planteduser"_s,
                                                    u"PATH=/usr/bin:/bin"_s}};
        const Run run = runProgram({u"pack"_s, m_folder.filePath(source), u"--redact"_s, u"--rules"_s,
                                    u"planted.rules.json"_s, u"--view"_s, u"planted.view.json"_s, u"-o"_s,
                                    u"to-send.zip"_s},
                                   planteds);
        QVERIFY2(run.code == 0, run.messages.constData());
        QCOMPARE(leakIn(run.messages), QByteArray());
        const QByteArray zip = bytesOf(u"to-send.zip"_s); // nothing in it is compressed: names, comments and all
        QCOMPARE(leakIn(zip), QByteArray());
        QVERIFY(!zip.contains(m_folder.path().toUtf8()));
        QVERIFY(zip.contains("and the sources are not in it"));
        static const QRegularExpression hashOfAList(u"SHA-256 [0-9a-f]{12}"_s); // beside an alias, as if of the source
        QVERIFY(!QString::fromUtf8(zip).contains(hashOfAList));
        for (const QString& left : {source, u"planted.rules.json"_s, u"planted.view.json"_s}) // in the manifest alone
            QVERIFY(zip.contains("\"sha256\": \"" + hashOf(left)));
        const Run verified = ran({u"verify"_s, u"to-send.zip"_s});
        QCOMPARE(verified.code, 0);
        QCOMPARE(leakIn(verified.out), QByteArray());
        QVERIFY(verified.out.contains("redacted; the sources are not in this pack: 1 named by hash\n"));
        for (const QString& command : {u"report"_s, u"pack"_s}) {
            const Run failed = ran({command, u"planted-missing.json"_s, u"--redact"_s, u"-o"_s, u"no.html"_s});
            QCOMPARE(failed.code, 2);
            QCOMPARE(leakIn(failed.messages), QByteArray());
        }
        QCOMPARE(ran({u"pack"_s, source, u"--redact"_s, u"--before"_s, source, u"-o"_s, u"no.zip"_s}).code, 2);
    }

    void anExportThatFails_namesNothing()
    {
        write(u"planted-two-hosts.json"_s,
              bytesOf(u"planted-registry.json"_s).replace("plantedhost.plantedcorp", "plantedother.plantedcorp"));
        const QString registry = u"planted-registry.json"_s;
        const QList<QStringList> wishes{{u"planted-missing.json"_s},
                                        {u"planted.view.json"_s},
                                        {registry, u"planted-two-hosts.json"_s},
                                        {registry, u"--view"_s, registry},
                                        {registry, u"--rules"_s, u"planted.view.json"_s},
                                        {registry, u"--around"_s, u"planteduser"_s},
                                        {registry, u"--only"_s, u"user = planteduser and ("_s},
                                        {registry, u"--group-by"_s, u"user"_s, u"--collapse"_s, u"plantednobody"_s},
                                        {registry, u"-o"_s, u"plantedfolder/missing/x.svg"_s},
                                        {registry, u"-o"_s, registry, u"--format"_s, u"dot"_s}};
        for (const QStringList& wish : wishes) {
            const Run failed = ran(QStringList{u"export"_s, u"--redact"_s} + wish);
            QVERIFY2(failed.code != 0, qPrintable(wish.join(u' ')));
            QCOMPARE(leakIn(failed.out), QByteArray());
            QCOMPARE(leakIn(failed.messages), QByteArray());
            QVERIFY2(failed.messages.contains("--redact leaves out which and why"), failed.messages.constData());
        }
    }

    void sameInput_sameBytes()
    {
        const QStringList wish{u"export"_s, u"planted-audit.txt"_s, u"--redact"_s, u"--format"_s, u"json"_s};
        QCOMPARE(ran(wish).out, ran(wish).out);
    }

    void filterOfRealValues_showsTheSameBoxes()
    {
        const QStringList wish{u"export"_s,   u"planted-registry.json"_s,
                               u"--only"_s,   u"user = planteduser"_s,
                               u"--format"_s, u"csv-nodes"_s};
        const QByteArray real = ran(wish).out;
        const QByteArray redacted = ran(wish + QStringList{u"--redact"_s}).out;
        QCOMPARE(redacted.count('\n'), real.count('\n'));
        QVERIFY(redacted.contains("shop-api"));
        QVERIFY(redacted.contains("user-1") || redacted.contains("user-2"));
    }

private:
    /// All text formats are written from the same view: every part of it once as a picture and once as everything there is to say of it,
    /// and as each of the others what has the most names.
    QList<QStringList> partsFor(const QString& format) const
    {
        if (format.startsWith(u"registry"_s))
            return {{}};
        if (format != "svg"_L1 && format != "json"_L1)
            return {{u"--show"_s, m_everyKind, u"--group-by"_s, u"user"_s}, {u"--view"_s, u"planted.view.json"_s}};
        return {{},
                {u"--show"_s, m_everyKind},
                {u"--group-by"_s, u"user"_s},
                {u"--group-by"_s, u"venv"_s, u"--collapse"_s, u"all"_s},
                {u"--group-by"_s, u"section"_s},
                {u"--only"_s, u"user = planteduser"_s},
                {u"--view"_s, u"planted.view.json"_s}};
    }
    static constexpr QStringView kinds =
        u"host,service,timer,target,socket,stream,port,process,venv,code,relations,storage,system";
    const QString m_everyKind = kinds.toString();

    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Run ran(const QStringList& arguments)
    {
        return runProgram(arguments, {.input = {}, .folder = m_folder.path(), .environment = {}});
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

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ProgramRedactTest)
#include "tst_programredact.moc"
