// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

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

/// An exit code; -1 if it could not be started or did not end.
int run(const QString& program, const QStringList& arguments, const QString& folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

/// "pack" and "verify" as somebody in a shell meets them, and whoever gets a pack and has never heard of Unitscope.
class ProgramPackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const Run made = runProgram({u"pack"_s, friday, u"--before"_s, monday, u"-o"_s, pack()});
        QVERIFY2(made.code == 0, made.messages.constData());
    }

    void help_isAsInTheGoldenFiles()
    {
        for (const QString& command : {u"pack"_s, u"verify"_s}) {
            const QByteArray difference = differenceFromGolden(u"help-"_s + command + u".txt"_s,
                                                               transcript(runProgram({command, u"--help"_s})));
            QVERIFY2(difference.isEmpty(), difference.constData());
        }
    }

    void aPack_isAsItWasPacked()
    {
        const Run run = runProgram({u"verify"_s, pack()});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out,
                 QByteArray("about: 203.0.113.10, as of 2026-02-06 06:00 UTC\n"
                            "files: 6 as they were packed\n"
                            "topology.json: follows from the sources, read again\n"
                            "signed: nothing; the files agree with the pack's own list, which proves nothing about "
                            "who wrote it\n"));
    }

    void theSameSources_giveTheSameBytes()
    {
        for (const char* zone : {"Pacific/Kiritimati", "America/St_Johns"}) {
            const QString again = m_folder.filePath(u"again.zip"_s);
            QCOMPARE(runProgram({u"pack"_s, friday, u"--before"_s, monday, u"-o"_s, again},
                                {.input = {},
                                 .folder = {},
                                 .environment = {u"LC_ALL=tr_TR.UTF-8"_s, u"TZ="_s + QLatin1StringView(zone),
                                                 u"PATH=/usr/bin:/bin"_s}})
                         .code,
                     0);
            QVERIFY(bytesOf(again) == bytesOf(pack()));
        }
    }

    void plainPrograms_readIt()
    {
        const QString unzip = QStandardPaths::findExecutable(u"unzip"_s);
        if (unzip.isEmpty())
            QSKIP("unzip is not installed");
        QCOMPARE(run(unzip, {u"-q"_s, pack(), u"-d"_s, m_folder.filePath(u"unpacked"_s)}), 0);
        const QString folder = m_folder.filePath(u"unpacked/evidence"_s);
        QCOMPARE(run(u"sha256sum"_s, {u"--strict"_s, u"-c"_s, u"SHA256SUMS"_s}, folder), 0);
        QCOMPARE(bytesOf(folder + u"/sources/1-friday.json"_s), bytesOf(friday));
        QCOMPARE(bytesOf(folder + u"/before/1-monday.json"_s), bytesOf(monday));
        QVERIFY(bytesOf(folder + u"/report.html"_s)
                == runProgram({u"report"_s, friday, u"--before"_s, monday, u"--format"_s, u"html"_s}).out);
        QVERIFY(bytesOf(folder + u"/topology.json"_s)
                == runProgram({u"import"_s, friday, u"--format"_s, u"json"_s}).out);
    }

    void whatIsChanged_isNamed_data()
    {
        QTest::addColumn<QStringList>("change");
        QTest::addColumn<QByteArray>("line");
        for (const char* name : {"README.txt", "report.html", "topology.json", "sources/1-friday.json",
                                 "before/1-monday.json", "manifest.json"}) {
            const QString entry = u"evidence/"_s + QLatin1StringView(name);
            QTest::addRow("%s altered", name) << QStringList{u"alter"_s, entry} << QByteArray("altered: ") + name;
            QTest::addRow("%s missing", name) << QStringList{u"drop"_s, entry} << QByteArray("missing: ") + name;
            QTest::addRow("%s renamed", name) << QStringList{u"rename"_s, entry, u"evidence/other"_s}
                                              << QByteArray("renamed: ") + name + ", which is now other";
        }
        QTest::newRow("list altered") << QStringList{u"alter"_s, u"evidence/SHA256SUMS"_s}
                                      << QByteArray("altered: README.txt");
        QTest::newRow("manifest spoilt") << QStringList{u"spoil"_s, u"evidence/manifest.json"_s}
                                         << QByteArray("altered: manifest.json");
        QTest::newRow("added") << QStringList{u"add"_s, u"evidence/more.txt"_s} << QByteArray("added: more.txt");
        QTest::newRow("added beside") << QStringList{u"add"_s, u"more.txt"_s} << QByteArray("added: more.txt");
    }
    void whatIsChanged_isNamed()
    {
        QFETCH(QStringList, change);
        QFETCH(QByteArray, line);
        const Run run = verifyChanged(change);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out.split('\n').first(), line);
    }

    void packedAgainByAnother_itIsTheSame()
    {
        QCOMPARE(verifyChanged({u"deflate"_s}).code, 0);
        QCOMPARE(verifyChanged({u"folder"_s}).code, 0);
    }

    void hostileFiles_areRefused_data()
    {
        QTest::addColumn<QStringList>("change");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const QStringList& change, const char* words) {
            QTest::newRow(name) << change << QByteArray(words);
        };
        row("cut", {u"cut"_s}, "no zip file, or one that was cut");
        row("up", {u"add"_s, u"../up"_s}, "a name that leads elsewhere");
        row("up within", {u"add"_s, u"evidence/../../up"_s}, "a name that leads elsewhere");
        row("absolute", {u"add"_s, u"/etc/passwd"_s}, "a name that is no place within the pack");
        row("drive", {u"add"_s, u"C:/x"_s}, "a name that is no place within the pack");
        row("controls", {u"add"_s, u"evidence/a\u001b[31m"_s}, "a name with other signs than a pack has");
        row("twice", {u"twice"_s}, "a name that stands there twice");
        row("letter case", {u"add"_s, u"evidence/readme.txt"_s}, "a name that stands there twice");
        row("link", {u"link"_s}, "a link to another file");
        row("encrypted", {u"encrypt"_s}, "it is encrypted");
        row("bomb", {u"bomb"_s}, "at most 2048 MiB, unpacked");
        row("method", {u"method"_s}, "compressed in a way that not everybody can read");
        row("without a list", {u"drop"_s, u"evidence/SHA256SUMS"_s}, "a zip file without");
        row("a broken list", {u"spoil"_s, u"evidence/SHA256SUMS"_s}, "a hash, two blanks and a name");
    }
    void hostileFiles_areRefused()
    {
        QFETCH(QStringList, change);
        QFETCH(QByteArray, words);
        const Run run = verifyChanged(change);
        QVERIFY2(run.code == 2, run.out + run.messages);
        QVERIFY2(run.messages.contains(words), run.messages.constData());
        QVERIFY(!run.messages.contains('\x1b'));
    }

    void whatIsNoZip_isRefused()
    {
        const QString file = m_folder.filePath(u"no.zip"_s);
        for (const QByteArray& bytes :
             {QByteArray(), QByteArray("PK"), QByteArray("hello"), QByteArray(100'000, 'P')}) {
            write(file, bytes);
            QCOMPARE(runProgram({u"verify"_s, file}).code, 2);
        }
        QCOMPARE(runProgram({u"verify"_s, m_folder.filePath(u"missing.zip"_s)}).code, 2);
    }

    void whatDoesNotFollowFromTheSources_isNamed()
    {
        if (QStandardPaths::findExecutable(u"unzip"_s).isEmpty()
            || QStandardPaths::findExecutable(u"python3"_s).isEmpty())
            QSKIP("unzip or python3 is not installed");
        const QString forged = m_folder.filePath(u"forged.zip"_s);
        QCOMPARE(forge(pack(), forged), 0);
        const Run verified = runProgram({u"verify"_s, forged});
        QCOMPARE(verified.code, 1);
        QVERIFY2(verified.out.startsWith("does not follow: topology.json"), verified.out.constData());
    }

    void whoeverHasTheSources_canShowThatARedactedPackFollows()
    {
        const QString redacted = m_folder.filePath(u"redacted.zip"_s);
        const QString other = m_folder.filePath(u"other name.json"_s);
        write(other, bytesOf(friday));
        QCOMPARE(runProgram({u"pack"_s, friday, u"--redact"_s, u"-o"_s, redacted}).code, 0);
        const Run shown = runProgram({u"verify"_s, redacted, u"--source"_s, other});
        QCOMPARE(shown.code, 0);
        QCOMPARE(shown.out,
                 QByteArray("about: host-1, as of 2026-02-06 06:00 UTC\n"
                            "files: 4 as they were packed\n"
                            "redacted; the sources are not in this pack: 1 named by hash\n"
                            "topology.json: follows from these sources, read and redacted again\n"
                            "source: "
                            + other.toUtf8()
                            + " is source-1\n"
                              "signed: nothing; the files agree with the pack's own list, which proves nothing about "
                              "who wrote it\n"));
        const Run wrong = runProgram({u"verify"_s, redacted, u"--source"_s, monday});
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.out.contains("monday.json is none that this pack names\n"));
        QVERIFY(!wrong.out.contains("follows"));
        const QString forged = m_folder.filePath(u"forged.zip"_s);
        QCOMPARE(forge(redacted, forged), 0);
        QCOMPARE(runProgram({u"verify"_s, forged}).code, 0); // nobody signed it
        const Run unmasked = runProgram({u"verify"_s, forged, u"--source"_s, friday});
        QVERIFY(unmasked.out.startsWith("does not follow: topology") && unmasked.out.contains("redacted; the sources"));
    }

    /// Which hosts are the same was said by their names, and is not in the pack.
    void whatWasSaidOfHosts_isNotSaidAgain()
    {
        const QString redacted = m_folder.filePath(u"hosts.zip"_s);
        QCOMPARE(runProgram({u"pack"_s, friday, u"--same-host"_s, u"203.0.113.10=plantedhost"_s, u"--redact"_s, u"-o"_s,
                             redacted})
                     .code,
                 0);
        QVERIFY(!bytesOf(redacted).contains("plantedhost"));
        const Run shown = runProgram({u"verify"_s, redacted, u"--source"_s, friday});
        QCOMPARE(shown.code, 0);
        QVERIFY(shown.out.contains(
            "topology.json: not made again from these sources; it was said which hosts are the same"));
    }

    void severalSources_areAnsweredEachAndTogether()
    {
        const QString redacted = m_folder.filePath(u"two.zip"_s);
        QCOMPARE(runProgram({u"pack"_s, monday, friday, u"--together"_s, u"--redact"_s, u"-o"_s, redacted}).code, 0);
        // Called the other way round: aliases are numbered in the order of names.
        const QString first = m_folder.filePath(u"a.json"_s);
        const QString last = m_folder.filePath(u"z.json"_s);
        write(first, bytesOf(monday));
        write(last, bytesOf(friday));
        const Run shown = runProgram({u"verify"_s, redacted, u"--source"_s, first, u"--source"_s, last});
        QVERIFY2(shown.code == 0, shown.out.constData());
        QVERIFY(shown.out.contains("follows from these sources"));
        QVERIFY(shown.out.contains("a.json is source-2\n"));
        QVERIFY(shown.out.contains("z.json is source-1\n"));
        const Run half = runProgram({u"verify"_s, redacted, u"--source"_s, first});
        QVERIFY(half.code == 0 && !half.out.contains("follows"));
        const Run plain = runProgram({u"verify"_s, pack(), u"--source"_s, friday, u"--source"_s, monday});
        QVERIFY(plain.out.contains("friday.json is sources/1-friday.json\n"));
        QVERIFY(plain.out.contains("monday.json is before/1-monday.json\n"));
    }

    void aSignature_isJudgedInTheArchivesWords()
    {
        const QString keygen = QStandardPaths::findExecutable(u"ssh-keygen"_s);
        if (keygen.isEmpty())
            QSKIP("ssh-keygen is not installed");
        const QString key = m_folder.filePath(u"key"_s);
        QCOMPARE(run(keygen, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-C"_s, u"a"_s, u"-f"_s, key}), 0);
        const QString signedPack = m_folder.filePath(u"signed.zip"_s);
        const Run made = runProgram(
            {u"pack"_s, friday, u"-o"_s, signedPack, u"--sign"_s, u"--key"_s, key, u"--as-of"_s, u"2026-03-01"_s});
        QVERIFY2(made.code == 0, made.messages.constData());
        const QString signers = m_folder.filePath(u"signers"_s);
        const auto judged = [&](const QByteArray& allowed, const QString& file) {
            write(signers, allowed);
            return runProgram({u"verify"_s, file, u"--allowed-signers"_s, signers});
        };
        const QByteArray publicKey = bytesOf(key + u".pub"_s);
        const auto begins = [](const Run& run, int code, const char* words) {
            return run.code == code && run.out.contains(words);
        };
        QVERIFY(begins(judged("ops@shop " + publicKey, signedPack), 0,
                       "signature: good, by ops@shop (ED25519 key SHA256:"));
        QVERIFY(begins(judged("# nobody\n", signedPack), 1, "signature: unknown, nobody in "));
        QVERIFY(begins(judged("ops@shop valid-before=\"20260101\" " + publicKey, signedPack), 1,
                       "signature: expired, the key of"));
        QVERIFY(begins(judged("ops@shop " + publicKey, pack()), 1, "signed: nothing"));
        const QString changed = m_folder.filePath(u"changed.zip"_s);
        QCOMPARE(change(signedPack, changed, {u"drop"_s, u"evidence/SHA256SUMS.sig"_s}), 0);
        QVERIFY(begins(judged("ops@shop " + publicKey, changed), 1, "signature: missing, its file is gone"));
        QCOMPARE(change(signedPack, changed, {u"alter"_s, u"evidence/SHA256SUMS.sig"_s}), 0);
        QVERIFY(begins(judged("ops@shop " + publicKey, changed), 1,
                       "signature: bad, it is not of the files as they are listed"));
        QCOMPARE(change(signedPack, changed, {u"alter"_s, u"evidence/report.html"_s}), 0);
        QVERIFY(begins(judged("ops@shop " + publicKey, changed), 1, "altered: report.html"));
    }

    void aPack_replacesNoSource()
    {
        const QString source = m_folder.filePath(u"source.json"_s);
        write(source, bytesOf(friday));
        QCOMPARE(runProgram({u"pack"_s, source, u"-o"_s, source}).code, 2);
        QCOMPARE(runProgram({u"pack"_s, source}).code, 2);
        QCOMPARE(runProgram({u"pack"_s, source, u"-o"_s, m_folder.filePath(u"x.zip"_s), u"--key"_s, u"k"_s}).code, 2);
        QVERIFY(runProgram({u"pack"_s, source, u"-o"_s, u"-"_s}).out.startsWith("PK"));
    }

private:
    QString pack() const { return m_folder.filePath(u"case.zip"_s); }

    static int change(const QString& from, const QString& to, const QStringList& what)
    {
        return run(u"python3"_s,
                   QStringList{QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/cli/changezip.py"), from, to} + what);
    }

    /// Somebody changes a statement and writes all hashes anew.
    static int forge(const QString& from, const QString& to)
    {
        const QString script =
            u"import hashlib,json,sys,zipfile\n"
            "z=zipfile.ZipFile(sys.argv[1]); f={i.filename:z.read(i) for i in z.infolist()}\n"
            "t='evidence/topology.json'; f[t]=f[t].replace(b'-api',b'-ape')\n"
            "m=json.loads(f['evidence/manifest.json'])\n"
            "for i in m['files']:\n"
            " b=f['evidence/'+i['name']]; i['sha256']=hashlib.sha256(b).hexdigest(); i['bytes']=len(b)\n"
            "f['evidence/manifest.json']=json.dumps(m).encode()\n"
            "f['evidence/SHA256SUMS']=''.join(hashlib.sha256(b).hexdigest()+'  '+n[9:]+'\\n' for n,b in f.items() "
            "if not n.endswith('SHA256SUMS')).encode()\n"
            "o=zipfile.ZipFile(sys.argv[2],'w')\n"
            "[o.writestr(n,b) for n,b in f.items()]\n"
            "o.close()\n"_s;
        return run(u"python3"_s, {u"-c"_s, script, from, to});
    }

    Run verifyChanged(const QStringList& what)
    {
        const QString changed = m_folder.filePath(u"changed.zip"_s);
        if (change(pack(), changed, what) != 0)
            return {};
        return runProgram({u"verify"_s, changed});
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ProgramPackTest)
#include "tst_programpack.moc"
