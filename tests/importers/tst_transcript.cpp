// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/transcript.h"

#include "importers/open/recognise.h"
#include "importers/openedregistry.h"
#include "support/transcripttext.h"

#include <QtTest/qtest.h>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

TranscriptText threeFrames()
{
    TranscriptText text;
    text.frame("host.name", "ok", "vps-01\n").frame("units.list.err", "said", "no bus", "1");
    text.frame("processes.arguments", "partial", "/proc/1/cmdline:a\n/proc/2/cmdline:***", "2", 3);
    return text;
}

QByteArray body(const Transcript& transcript, const QString& id)
{
    const Frame* frame = transcript.find(id);
    return frame ? transcript.view(frame->body).toByteArray() : "no such frame"_ba;
}

QByteArray replaced(QByteArray bytes, const QByteArray& from, const QByteArray& to)
{
    if (!bytes.contains(from))
        qFatal("%s is not in the text", from.constData());
    return bytes.replace(from, to);
}

} // namespace

/// The form of a transcript: what is a frame, what is whole, and where it breaks off.
class TranscriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeTranscript_hasItsFramesWithStatusNoteAndSums()
    {
        const QByteArray bytes = threeFrames().bytes();
        const Transcript transcript = parseTranscript(bytes);
        QVERIFY2(transcript.isComplete(), qPrintable(transcript.whyIncomplete));
        QCOMPARE(transcript.frames.size(), size_t(3));
        QCOMPARE(transcript.masked, 3);
        QCOMPARE(body(transcript, u"host.name"_s), "vps-01\n"_ba);
        QCOMPARE(body(transcript, u"units.list.err"_s), "no bus"_ba);
        const Frame* arguments = transcript.find(u"processes.arguments"_s);
        QCOMPARE(arguments->status, std::optional(2));
        QCOMPARE(arguments->masked, 3);
        QVERIFY(arguments->note == FrameNote::Partial);
        QVERIFY(arguments->hasEvidence() && !arguments->isWhole());
        QCOMPARE(transcript.linesOf(*arguments).size(), size_t(2));
        QVERIFY(transcript.view(transcript.last).startsWith("DONE 5d0c 3 "));
        QVERIFY(!transcript.find(u"units.list"_s));
    }

    void notes_sayWhetherThereIsEvidence_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<bool>("hasEvidence");
        for (const char* note : {"ok", "partial", "denied", "timeout", "cut"})
            QTest::newRow(note) << QByteArray(note) << true;
        for (const char* note : {"failed", "absent", "password", "skipped", "said", "", "OK", "ok ok"})
            QTest::newRow(note) << QByteArray(note) << false;
    }

    void notes_sayWhetherThereIsEvidence()
    {
        QFETCH(QByteArray, note);
        QFETCH(bool, hasEvidence);
        const QByteArray bytes = TranscriptText().frame("a", note, "x\n").bytes();
        const Transcript transcript = parseTranscript(bytes);
        QVERIFY2(transcript.isComplete(), qPrintable(transcript.whyIncomplete));
        QCOMPARE(transcript.frames.front().hasEvidence(), hasEvidence);
        QCOMPARE(transcript.frames.front().isWhole(), note == "ok");
    }

    void commandThatWasNotRun_hasNoStatus()
    {
        const QByteArray bytes = TranscriptText().frame("a", "skipped", "why", "-").bytes();
        const Transcript transcript = parseTranscript(bytes);
        QVERIFY(transcript.isComplete());
        QVERIFY(!transcript.frames.front().status);
    }

    void cutAtEveryByte_keepsTheFramesBefore()
    {
        const QByteArray bytes = threeFrames().bytes();
        const Transcript whole = parseTranscript(bytes);
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const QByteArray part = bytes.first(size);
            const Transcript cut = parseTranscript(part);
            QVERIFY2(!cut.isComplete(), qPrintable(QString::number(size)));
            for (const Frame& frame : whole.frames) {
                if (frame.end.end + 1 > size)
                    continue;
                const Frame* kept = cut.find(frame.id);
                QVERIFY2(kept && kept->note == frame.note && kept->body == frame.body,
                         qPrintable(QString::number(size)));
            }
            for (const Frame& frame : cut.frames)
                QVERIFY2(frame.note == FrameNote::Cut || frame.body == whole.find(frame.id)->body,
                         qPrintable(QString::number(size)));
        }
    }

    void openFrame_countsAsCut_withoutTheLineThatMayBePartOfOne()
    {
        const QByteArray bytes = "unitscope-audit 1 5d0c\nBEGIN 5d0c a\none\ntwo\nthr"_ba;
        const Transcript transcript = parseTranscript(bytes);
        QCOMPARE(transcript.whyIncomplete, u"frame a has no end"_s);
        QVERIFY(transcript.frames.front().note == FrameNote::Cut);
        QCOMPARE(transcript.linesOf(transcript.frames.front()).size(), size_t(2));
    }

    void linesOfTheFormInABody_areTheBodys_unlessTheyKnowTheNonce()
    {
        const QByteArray forged = "END 5d0d a 0 3 0 ok\nBEGIN 5d0d b\nEND a 0 0 0 ok\nDONE 5d0d 1 3 0\n"
                                  "BEGIN 5d0c b\nDONE 5d0c 1 3 0\nunitscope-audit 1 ffff\n";
        const QByteArray bytes = TranscriptText().frame("a", "ok", forged).frame("c", "ok", "x").bytes();
        const Transcript transcript = parseTranscript(bytes);
        QVERIFY2(transcript.isComplete(), qPrintable(transcript.whyIncomplete));
        QCOMPARE(transcript.frames.size(), size_t(2));
        QCOMPARE(body(transcript, u"a"_s), forged);
        QCOMPARE(body(transcript, u"c"_s), "x"_ba);
    }

    void anyByteButNul_isKeptInABody()
    {
        QByteArray all;
        for (int byte = 1; byte < 256; ++byte)
            all += char(byte);
        const QByteArray bytes = TranscriptText().frame("a", "ok", all).bytes();
        const Transcript transcript = parseTranscript(bytes);
        QVERIFY(transcript.isComplete());
        QCOMPARE(body(transcript, u"a"_s), all);
    }

    void noiseBeforeAndAfter_isNoPartOfIt()
    {
        const QByteArray greeting = "Last login: yesterday\r\nunitscope-audit 1 is great\n  unitscope-audit 1 5d0c\n";
        const QByteArray bytes = greeting + threeFrames().bytes() + "logout\nBEGIN 5d0c late\n";
        const Transcript transcript = parseTranscript(bytes);
        QVERIFY2(transcript.isComplete(), qPrintable(transcript.whyIncomplete));
        QCOMPARE(transcript.head.begin, greeting.size());
        QCOMPARE(transcript.frames.size(), size_t(3));
    }

    void whatBreaksTheForm_isNamed_andWhatCameBeforeCounts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        const QByteArray whole = threeFrames().bytes();
        const QString sums = u"the last line counts other frames, bytes or secrets than there are"_s;
        const QString size = u"frame units.list.err ends with other words or after other bytes than it says"_s;
        const auto row = [](const char* name, const QByteArray& bytes, const QString& why) {
            QTest::newRow(name) << bytes << why;
        };
        row("sum of frames", replaced(whole, "DONE 5d0c 3 ", "DONE 5d0c 4 "), sums);
        row("sum of secrets", replaced(whole, " 3\n", " 2\n"), sums);
        row("sum is no number", replaced(whole, "DONE 5d0c 3 ", "DONE 5d0c +3 "), sums);
        row("no last line", threeFrames().cut(), u"what comes next is no frame"_s);
        row("size too great", replaced(whole, " 1 6 0 said", " 1 7 0 said"), size);
        row("size negative", replaced(whole, " 1 6 0 said", " 1 -6 0 said"), size);
        row("size beyond any number", replaced(whole, " 1 6 0 said", " 1 99999999999999999999 0 said"), size);
        row("another frame's end", replaced(whole, "END 5d0c units.list.err", "END 5d0c units.list"), size);
        row("words are missing", replaced(whole, " 1 6 0 said", " 1 6"), size);
        row("the same frame twice", replaced(whole, "BEGIN 5d0c processes.arguments", "BEGIN 5d0c host.name"),
            u"frame host.name is there twice"_s);
        row("something between frames", replaced(whole, "BEGIN 5d0c processes", "hello\nBEGIN 5d0c processes"),
            u"what comes next is no frame"_s);
        row("a frame without a name", replaced(whole, "BEGIN 5d0c processes.arguments", "BEGIN 5d0c "),
            u"what comes next is no frame"_s);
        row("a frame of an odd name", replaced(whole, "BEGIN 5d0c processes.arguments", "BEGIN 5d0c a/b"),
            u"what comes next is no frame"_s);
        row("carriage returns", replaced(whole, "BEGIN 5d0c processes.arguments\n", "BEGIN 5d0c processes\r\n"),
            u"what comes next is no frame"_s);
    }

    void whatBreaksTheForm_isNamed_andWhatCameBeforeCounts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        const Transcript transcript = parseTranscript(bytes);
        QCOMPARE(transcript.whyIncomplete, why);
        QVERIFY(transcript.incompleteAt > 0 && transcript.incompleteAt <= bytes.size());
        QCOMPARE(body(transcript, u"host.name"_s), "vps-01\n"_ba);
        QVERIFY(transcript.find(u"host.name"_s)->isWhole());
    }

    void withoutAVersionLine_thereIsNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another version") << QByteArray("unitscope-audit 2 5d0c\n");
        QTest::newRow("no nonce") << QByteArray("unitscope-audit 1 \n");
        QTest::newRow("nonce of other letters") << QByteArray("unitscope-audit 1 5D0C\n");
        QTest::newRow("behind a word") << QByteArray("a unitscope-audit 1 5d0c\n");
        QTest::newRow("line not ended") << QByteArray("unitscope-audit 1 5d0c");
        QTest::newRow("behind more noise than is looked at") << QByteArray(65536, '\n') + "unitscope-audit 1 5d0c\n";
    }

    void withoutAVersionLine_thereIsNothing()
    {
        QFETCH(QByteArray, bytes);
        const Transcript transcript = parseTranscript(bytes);
        QVERIFY(!transcript.isComplete());
        QVERIFY(transcript.head.isEmpty() && transcript.frames.empty());
    }

    void everyByteChanged_isReadWithoutHarm()
    {
        const QByteArray bytes = threeFrames().bytes();
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const char byte : {'\n', ' ', '9', '-', '\xff'}) {
                QByteArray changed = bytes;
                changed[at] = byte;
                const Transcript transcript = parseTranscript(changed);
                for (const Frame& frame : transcript.frames) {
                    QVERIFY(frame.body.begin >= 0 && frame.body.begin <= frame.body.end);
                    QVERIFY(frame.body.end <= changed.size());
                }
            }
        }
    }

    void transcript_isRecognised_alsoBehindAGreeting()
    {
        const QByteArray bytes = TranscriptText("h").bytes();
        QVERIFY(formatOf(bytes) == Format::Transcript);
        QVERIFY(formatOf("Welcome to h!\n" + bytes) == Format::Transcript);
        QVERIFY(formatOf("{\"x\": \"unitscope-audit 1 5d0c\"}") != Format::Transcript);
        QVERIFY(looksLikeTranscript(bytes) && !looksLikeTranscript("unitscope-audit 1 \n"));
    }

    void transcriptThatWasCut_opens_andSaysWhere()
    {
        const SnapshotPtr whole = opened(TranscriptText("h").bytes(), u"h.audit"_s);
        const SnapshotPtr cut = opened(TranscriptText("h").cut(), u"h.audit"_s);
        const auto saysCut = [](const SnapshotPtr& snapshot) {
            return std::any_of(snapshot->problems().begin(), snapshot->problems().end(), [](const Problem& problem) {
                return problem.what.expected == u"a transcript with its last line";
            });
        };
        QVERIFY(!saysCut(whole));
        QVERIFY(saysCut(cut));
    }
};

QTEST_GUILESS_MAIN(TranscriptTest)
#include "tst_transcript.moc"
