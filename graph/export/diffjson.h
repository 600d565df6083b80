// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes a difference as JSON, with the statements of both sides (resources/schema/diff-1.schema.json). Deterministic.

#include "graph/diff/decided.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

inline constexpr QLatin1StringView diffSchema("unitscope-diff/1");

struct DiffJsonOptions
{
    bool withApart = false; ///< also the fields that are never a difference
    /// changesToDecide() of the difference. Nothing: there is no approved state.
    std::optional<std::span<const ChangeToDecide>> decided = {};
};

QByteArray toJson(const GraphDiff& diff, const DiffJsonOptions& options = {});

} // namespace unitscope
