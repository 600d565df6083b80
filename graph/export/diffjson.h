// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes a difference as JSON, with the statements of both sides (resources/schema/diff-1.schema.json). Deterministic.

#include "graph/diff/diff.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

inline constexpr QLatin1StringView diffSchema("unitscope-diff/1");

/// `withApart`: also the fields that are never a difference.
QByteArray toJson(const GraphDiff& diff, bool withApart = false);

} // namespace unitscope
