// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A rule set as a JSON file (resources/schema/rules-1.schema.json). Pure: bytes in, value out, and back. Every error names
/// line, column and pointer, what was expected and found, and what to do; a member nobody knows is an error, not ignored.

#include "graph/base/result.h"
#include "graph/rules/ruleset.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

inline constexpr QLatin1StringView rulesSchema("unitscope-rules/1");

/// `file` is only used in errors.
Result<RuleSet> readRules(QByteArray bytes, const QString& file);
/// Always the same bytes for the same value; readRules() gives the value back.
QByteArray writeRules(const RuleSet& rules);

} // namespace unitscope
