// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/archive.h"

#include "importers/archive/entryline.h"
#include "importers/archive/headseen.h"
#include "importers/source/readfile.h"

#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 mostBytes = qint64(1) << 31;

tl::unexpected<Error> damaged(const ArchiveFolder& folder, const QString& found)
{
    return failed({.code = Error::Code::BadFormat,
                   .where = {.file = folder.path()},
                   .expected = u"an archive that is as it was written"_s,
                   .found = found,
                   .advice = u"Look at it with unitscope-cli archive verify."_s});
}

tl::unexpected<Error> noSnapshot(const ArchiveFolder& folder, int number, const QString& found)
{
    return failed({.code = Error::Code::Usage,
                   .where = {.file = folder.path()},
                   .expected = u"the number of a snapshot"_s,
                   .found = u"%1, %2"_s.arg(number).arg(found),
                   .advice = u"List them with unitscope-cli archive list."_s});
}

} // namespace

Result<ArchiveLog> readLog(const ArchiveFolder& folder, const std::stop_token& stop)
{
    if (!QFileInfo::exists(folder.log()))
        return failed({.code = Error::Code::NotFound,
                       .where = {.file = folder.path()},
                       .expected = u"an archive: a folder with a log.jsonl"_s,
                       .found = QFileInfo::exists(folder.path()) ? u"a folder without one"_s : u"no such folder"_s,
                       .advice = u"Make one by adding to it: unitscope-cli archive add SOURCE."_s});
    const Result<QByteArray> bytes = readFile(folder.log(), {.bytes = mostBytes}, stop);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return readArchiveLog(*bytes, u"log.jsonl"_s);
}

Result<ArchiveLog> openArchive(const ArchiveFolder& folder, const std::stop_token& stop)
{
    Result<ArchiveLog> log = readLog(folder, stop);
    if (!log)
        return log;
    if (log->fault)
        return damaged(folder, log->fault->text);
    const Result<std::optional<HeadSeen>> seen = headSeen(folder.path());
    if (!seen)
        return tl::unexpected(seen.error());
    if (const auto cut = *seen ? cutSince(**seen, *log) : std::nullopt)
        return damaged(folder, cut->text);
    return log;
}

Result<QByteArray> readKept(const ArchiveFolder& folder, EntryKind kind, const KeptFile& file,
                            const std::stop_token& stop)
{
    Result<QByteArray> bytes = readFile(folder.pathOf(kind, file), {.bytes = mostBytes}, stop);
    if (bytes && sha256Of(*bytes) != file.sha256)
        return failed({.code = Error::Code::BadFormat,
                       .where = {.file = folder.pathOf(kind, file)},
                       .expected = u"the bytes that were kept"_s,
                       .found = u"others"_s,
                       .advice = u"Take the file from a copy of the archive."_s});
    return bytes;
}

Result<std::vector<SourcePtr>> readSnapshot(const ArchiveFolder& folder, const ArchiveLog& log, int number,
                                            const std::stop_token& stop)
{
    const ArchiveEntry* entry = log.entry(number);
    if (!entry)
        return noSnapshot(folder, number,
                          log.entries.empty() ? u"where there is no entry"_s
                                              : u"where the last entry is %1"_s.arg(log.entries.back().number));
    if (entry->files.empty() || (entry->kind != EntryKind::Snapshot && entry->kind != EntryKind::Approved))
        return noSnapshot(folder, number, u"which has no sources"_s);
    if (log.isPurged(number))
        return noSnapshot(folder, number, u"whose bytes have been removed"_s);
    std::vector<SourcePtr> sources;
    for (const KeptFile& file : entry->files) {
        Result<QByteArray> bytes = readKept(folder, entry->kind, file, stop);
        if (!bytes)
            return tl::unexpected(std::move(bytes).error());
        sources.push_back(std::make_shared<const Source>(file.origin, *std::move(bytes)));
    }
    return sources;
}

} // namespace unitscope
