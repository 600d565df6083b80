// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/allowedsigners.h"
#include "importers/archive/signatures.h"

#include "ownarchive.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;
constexpr qint64 signedAt = 20'500 * day; // in February 2026

/// An archive with a snapshot, keys beside it.
class SignedArchive : public OwnArchive
{
public:
    SignedArchive() { add(u"a"_s); }

    /// Makes a key and returns its path.
    QString key(const QString& name, const QString& passphrase = {}) const
    {
        QProcess keygen;
        keygen.start(u"ssh-keygen"_s,
                     {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, passphrase, u"-C"_s, name, u"-f"_s, path(name)});
        if (!keygen.waitForFinished(20'000) || keygen.exitCode() != 0)
            qFatal("%s", keygen.readAllStandardError().constData());
        return path(name);
    }
    void sign(const QString& key, qint64 time = signedAt) const
    {
        const Result<ArchiveEntry> done = signArchive(writing(time), key, {});
        if (!done)
            qFatal("%s", qPrintable(done.error().message()));
    }
    /// A line that allows the key for somebody.
    QByteArray line(const QByteArray& who, const QString& key, const QByteArray& options = {}) const
    {
        return who + ' ' + options + (options.isEmpty() ? "" : " ") + read(key + u".pub"_s).trimmed() + '\n';
    }
    QString signers(const QByteArray& lines) const
    {
        write(path(u"allowed"_s), lines);
        return path(u"allowed"_s);
    }
    std::vector<SignatureVerdict> check(const QString& signers, std::optional<qint64> asOf = {}) const
    {
        const auto log = readLog(folder(), {});
        const auto checked = checkSignatures(folder(), *log, {.allowedSigners = signers, .asOf = asOf}, {});
        if (!checked)
            qFatal("%s", qPrintable(checked.error().message()));
        return *checked;
    }
    SignatureAnswer answer(const QByteArray& lines, std::optional<qint64> asOf = {}) const
    {
        return check(signers(lines), asOf).front().answer;
    }
    QString signaturePath() const { return files().constLast(); }
};

} // namespace

/// Who vouches for an archive, with real keys.
class SignaturesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"ssh-keygen"_s).isEmpty())
            QSKIP("no ssh-keygen here");
        qunsetenv("SSH_AUTH_SOCK"); // whoever runs the test has keys of their own
        qunsetenv("SSH_ASKPASS");
    }

    void good()
    {
        const SignedArchive own;
        const QString key = own.key(u"mine"_s);
        own.sign(key);
        const auto verdicts = own.check(own.signers("# mine\n" + own.line("me@example.org", key)));
        QCOMPARE(verdicts.size(), size_t(1));
        QCOMPARE(verdicts[0].answer, SignatureAnswer::Good);
        QCOMPARE(verdicts[0].signer, u"me@example.org"_s);
        QCOMPARE(verdicts[0].entry, 2);
        QCOMPARE(verdicts[0].of, 1);
        QVERIFY2(verdicts[0].key.startsWith("ED25519 key SHA256:"_L1), qPrintable(verdicts[0].key));
        QCOMPARE(own.faults(), QString());
    }

    void aSignatureOfASignature_isGoodAsWell()
    {
        const SignedArchive own;
        own.sign(own.key(u"mine"_s));
        own.sign(own.key(u"yours"_s));
        const auto verdicts = own.check(
            own.signers(own.line("me", own.path(u"mine"_s)) + own.line("you", own.path(u"yours"_s))));
        QCOMPARE(verdicts[1].answer, SignatureAnswer::Good);
        QCOMPARE(verdicts[1].signer, u"you"_s);
        QCOMPARE(verdicts[1].of, 2);
    }

    void unknown_ifNobodyHasTheKey()
    {
        const SignedArchive own;
        own.sign(own.key(u"mine"_s));
        const auto verdicts = own.check(own.signers(own.line("you", own.key(u"yours"_s))));
        QCOMPARE(verdicts[0].answer, SignatureAnswer::Unknown);
        QVERIFY(!verdicts[0].key.isEmpty()); // by which somebody finds out
        QVERIFY(own.check(own.path(u"nowhere"_s))[0].why.startsWith("there is no file of allowed signers"_L1));
        QCOMPARE(own.answer("no such line\n"), SignatureAnswer::Unknown);
        QCOMPARE(own.answer({}), SignatureAnswer::Unknown);
    }

    void unknown_ifTheKeyIsForSomethingElse()
    {
        const SignedArchive own;
        const QString key = own.key(u"mine"_s);
        own.sign(key);
        QCOMPARE(own.answer(own.line("me", key, "namespaces=\"git\"")), SignatureAnswer::Unknown);
        QCOMPARE(own.answer(own.line("me", key, "namespaces=\"git,unitscope\"")), SignatureAnswer::Good);
    }

    void expired_atTheTimeOfSigning_orAsOf()
    {
        const SignedArchive own;
        const QString key = own.key(u"mine"_s);
        own.sign(key);
        QCOMPARE(own.answer(own.line("me", key, "valid-before=\"20260101\"")), SignatureAnswer::Expired);
        QCOMPARE(own.answer(own.line("me", key, "valid-after=\"20270101\"")), SignatureAnswer::Expired);
        const QByteArray line = own.line("me", key, "valid-after=\"20250101\",valid-before=\"20270101\"");
        QCOMPARE(own.answer(line), SignatureAnswer::Good);
        QCOMPARE(own.answer(line, signedAt + 1000 * day), SignatureAnswer::Expired);
        // Of a key that counts for nothing here it is of no interest when it did.
        QCOMPARE(own.answer(own.line("me", key, "namespaces=\"git\",valid-before=\"20260101\"")),
                 SignatureAnswer::Unknown);
    }

    void bad_ifTheSignatureIsAnother()
    {
        const SignedArchive own;
        const QString key = own.key(u"mine"_s);
        own.sign(key);
        const QByteArray signature = OwnArchive::read(own.signaturePath());
        OwnArchive::write(own.signaturePath(), QByteArray(signature).replace("SSH SIG", "SSH SAG"));
        QCOMPARE(own.answer(own.line("me", key)), SignatureAnswer::Bad);
        QVERIFY(own.faults().contains("the bytes are others than were kept"_L1));
    }

    /// Whoever can write the whole log anew cannot sign it.
    void bad_ifTheLogWasWrittenAnew()
    {
        const SignedArchive own;
        const QString key = own.key(u"mine"_s);
        own.sign(key);
        for (const int changed : {0, 1}) {
            const ArchiveLog log = *readLog(own.folder(), {});
            ArchiveLog forged;
            for (ArchiveEntry entry : log.entries) {
                if (changed == 0 && entry.number == 1)
                    entry.note = u"something else"_s;
                if (changed == 1 && entry.kind == EntryKind::Signature)
                    entry.time -= 300 * day;
                append(forged, entry);
            }
            const auto checked = checkSignatures(own.folder(), forged,
                                                 {.allowedSigners = own.signers(own.line("me", key))}, {});
            QVERIFY(checked);
            QCOMPARE(checked->front().answer, SignatureAnswer::Bad);
        }
    }

    void missing_ifTheFileIsGone()
    {
        const SignedArchive own;
        const QString key = own.key(u"mine"_s);
        own.sign(key);
        QVERIFY(QFile::remove(own.signaturePath()));
        QCOMPARE(own.answer(own.line("me", key)), SignatureAnswer::Missing);
        QVERIFY(own.faults().contains("the file is missing"_L1));
    }

    /// Also on a machine that has never seen the end.
    void aSignatureThatIsLeft_tellsThatTheEndWasCut()
    {
        const SignedArchive own;
        own.sign(own.key(u"mine"_s));
        const QByteArray log = OwnArchive::read(own.folder().log());
        OwnArchive::write(own.folder().log(), log.first(log.indexOf('\n') + 1));
        QVERIFY(QDir(own.path(u"state"_s)).removeRecursively());
        const ArchiveVerified verified = own.verified();
        QCOMPARE(verified.faults.size(), size_t(1));
        QCOMPARE(verified.faults[0].what, ArchiveFault::What::Cut);
        QVERIFY2(verified.faults[0].text.contains("somebody signed entry 1"_L1), qPrintable(verified.faults[0].text));
    }

    void aPassphraseNobodyCanBeAskedFor_fails()
    {
        const SignedArchive own;
        QElapsedTimer timer;
        timer.start();
        const Result<ArchiveEntry> done = signArchive(own.writing(), own.key(u"locked"_s, u"secret"_s), {});
        QVERIFY(!done);
        QVERIFY(timer.elapsed() < 10'000);
        QCOMPARE(done.error().code, Error::Code::Incomplete);
        QVERIFY2(done.error().message().contains("ssh-add"_L1), qPrintable(done.error().message()));
        QCOMPARE(own.verified().log.entries.size(), size_t(1));
    }

    void whatCannotBeSigned_isSaid()
    {
        const OwnArchive none;
        const SignedArchive own;
        QCOMPARE(signArchive(own.writing(), own.path(u"nowhere"_s), {}).error().code, Error::Code::NotFound);
        QCOMPARE(signArchive(none.writing(), own.key(u"mine"_s), {}).error().code, Error::Code::NotFound);
        OwnArchive::write(own.path(u"no-key"_s), "not a key");
        QCOMPARE(signArchive(own.writing(), own.path(u"no-key"_s), {}).error().code, Error::Code::Incomplete);
    }

    void validity_isTakenOutOfALine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("none") << QByteArray("me ssh-ed25519 AAAA me") << QByteArray("me ssh-ed25519 AAAA me");
        QTest::newRow("only") << QByteArray("me valid-before=\"20260101\" ssh-ed25519 AAAA")
                              << QByteArray("me ssh-ed25519 AAAA");
        QTest::newRow("among others") << QByteArray("a,b  Valid-After=2025,namespaces=\"x,y z\",valid-before=\"2\" k A")
                                      << QByteArray("a,b namespaces=\"x,y z\" k A");
        QTest::newRow("within quotes") << QByteArray("me namespaces=\"valid-before=1\" k A")
                                       << QByteArray("me namespaces=\"valid-before=1\" k A");
        QTest::newRow("comment") << QByteArray("# me valid-before=1 k") << QByteArray("# me valid-before=1 k");
        QTest::newRow("open quote") << QByteArray("me valid-before=\"1 k A") << QByteArray("me valid-before=\"1 k A");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void validity_isTakenOutOfALine()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, expected);
        QCOMPARE(withoutValidity(line), expected);
        QCOMPARE(withoutValidity(line + '\n' + line), expected + '\n' + expected);
    }
};

QTEST_GUILESS_MAIN(SignaturesTest)
#include "tst_signatures.moc"
