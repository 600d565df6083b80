// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsondocument.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "importers/archive/entryline.h"

#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Whatever is not as expected is left at its default: an entry that is read so is not written in the same bytes again, and
/// that is what tells.
class EntryReader
{
public:
    explicit EntryReader(const JsonDocument& document) : m_document(document) { }

    ArchiveEntry read() const
    {
        const JsonIndex root = m_document.root();
        ArchiveEntry entry{.number = number(root, u"number"),
                           .kind = kind(text(root, u"kind")),
                           .time = time(root, u"time").value_or(0),
                           .of = number(root, u"of"),
                           .who = text(root, u"who"),
                           .note = text(root, u"note"),
                           .before = text(root, u"before").toLatin1(),
                           .hash = text(root, u"hash").toLatin1()};
        for (JsonIndex host = first(root, u"hosts"); host != noJson; host = m_document.nextSibling(host))
            entry.hosts << m_document.text(host);
        for (JsonIndex file = first(root, u"files"); file != noJson; file = m_document.nextSibling(file))
            entry.files.push_back(keptFile(file));
        for (JsonIndex made = first(root, u"decisions"); made != noJson; made = m_document.nextSibling(made))
            entry.decisions.push_back(decision(made));
        if (const JsonIndex from = m_document.find(root, u"imported"); from != noJson)
            entry.imported = ImportedFrom{.number = number(from, u"number"),
                                          .hash = text(from, u"hash").toLatin1(),
                                          .time = time(from, u"time").value_or(0)};
        return entry;
    }

private:
    JsonIndex first(JsonIndex object, QStringView key) const
    {
        const JsonIndex list = m_document.find(object, key);
        return list != noJson && m_document.type(list) == JsonType::Array ? m_document.firstChild(list) : noJson;
    }
    QString text(JsonIndex object, QStringView key) const
    {
        const JsonIndex value = m_document.find(object, key);
        return value == noJson ? QString() : m_document.text(value);
    }
    qint64 integer(JsonIndex object, QStringView key) const
    {
        const JsonIndex value = m_document.find(object, key);
        return value == noJson ? 0 : m_document.integer(value).value_or(0);
    }
    int number(JsonIndex object, QStringView key) const
    {
        const qint64 value = integer(object, key);
        return value > 0 && value <= std::numeric_limits<int>::max() ? int(value) : 0;
    }
    std::optional<qint64> time(JsonIndex object, QStringView key) const { return parseTime(text(object, key)); }

    static EntryKind kind(const QString& word)
    {
        for (const EntryKind kind :
             {EntryKind::Approved, EntryKind::Decisions, EntryKind::Purge, EntryKind::Signature}) {
            if (word == wordFor(kind))
                return kind;
        }
        return EntryKind::Snapshot;
    }
    static Verdict verdict(const QString& word)
    {
        for (const Verdict verdict : {Verdict::Approved, Verdict::Rejected, Verdict::Deferred}) {
            if (word == wordFor(verdict))
                return verdict;
        }
        return Verdict::Ignored;
    }

    KeptFile keptFile(JsonIndex file) const
    {
        return {.file = text(file, u"file"),
                .sha256 = text(file, u"sha256").toLatin1(),
                .bytes = integer(file, u"bytes"),
                .origin = text(file, u"origin"),
                .format = text(file, u"format"),
                .stated = time(file, u"stated")};
    }
    Decision decision(JsonIndex made) const
    {
        return {.verdict = verdict(text(made, u"verdict")),
                .subject = text(made, u"subject"),
                .before = text(made, u"before"),
                .after = text(made, u"after"),
                .who = text(made, u"who"),
                .why = text(made, u"why"),
                .when = time(made, u"when"),
                .until = time(made, u"until")};
    }

    const JsonDocument& m_document;
};

} // namespace

Result<ArchiveEntry> readEntryLine(const QByteArray& line, int number, const QString& file)
{
    const Result<JsonDocument> document = JsonDocument::read(line, file);
    if (!document) {
        Error error = document.error();
        error.where.line = number;
        return failed(std::move(error));
    }
    ArchiveEntry entry = EntryReader(*document).read();
    if (lineOf(entry) == line + '\n')
        return entry;
    return failed({.code = Error::Code::BadFormat,
                   .where = {.file = file, .line = number},
                   .expected = u"an entry as this program writes it"_s,
                   .found = shortened(safeForPeople(decodedLossy(line.left(200))), 60),
                   .advice = u"Take the archive's log from a copy."_s});
}

} // namespace unitscope
