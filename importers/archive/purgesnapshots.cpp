// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/changearchive.h"

#include <QtCore/qstringlist.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> cannotPurge(int number, const QString& found, const QString& advice)
{
    return failed({.code = Error::Code::Usage,
                   .where = {.file = u"entry %1"_s.arg(number)},
                   .expected = u"a snapshot whose bytes are there"_s,
                   .found = found,
                   .advice = advice});
}

Result<void> checkNumber(const ArchiveLog& log, int number)
{
    const ArchiveEntry* entry = log.entry(number);
    if (!entry)
        return cannotPurge(number, u"no entry of that number"_s, u"List them with unitscope-cli archive list."_s);
    if (log.isPurged(number))
        return cannotPurge(number, u"one whose bytes have been removed"_s, {});
    if (entry->files.empty() || entry->kind == EntryKind::Purge || entry->kind == EntryKind::Signature)
        return cannotPurge(number, u"an entry without sources"_s, u"List them with unitscope-cli archive list."_s);
    return {};
}

/// Other entries that keep the bytes of one of the numbers.
QStringList holdersOf(const ArchiveLog& log, const std::vector<int>& numbers)
{
    const std::set<int> gone = log.purged();
    std::set<QString> files;
    for (const int number : numbers) {
        for (const KeptFile& file : log.entry(number)->files)
            files.insert(file.file);
    }
    QStringList holders;
    for (const ArchiveEntry& entry : log.entries) {
        const bool isOther = std::find(numbers.begin(), numbers.end(), entry.number) == numbers.end();
        const bool holds = std::any_of(entry.files.begin(), entry.files.end(),
                                       [&](const KeptFile& file) { return files.contains(file.file); });
        if (isOther && holds && entry.kind != EntryKind::Purge && !gone.contains(entry.number))
            holders << QString::number(entry.number);
    }
    return holders;
}

} // namespace

Result<std::vector<ArchiveEntry>> purgeSnapshots(const ArchiveWriting& writing, const std::vector<int>& numbers,
                                                 const QString& why)
{
    Result<ArchiveWriter> writer = ArchiveWriter::begin(writing);
    if (!writer)
        return tl::unexpected(writer.error());
    for (const int number : numbers) {
        if (const Result<void> usable = checkNumber(writer->log(), number); !usable)
            return tl::unexpected(usable.error());
    }
    if (const QStringList holders = holdersOf(writer->log(), numbers); !holders.isEmpty())
        return cannotPurge(
            numbers.front(), u"bytes that entry %1 has too"_s.arg(holders.join(u" and entry "_s)),
            u"Name all entries that have them: archive purge %1 %2."_s.arg(numbers.front()).arg(holders.join(u' ')));
    std::vector<ArchiveEntry> added;
    for (const int number : numbers)
        added.push_back(writer->add(
            {.kind = EntryKind::Purge, .of = number, .note = why, .files = writer->log().entry(number)->files}));
    if (const Result<void> stored = writer->commit(); !stored)
        return tl::unexpected(stored.error());
    return added;
}

} // namespace unitscope
