// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/changearchive.h"

#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// As the entry was called where it was written first.
const QByteArray& firstHash(const ArchiveEntry& entry)
{
    return entry.imported ? entry.imported->hash : entry.hash;
}

size_t commonEntries(const ArchiveLog& one, const ArchiveLog& other)
{
    size_t common = 0;
    while (common < one.entries.size() && common < other.entries.size()
           && one.entries[common].hash == other.entries[common].hash)
        ++common;
    return common;
}

class Import
{
public:
    Import(ArchiveWriter& writer, const ArchiveWriting& writing, const ArchiveFolder& folder, const ArchiveLog& other)
        : m_writer(writer), m_writing(writing), m_folder(folder), m_other(other), m_purgedThere(other.purged())
    {
        for (const ArchiveEntry& entry : writer.log().entries)
            m_numberHere.emplace(firstHash(entry), entry.number);
    }

    Result<Imported> run()
    {
        m_done.common = int(commonEntries(m_writer.log(), m_other));
        if (m_done.common == 0 && !m_writer.log().entries.empty())
            return failed({.code = Error::Code::Usage,
                           .where = {.file = m_folder.path()},
                           .expected = u"a copy of this archive: one that begins with the same entry"_s,
                           .found = u"another archive"_s,
                           .advice = u"Add its snapshots one by one: unitscope-cli archive add SOURCE."_s});
        for (const ArchiveEntry& entry : m_other.entries) {
            if (m_writing.stop.stop_requested())
                return failed({.code = Error::Code::Cancelled});
            if (const Result<void> taken = take(entry); !taken)
                return tl::unexpected(taken.error());
        }
        return std::move(m_done);
    }

private:
    Result<void> take(const ArchiveEntry& entry)
    {
        if (const auto known = m_numberHere.find(firstHash(entry)); known != m_numberHere.end()) {
            m_numbers[entry.number] = known->second;
            m_done.known += entry.number > m_done.common ? 1 : 0;
            return {};
        }
        if (entry.kind == EntryKind::Signature) {
            ++m_done.signatures;
            return {};
        }
        ArchiveEntry here = entry;
        const auto about = m_numbers.find(entry.of);
        here.of = about == m_numbers.end() ? 0 : about->second;
        // Nobody else removes bytes of this archive.
        if (entry.kind == EntryKind::Purge && entry.of <= m_done.common) {
            if (!m_writer.log().isPurged(here.of))
                m_done.purgedThere.push_back(here.of);
            return {};
        }
        if (const Result<void> taken = takeFiles(entry, here); !taken)
            return taken;
        here.imported = ImportedFrom{.number = entry.number, .hash = firstHash(entry), .time = m_writing.time};
        const ArchiveEntry& added = m_writer.add(std::move(here));
        m_numbers[entry.number] = added.number;
        m_done.entries.push_back(added);
        return {};
    }

    Result<void> takeFiles(const ArchiveEntry& entry, ArchiveEntry& here)
    {
        if (entry.kind == EntryKind::Purge || m_purgedThere.contains(entry.number))
            return {};
        here.files.clear();
        for (const KeptFile& file : entry.files) {
            Result<QByteArray> bytes = readKept(m_folder, entry.kind, file, m_writing.stop);
            if (!bytes)
                return tl::unexpected(std::move(bytes).error());
            here.files.push_back(m_writer.keep(entry.kind, file, *std::move(bytes)));
        }
        return {};
    }

    ArchiveWriter& m_writer;
    const ArchiveWriting& m_writing;
    const ArchiveFolder& m_folder;
    const ArchiveLog& m_other;
    const std::set<int> m_purgedThere;
    std::map<QByteArray, int> m_numberHere;
    std::map<int, int> m_numbers; ///< of the other copy's entries, here
    Imported m_done;
};

} // namespace

Result<Imported> importArchive(const ArchiveWriting& writing, const ArchiveFolder& other)
{
    if (QFileInfo(other.path()).canonicalFilePath() == QFileInfo(writing.folder.path()).canonicalFilePath())
        return failed({.code = Error::Code::Usage,
                       .where = {.file = other.path()},
                       .expected = u"another copy of the archive"_s,
                       .found = u"the archive itself"_s});
    const Result<ArchiveLog> log = openArchive(other, writing.stop);
    if (!log)
        return tl::unexpected(log.error());
    Result<ArchiveWriter> writer = ArchiveWriter::begin(writing, ArchiveWriter::IfMissing::Create);
    if (!writer)
        return tl::unexpected(writer.error());
    Result<Imported> done = Import(*writer, writing, other, *log).run();
    if (!done || done->entries.empty())
        return done;
    if (const Result<void> stored = writer->commit(); !stored)
        return tl::unexpected(stored.error());
    return done;
}

} // namespace unitscope
