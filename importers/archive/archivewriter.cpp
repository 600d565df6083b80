// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/archivewriter.h"

#include "graph/base/atomicfile.h"
#include "graph/base/partfile.h"
#include "importers/archive/headseen.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> noFolder(const QString& path)
{
    return failed({.code = Error::Code::WriteFailed,
                   .where = {.file = path},
                   .expected = u"a folder that can be made"_s,
                   .found = QFileInfo::exists(path) ? u"something that is no folder"_s : u"none"_s,
                   .advice = u"Name another folder: --archive DIR."_s});
}

tl::unexpected<Error> logIsGone(const ArchiveFolder& folder, const HeadSeen& seen)
{
    return failed({.code = Error::Code::BadFormat,
                   .where = {.file = folder.path()},
                   .expected = u"the log that was last seen here, which ended with entry %1"_s.arg(seen.number),
                   .found = u"none"_s,
                   .advice = u"Take log.jsonl from a copy; if the archive is to begin anew, say so with "
                             "unitscope-cli archive verify --accept-end."_s});
}

} // namespace

QStringList filesBeingAdded(const ArchiveFolder& folder)
{
    QFile file(folder.adding());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList names = QString::fromUtf8(file.read(qint64(1) << 20)).split(u'\n', Qt::SkipEmptyParts);
    names.removeIf([](const QString& name) {
        const QString own = name.section(u'/', 1);
        return !isKeptFileName(own) || (name != "sources/"_L1 + own && name != "signatures/"_L1 + own);
    });
    return names;
}

std::map<QString, bool> namedPaths(const ArchiveFolder& folder, const ArchiveLog& log)
{
    const std::set<int> purged = log.purged();
    std::map<QString, bool> paths;
    for (const ArchiveEntry& entry : log.entries) {
        if (entry.kind == EntryKind::Purge)
            continue;
        const bool isPurged = purged.contains(entry.number);
        for (const KeptFile& file : entry.files) {
            const auto [path, isNew] = paths.emplace(folder.pathOf(entry.kind, file), isPurged);
            path->second = path->second && isPurged;
        }
    }
    return paths;
}

Result<ArchiveWriter> ArchiveWriter::begin(const ArchiveWriting& writing, IfMissing ifMissing)
{
    ArchiveWriter writer(writing);
    if (ifMissing == IfMissing::Refuse) {
        if (const Result<ArchiveLog> there = readLog(writing.folder, writing.stop); !there)
            return tl::unexpected(there.error());
    }
    if (const Result<void> made = writer.makeFolder(ifMissing); !made)
        return tl::unexpected(made.error());
    Result<std::unique_ptr<QLockFile>> lock = lockArchive(writing.folder, writing.patienceMs, writing.stop);
    if (!lock)
        return tl::unexpected(lock.error());
    writer.m_lock = *std::move(lock);
    if (!QFileInfo::exists(writing.folder.log())) {
        const Result<std::optional<HeadSeen>> seen = headSeen(writing.folder.path());
        if (!seen)
            return tl::unexpected(seen.error());
        if (*seen)
            return logIsGone(writing.folder, **seen);
        writer.clearAway();
        return writer;
    }
    Result<ArchiveLog> log = openArchive(writing.folder, writing.stop);
    if (!log)
        return tl::unexpected(log.error());
    writer.m_log = *std::move(log);
    writer.clearAway();
    return writer;
}

Result<void> ArchiveWriter::makeFolder(IfMissing ifMissing)
{
    if (ifMissing == IfMissing::Refuse)
        return {};
    const bool isNew = !QFileInfo::exists(folder().path());
    if (!QDir().mkpath(folder().path()))
        return noFolder(folder().path());
    // What was asked of hosts is not for everybody on this one.
    if (isNew)
        QFile::setPermissions(folder().path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

/// Best effort: what cannot be removed is named by verify.
void ArchiveWriter::clearAway()
{
    const std::map<QString, bool> named = namedPaths(folder(), m_log);
    for (const QString& name : filesBeingAdded(folder())) {
        if (const QString path = folder().path() + u'/' + name; !named.contains(path))
            QFile::remove(path);
    }
    QFile::remove(folder().adding());
    for (const auto& [path, isPurged] : named) {
        if (isPurged)
            QFile::remove(path);
    }
}

KeptFile ArchiveWriter::keep(EntryKind kind, KeptFile described, QByteArray bytes)
{
    const std::set<int> purged = m_log.purged();
    for (const ArchiveEntry& entry : m_log.entries) {
        if (folder().folderOf(entry.kind) != folder().folderOf(kind) || entry.kind == EntryKind::Purge
            || purged.contains(entry.number))
            continue;
        for (const KeptFile& known : entry.files) {
            if (known.sha256 == described.sha256) {
                described.file = known.file;
                return described;
            }
        }
    }
    const bool isNew = std::none_of(m_new.begin(), m_new.end(), [&](const NewFile& other) {
        return other.kind == kind && other.file.file == described.file;
    });
    if (isNew)
        m_new.push_back({kind, described, std::move(bytes)});
    return described;
}

const ArchiveEntry& ArchiveWriter::add(ArchiveEntry entry)
{
    if (!entry.imported) {
        entry.who = m_writing.who;
        entry.time = m_writing.time;
    }
    return append(m_log, std::move(entry));
}

Result<void> ArchiveWriter::announce() const
{
    if (m_new.empty())
        return {};
    QByteArray names;
    for (const NewFile& file : m_new)
        names += QDir(folder().path()).relativeFilePath(folder().pathOf(file.kind, file.file)).toUtf8() + '\n';
    return writeFileAtomically(folder().adding(), names);
}

Result<void> ArchiveWriter::storeFiles()
{
    for (const NewFile& file : m_new) {
        if (m_writing.stop.stop_requested())
            return failed({.code = Error::Code::Cancelled});
        const QString own = folder().folderOf(file.kind);
        if (!QFileInfo::exists(own) && (!QDir().mkpath(own) || !syncFolder(folder().path())))
            return noFolder(own);
        if (const Result<void> stored = writeFileAtomically(own + u'/' + file.file.file, file.bytes); !stored)
            return stored;
    }
    return {};
}

void ArchiveWriter::takeBack()
{
    for (const NewFile& file : m_new)
        QFile::remove(folder().pathOf(file.kind, file.file));
    QFile::remove(folder().adding());
}

Result<void> ArchiveWriter::commit()
{
    const Result<void> announced = announce();
    const Result<void> stored = announced ? storeFiles() : announced;
    if (const Result<void> written = stored ? writeFileAtomically(folder().log(), writeArchiveLog(m_log)) : stored;
        !written) {
        // A log that is in place all the same keeps its files.
        const Result<ArchiveLog> there = readLog(folder(), {});
        if (!there || there->head() != m_log.head())
            takeBack();
        return written;
    }
    QFile::remove(folder().adding());
    const std::map<QString, bool> named = namedPaths(folder(), m_log);
    for (const auto& [path, isPurged] : named) {
        if (isPurged)
            QFile::remove(path);
    }
    m_new.clear();
    // Without it a cut is told from the end before; verify says what is remembered.
    static_cast<void>(rememberHead(folder().path(), m_log));
    return {};
}

} // namespace unitscope
