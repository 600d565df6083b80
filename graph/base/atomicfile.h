// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Replaces a file completely or not at all. Written to a temporary file beside it in chunks of 16 KiB with every return
/// value checked, flushed to the disk, read back (size and SHA-256 must match), and only then renamed over the old one;
/// the folder is flushed too. Not QSaveFile: it reports success on a full disk for large writes, and its temporary names
/// cannot be told from a user's files. A symbolic link is followed, permissions are kept. Leftovers of killed runs in the
/// same folder are removed.

#include "graph/base/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace unitscope {

/// On failure the previous file is unharmed and no temporary file is left. Code::WriteFailed with the system's reason.
Result<void> writeFileAtomically(const QString& path, QByteArrayView bytes);

} // namespace unitscope
