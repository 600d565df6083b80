// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes what a check came to as JSON, with every statement behind it (resources/schema/findings-1.schema.json).
/// Deterministic.

#include "graph/export/checked.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

inline constexpr QLatin1StringView findingsSchema("unitscope-findings/1");

QByteArray toJson(const Checked& checked);

} // namespace unitscope
