// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/archivetext.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "importers/archive/entryline.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Row = std::array<QString, 5>;

QString namesOf(const ArchiveEntry& entry)
{
    QStringList names;
    for (const KeptFile& file : entry.files)
        names << safeForPeople(elidedMiddle(file.origin.section(u'/', -1), 60));
    return names.join(u", "_s);
}

QString hostsOf(const ArchiveEntry& entry)
{
    QStringList hosts;
    for (const QString& host : entry.hosts)
        hosts << safeForPeople(elidedMiddle(host, 60));
    return hosts.join(u", "_s);
}

QString aboutWords(const ArchiveEntry& entry)
{
    switch (entry.kind) {
    case EntryKind::Snapshot: return namesOf(entry);
    case EntryKind::Approved:
        return entry.files.empty() ? u"the state of snapshot %1"_s.arg(entry.of)
                                   : u"what was accepted of snapshot %1"_s.arg(entry.of);
    case EntryKind::Decisions: return u"%1 about snapshot %2"_s.arg(entry.decisions.size()).arg(entry.of);
    case EntryKind::Purge: return u"the bytes of entry %1 are removed"_s.arg(entry.of);
    case EntryKind::Signature: return u"entries 1 to %1"_s.arg(entry.of);
    }
    Q_UNREACHABLE();
}

Row rowOf(const ArchiveEntry& entry, bool isPurged)
{
    QStringList about{aboutWords(entry)};
    if (isPurged)
        about << u"(bytes removed)"_s;
    if (entry.imported)
        about << u"(imported)"_s;
    if (!entry.note.isEmpty())
        about << u"- "_s + safeForPeople(elidedMiddle(entry.note, 200));
    return {QString::number(entry.number), timeText(timeOf(entry)), wordFor(entry.kind), hostsOf(entry),
            about.join(u' ')};
}

void addField(QString& text, QLatin1StringView label, const QString& value)
{
    if (!value.isEmpty())
        text += label.toString().leftJustified(10) + safeForPeople(value) + u'\n';
}

void addFile(QString& text, const KeptFile& file)
{
    text += u"\n%1\n"_s.arg(safeForPeople(file.file));
    addField(text, "  from"_L1, file.origin);
    addField(text, "  format"_L1, file.format);
    addField(text, "  time"_L1, file.stated ? timeText(*file.stated) : u"not stated"_s);
    addField(text, "  size"_L1, u"%1 bytes"_s.arg(file.bytes));
    addField(text, "  SHA-256"_L1, QString::fromLatin1(file.sha256));
}

void addDecision(QString& text, const Decision& decision)
{
    text += u"\n%1 %2\n"_s.arg(wordFor(decision.verdict), safeForPeople(decision.subject));
    addField(text, "  before"_L1, decision.before);
    addField(text, "  after"_L1, decision.after);
    addField(text, "  who"_L1, decision.who);
    addField(text, "  why"_L1, decision.why);
    addField(text, "  when"_L1, decision.when ? timeText(*decision.when) : QString());
    addField(text, "  until"_L1, decision.until ? timeText(*decision.until) : QString());
}

QString endWords(const ArchiveVerified& verified)
{
    if (!verified.seen)
        return u"no end is remembered here: that nothing has been cut off cannot be told"_s;
    const int now = int(verified.log.entries.size());
    if (verified.seen->number == now)
        return u"as it was last seen here"_s;
    return u"entry %1 was the last one seen here, and stands where it did"_s.arg(verified.seen->number);
}

} // namespace

QString listText(const ArchiveLog& log)
{
    const std::set<int> purged = log.purged();
    std::vector<Row> rows{{u"#"_s, u"time"_s, u"kind"_s, u"host"_s, u"what"_s}};
    for (const ArchiveEntry& entry : log.entries)
        rows.push_back(rowOf(entry, purged.contains(entry.number)));
    std::array<qsizetype, 4> widths = {};
    for (const Row& row : rows) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QString text;
    for (const Row& row : rows) {
        text += row[0].rightJustified(widths[0]);
        for (size_t i = 1; i < widths.size(); ++i)
            text += u"  "_s + row[i].leftJustified(widths[i]);
        text += u"  "_s + row[4] + u'\n';
    }
    return text;
}

QString entryText(const ArchiveLog& log, const ArchiveEntry& entry)
{
    QString text = u"entry %1: %2\n"_s.arg(entry.number).arg(wordFor(entry.kind));
    addField(text, "about"_L1, entry.kind == EntryKind::Snapshot ? QString() : aboutWords(entry));
    addField(text, "time"_L1, timeText(timeOf(entry)));
    addField(text, "written"_L1, timeText(entry.time));
    addField(text, "who"_L1, entry.who);
    addField(text, "host"_L1, hostsOf(entry));
    addField(text, "note"_L1, entry.note);
    if (log.isPurged(entry.number))
        addField(text, "bytes"_L1, u"removed"_s);
    if (entry.imported)
        addField(text, "imported"_L1,
                 u"%1, entry %2 there (%3)"_s.arg(timeText(entry.imported->time))
                     .arg(entry.imported->number)
                     .arg(QString::fromLatin1(entry.imported->hash)));
    addField(text, "before"_L1, QString::fromLatin1(entry.before));
    addField(text, "hash"_L1, QString::fromLatin1(entry.hash));
    for (const KeptFile& file : entry.files)
        addFile(text, file);
    for (const Decision& decision : entry.decisions)
        addDecision(text, decision);
    return text;
}

QByteArray entriesJson(const ArchiveLog& log, std::span<const ArchiveEntry> entries)
{
    JsonWriter json;
    json.beginObject();
    json.text(u"schema", u"unitscope-archive/1"_s);
    json.key(u"purged");
    json.beginArray(JsonWriter::Form::Compact);
    for (const int number : log.purged())
        json.integer(number);
    json.endArray();
    json.key(u"entries");
    json.beginArray();
    for (const ArchiveEntry& entry : entries)
        writeEntry(json, entry);
    json.endArray();
    json.endObject();
    return json.take();
}

QString verifiedText(const ArchiveVerified& verified)
{
    QString text;
    for (const ArchiveFault& fault : verified.faults)
        text += fault.text + u'\n';
    for (const QString& file : verified.unfinished)
        text += u"%1: somebody began to add it and did not finish; the next change removes it\n"_s.arg(
            safeForPeople(file));
    text += u"entries: %1"_s.arg(verified.log.entries.size())
            + (verified.log.fault ? u" before the first that is wrong; the rest was not looked at\n"_s : u"\n"_s);
    if (!verified.log.fault)
        text += u"files: %1 as they were kept\n"_s.arg(verified.files);
    if (verified.isIntact())
        text += u"end: %1\n"_s.arg(endWords(verified));
    return text;
}

QString signaturesText(const ArchiveVerified& verified, std::span<const SignatureVerdict> signatures)
{
    QString text;
    int signedUpTo = 0;
    for (const SignatureVerdict& verdict : signatures) {
        const bool isGood = verdict.answer == SignatureAnswer::Good;
        text += u"signature %1, of entries 1 to %2: "_s.arg(verdict.entry).arg(verdict.of) + wordFor(verdict.answer)
                + u", "_s + (isGood ? u"by "_s + verdict.signer : verdict.why)
                + (verdict.key.isEmpty() ? QString() : u" ("_s + verdict.key + u')') + u'\n';
        if (isGood)
            signedUpTo = std::max(signedUpTo, verdict.of);
    }
    if (!verified.isIntact())
        return text;
    const qsizetype last = qsizetype(verified.log.entries.size());
    if (signedUpTo == 0)
        return text + u"signed: nothing; intact, which proves the order of the entries, not their author\n"_s;
    const bool isWhole = signedUpTo + 1 >= last; // but for the signature's own entry
    return text + u"signed: entries 1 to %1"_s.arg(signedUpTo)
           + (isWhole ? u"\n"_s : u"; of those after it the order is proved, not their author\n"_s);
}

QString headlineOf(const ArchiveEntry& entry)
{
    const QString hosts = hostsOf(entry);
    return u"%1 %2: "_s.arg(wordFor(entry.kind)).arg(entry.number) + (hosts.isEmpty() ? QString() : hosts + u", "_s)
           + timeText(timeOf(entry)) + u", "_s + aboutWords(entry);
}

} // namespace unitscope
