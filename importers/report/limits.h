// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: what a hostile text could do to md4c, found before it is asked. Its time grows with the
/// square of the text where lists stand in lists in lists, and where a paragraph of many lines holds many links. Both are
/// counts, so the answer is the same on every machine. Pure, linear.

#include "importers/report/markdown.h"

#include <optional>

namespace unitscope {

std::optional<Refusal> refusalOf(QByteArrayView utf8);

inline constexpr int mostColumns = 100;
inline constexpr qint64 mostCells = 4'000'000; ///< in all tables, the empty ones counted

} // namespace unitscope
