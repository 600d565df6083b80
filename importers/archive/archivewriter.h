// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/archive: one change of an archive. From begin() until it is gone nobody else writes to it. What was there before
/// never changes; the bytes are on the disk before the log names them, and the log is replaced as a whole: whenever a
/// process is killed, the archive is the old one or the new one.

#include "importers/archive/archive.h"
#include "importers/archive/archivelock.h"

#include <map>

namespace unitscope {

/// Who changes an archive, when.
struct ArchiveWriting
{
    ArchiveFolder folder;
    QString who = {};
    qint64 time = 0; ///< milliseconds UTC since 1970
    int patienceMs = usualLockPatienceMs;
    std::stop_token stop = {};
};

class ArchiveWriter
{
public:
    enum class IfMissing : quint8 { Refuse, Create };

    /// Locks and reads the archive, and clears away what a killed process left. As openArchive(); WriteFailed, Cancelled.
    static Result<ArchiveWriter> begin(const ArchiveWriting& writing, IfMissing ifMissing = IfMissing::Refuse);

    /// With what is added so far.
    const ArchiveLog& log() const { return m_log; }
    /// The entry for bytes, which commit() stores: under the name they have already, if the archive holds them.
    KeptFile keep(EntryKind kind, KeptFile described, QByteArray bytes);
    /// Fills in number, hashes, and, unless it says so itself, who and when.
    const ArchiveEntry& add(ArchiveEntry entry);
    /// Stores all of it or nothing.
    Result<void> commit();

private:
    explicit ArchiveWriter(ArchiveWriting writing) : m_writing(std::move(writing)) { }
    struct NewFile
    {
        EntryKind kind;
        KeptFile file;
        QByteArray bytes;
    };
    const ArchiveFolder& folder() const { return m_writing.folder; }
    Result<void> makeFolder(IfMissing ifMissing);
    void clearAway();
    Result<void> storeFiles();
    Result<void> announce() const;
    void takeBack();

    ArchiveWriting m_writing;
    std::unique_ptr<QLockFile> m_lock;
    ArchiveLog m_log;
    std::vector<NewFile> m_new;
};

/// The names in adding.txt; none if there is no such file.
QStringList filesBeingAdded(const ArchiveFolder& folder);
/// The files that entries name, by folder: their path, and whether only entries name it whose bytes are purged.
std::map<QString, bool> namedPaths(const ArchiveFolder& folder, const ArchiveLog& log);

} // namespace unitscope
