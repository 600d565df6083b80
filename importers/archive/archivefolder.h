// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What an archive's folder looks like, and where it is if nobody says:
///
///     log.jsonl                          one entry a line
///     sources/2026-01-17-<sha256>.json   the bytes as they were kept
///     signatures/3-<sha256>.sig          of the log up to entry 3
///     adding.txt                         only while something is added: the files that no entry names yet
///     .lock                              only while something is written

#include "importers/archive/entry.h"

namespace unitscope {

class ArchiveFolder
{
public:
    explicit ArchiveFolder(QString path) : m_path(std::move(path)) { }

    const QString& path() const { return m_path; }
    QString log() const { return m_path + QStringLiteral("/log.jsonl"); }
    QString lock() const { return m_path + QStringLiteral("/.lock"); }
    QString adding() const { return m_path + QStringLiteral("/adding.txt"); }
    QString sources() const { return m_path + QStringLiteral("/sources"); }
    QString signatures() const { return m_path + QStringLiteral("/signatures"); }
    /// Where a file of an entry is.
    QString folderOf(EntryKind kind) const { return kind == EntryKind::Signature ? signatures() : sources(); }
    QString pathOf(EntryKind kind, const KeptFile& file) const { return folderOf(kind) + u'/' + file.file; }

private:
    QString m_path;
};

/// In the user's data folder ($XDG_DATA_HOME).
QString usualArchive();
/// Where the heads that were last seen are remembered: in the user's state folder ($XDG_STATE_HOME).
QString headsFolder();

/// "2026-01-17-<sha256>.json".
QString keptFileName(qint64 time, const QByteArray& sha256, const QString& format);

} // namespace unitscope
