// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The temporary file beside the one that is to be replaced. Private to writeFileAtomically(). Its name begins with
/// ".unitscope-" and ends with ".part", so that sweeping the leftovers of a killed run can never take a user's file
/// (QSaveFile's own names, "file.XXXXXX", could be anybody's). A living writer holds a lock on its file.

#include <QtCore/qbytearrayview.h>
#include <QtCore/qfile.h>
#include <QtCore/qstring.h>
#include <optional>

namespace unitscope {

class PartFile
{
public:
    explicit PartFile(const QString& folder);
    ~PartFile(); ///< removes the file unless release() was called
    Q_DISABLE_COPY_MOVE(PartFile)

    /// Writes all bytes, in chunks, down to the disk, and closes the file. False: see reason().
    bool store(QByteArrayView bytes, std::optional<QFile::Permissions> permissions);
    /// Reads the file back: same size, same SHA-256.
    bool holds(QByteArrayView bytes) const;
    /// The file has been renamed and is no longer ours.
    void release() { m_isOurs = false; }

    QString path() const { return m_file.fileName(); }
    const QString& reason() const { return m_reason; }

private:
    bool create();
    bool writeChunks(QByteArrayView bytes);
    bool fail(const QString& reason);

    QString m_folder;
    QString m_reason;
    QFile m_file;
    bool m_isOurs = false;
};

/// Removes the part files in `folder` whose writer is gone. Best effort.
void removeStalePartFiles(const QString& folder);

/// Makes a rename in `folder` last through a power cut. True where the platform knows no such thing.
bool syncFolder(const QString& folder);

} // namespace unitscope
