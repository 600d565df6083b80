// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The end of an archive's log as it was last seen on this account, remembered outside the archive: what a log that was cut
/// cannot tell itself. By the folder's path; a folder that is moved is new.

#include "graph/base/result.h"
#include "importers/archive/archivelog.h"

namespace unitscope {

struct HeadSeen
{
    int number = 0; ///< of the last entry
    QByteArray hash = {};
    qint64 time = 0; ///< when it was written, as the entry says
};

/// Nothing if none is remembered. An Error if what is remembered cannot be read.
Result<std::optional<HeadSeen>> headSeen(const QString& archive);
/// The end of the log from now on; nothing is written if that is remembered already.
Result<void> rememberHead(const QString& archive, const ArchiveLog& log);
/// Whatever is remembered is so no more.
Result<void> forgetHead(const QString& archive);
/// Whether the log has the entry that was seen last.
std::optional<ArchiveFault> cutSince(const HeadSeen& seen, const ArchiveLog& log);

} // namespace unitscope
