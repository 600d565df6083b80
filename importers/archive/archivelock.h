// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/archive: at most one writes to an archive. The lock of a process that has ended counts no more.

#include "graph/base/result.h"
#include "importers/archive/archivefolder.h"

#include <QtCore/qlockfile.h>
#include <memory>
#include <stop_token>

namespace unitscope {

inline constexpr int usualLockPatienceMs = 10'000;

/// Waits for others at most so long. WriteFailed, with who holds it; Cancelled.
Result<std::unique_ptr<QLockFile>> lockArchive(const ArchiveFolder& folder, int patienceMs,
                                               const std::stop_token& stop);

} // namespace unitscope
