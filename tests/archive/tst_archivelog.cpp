// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsondocument.h"
#include "importers/archive/archivelog.h"
#include "importers/archive/entryline.h"
#include "importers/archive/headseen.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace Qt::StringLiterals;
using What = ArchiveFault::What;

namespace {

KeptFile fileOf(const QString& day)
{
    const QByteArray hash = sha256Of(day.toUtf8());
    return {.file = day + u'-' + QString::fromLatin1(hash) + u".json"_s,
            .sha256 = hash,
            .bytes = 42,
            .origin = u"/srv/\u00fc \"registry\".json"_s,
            .format = u"registry"_s,
            .stated = 1'700'000'000'123};
}

/// An entry of every kind, with every field.
ArchiveLog wholeLog()
{
    ArchiveLog log;
    append(log, {.kind = EntryKind::Snapshot,
                 .time = 1'700'000'000'000,
                 .hosts = {u"shop"_s, u"mail"_s},
                 .who = u"auditor"_s,
                 .note = u"first"_s,
                 .files = {fileOf(u"2026-01-17"_s), fileOf(u"2026-01-18"_s)}});
    append(log, {.kind = EntryKind::Approved, .time = 1'700'000'000'001, .of = 1, .who = u"head"_s, .note = u"ok"_s});
    append(log, {.kind = EntryKind::Decisions,
                 .time = 1'700'000'000'002,
                 .of = 1,
                 .decisions = {{.verdict = Verdict::Approved,
                                .subject = u"//shop/service:a user"_s,
                                .before = u"root"_s,
                                .after = u"shop"_s,
                                .who = u"head"_s,
                                .why = u"as asked"_s,
                                .when = 1'700'000'000'003,
                                .until = 1'800'000'000'000},
                               {.verdict = Verdict::Deferred, .subject = u"//shop/service:b"_s}}});
    append(log, {.kind = EntryKind::Purge,
                 .time = 1'700'000'000'004,
                 .of = 1,
                 .note = u"names"_s,
                 .files = {fileOf(u"2026-01-17"_s)}});
    append(log, {.kind = EntryKind::Signature, .time = 1'700'000'000'005, .of = 4, .files = {fileOf(u"4"_s)}});
    append(log, {.kind = EntryKind::Snapshot,
                 .time = 1'600'000'000'000,
                 .files = {fileOf(u"2026-01-19"_s)},
                 .imported = ImportedFrom{.number = 7, .hash = sha256Of("x"), .time = 1'700'000'000'006}});
    return log;
}

QList<QByteArray> linesOf(const ArchiveLog& log)
{
    QList<QByteArray> lines = writeArchiveLog(log).split('\n');
    lines.removeLast();
    return lines;
}

ArchiveLog readLines(const QList<QByteArray>& lines)
{
    return readArchiveLog(lines.join('\n') + '\n', u"log.jsonl"_s);
}

/// Another value of the same type.
QByteArray altered(const QByteArray& token)
{
    if (token.startsWith('"'))
        return token.size() > 2 && token != "\"1\"" ? "\"1" + token.mid(2) : QByteArray("\"1\"");
    return token == "7" ? QByteArray("8") : QByteArray("7");
}

} // namespace

class ArchiveLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWritten_readsBack()
    {
        const ArchiveLog log = wholeLog();
        const ArchiveLog again = readArchiveLog(writeArchiveLog(log), u"log.jsonl"_s);
        QVERIFY2(!again.fault, qPrintable(again.fault.value_or(ArchiveFault()).text));
        QVERIFY(again.entries == log.entries);
        QCOMPARE(writeArchiveLog(again), writeArchiveLog(log));
        QVERIFY(readArchiveLog({}, u"log.jsonl"_s).entries.empty());
    }

    void everyValueOfEveryEntry_isHeld()
    {
        const QList<QByteArray> lines = linesOf(wholeLog());
        int altogether = 0;
        for (int i = 0; i < lines.size(); ++i) {
            const Result<JsonDocument> document = JsonDocument::read(lines[i], {});
            QVERIFY(document);
            for (JsonIndex value = 0; value < document->size(); ++value) {
                if (document->isContainer(value))
                    continue;
                const ByteRange range = document->range(value);
                const QByteArray token = lines[i].mid(range.begin, range.size());
                QList<QByteArray> changed = lines;
                changed[i].replace(range.begin, range.size(), altered(token));
                const ArchiveLog log = readLines(changed);
                QVERIFY2(log.fault && log.fault->entry == i + 1 && log.fault->what == What::Changed,
                         qPrintable(document->pointer(value) + u" of line "_s + QString::number(i + 1)));
                QCOMPARE(int(log.entries.size()), i);
                ++altogether;
            }
        }
        QVERIFY(altogether > 60);
    }

    void anEntryWithANewHash_isHeldByTheNext()
    {
        const ArchiveLog whole = wholeLog();
        for (size_t i = 0; i < whole.entries.size(); ++i) {
            ArchiveLog forged = whole;
            forged.entries[i].note += u"!"_s;
            forged.entries[i].hash = hashOf(forged.entries[i]);
            const ArchiveLog read = readArchiveLog(writeArchiveLog(forged), u"log.jsonl"_s);
            if (i + 1 < whole.entries.size()) {
                QVERIFY(read.fault && read.fault->what == What::Replaced);
                QCOMPARE(read.fault->entry, int(i) + 2);
            } else {
                // Only who saw the end can tell.
                QVERIFY(!read.fault);
                const auto cut = cutSince({.number = int(i) + 1, .hash = whole.head()}, read);
                QVERIFY(cut && cut->what == What::Replaced && cut->entry == int(i) + 1);
            }
        }
    }

    void everyFewBytesOfTheLog_areHeld()
    {
        const QByteArray bytes = writeArchiveLog(wholeLog());
        for (qsizetype i = 0; i < bytes.size(); i += 5) {
            QByteArray changed = bytes;
            changed[i] = char(changed[i] ^ 1);
            QVERIFY2(readArchiveLog(changed, u"log.jsonl"_s).fault, qPrintable(QString::number(i)));
        }
    }

    void droppedRepeatedAndSwappedEntries_areNamed()
    {
        const QList<QByteArray> lines = linesOf(wholeLog());
        for (int i = 0; i + 1 < lines.size(); ++i) {
            QList<QByteArray> changed = lines;
            changed.removeAt(i);
            ArchiveLog log = readLines(changed);
            QVERIFY(log.fault && log.fault->what == What::Missing);
            QCOMPARE(log.fault->entry, i + 1);
            QVERIFY2(log.fault->text.contains(u"entry %1 of log.jsonl: it is missing"_s.arg(i + 1)),
                     qPrintable(log.fault->text));

            changed = lines;
            changed.swapItemsAt(i, i + 1);
            log = readLines(changed);
            QVERIFY(log.fault && log.fault->what == What::Reordered);
            QCOMPARE(log.fault->entry, i + 1);

            changed = lines;
            changed.insert(i + 1, lines[i]);
            log = readLines(changed);
            QVERIFY(log.fault && log.fault->what == What::Duplicated);
            QCOMPARE(log.fault->entry, i + 2);
        }
    }

    void aLogCutAnywhere_isNoticed()
    {
        const ArchiveLog whole = wholeLog();
        const QByteArray bytes = writeArchiveLog(whole);
        const HeadSeen seen{.number = int(whole.entries.size()), .hash = whole.head()};
        for (qsizetype size = 0; size < bytes.size(); size += bytes.mid(size, 4).contains('\n') ? 1 : 4) {
            const ArchiveLog log = readArchiveLog(bytes.left(size), u"log.jsonl"_s);
            if (size == 0 || bytes[size - 1] == '\n') {
                QVERIFY(!log.fault);
                const auto cut = cutSince(seen, log);
                QVERIFY(cut && cut->what == What::Cut && cut->entry == int(log.entries.size()) + 1);
            } else {
                QVERIFY(log.fault && log.fault->what == What::Changed);
                QCOMPARE(log.fault->entry, int(log.entries.size()) + 1);
            }
        }
        QVERIFY(!cutSince(seen, whole));
    }

    void otherFormsOfTheSame_areChanges()
    {
        const QByteArray bytes = writeArchiveLog(wholeLog());
        for (QByteArray changed :
             {QByteArray(bytes).replace("\n", "\r\n"), "\xEF\xBB\xBF" + bytes, QByteArray(bytes).replace("\": ", "\":"),
              QByteArray("\n" + bytes), QByteArray(bytes + "\n"), QByteArray(bytes + "{}\n"), QByteArray("hello\n")})
            QVERIFY2(readArchiveLog(changed, u"log.jsonl"_s).fault, changed.left(40).constData());
    }

    void namesThatLeaveTheFolder_areNoNames()
    {
        for (const QString& name : {u"../a"_s, u".hidden"_s, u"a/b"_s, QString(), u"a\nb"_s, u"a "_s}) {
            QVERIFY(!isKeptFileName(name));
            ArchiveLog log;
            append(log, {.files = {{.file = name, .sha256 = sha256Of("")}}});
            const ArchiveLog read = readArchiveLog(writeArchiveLog(log), u"log.jsonl"_s);
            QVERIFY(read.fault && read.entries.empty());
        }
        QVERIFY(isKeptFileName(fileOf(u"2026-01-17"_s).file));
    }

    void anEntryAboutALaterOne_isWrong()
    {
        ArchiveLog log;
        append(log, {.kind = EntryKind::Purge, .of = 1});
        QVERIFY(readArchiveLog(writeArchiveLog(log), u"log.jsonl"_s).fault);
    }
};

QTEST_APPLESS_MAIN(ArchiveLogTest)
#include "tst_archivelog.moc"
