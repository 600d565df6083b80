// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Text that was pasted, as a source of its own: it has no file, and is kept nowhere else. Pure but for the clock that is given.

#include "app/ui/sources/sourcelist.h"
#include "graph/base/result.h"

class QMimeData;

namespace unitscope {

/// The most that is taken: what is larger is a file and can be opened as one.
inline constexpr qsizetype mostPasted = qsizetype(64) * 1024 * 1024;

/// "pasted text, 2026-02-01 08:30:05 UTC". Whether it can be read shows when it is opened. The error says what is on the clipboard
/// instead: nothing, no text, bytes that are none, a few words, too much.
Result<SourceEntry> pastedSource(const QMimeData* data, qint64 now);

} // namespace unitscope
