// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to query/: whether a word can be a value of an operand, and how it is written there.

#include "graph/view/query/expression.h"
#include "graph/view/query/tokens.h"

#include <tl/expected.hpp>

namespace unitscope {

/// `canBeRange`: in a list, "8001..8012" is one value. Choices are written as in the table, yes and no as "yes" and "no".
tl::expected<QueryValue, QueryError> valueFrom(const QueryToken& token, const FoundOperand& found, Operator op,
                                               bool canBeRange);

/// Milliseconds UTC since 1970 of a time or of the beginning of a day.
std::optional<qint64> momentFrom(QStringView text);
/// "2026-01-17": a whole day.
bool isDay(QStringView text);
/// The number at the beginning of "8001" or "8001/tcp".
std::optional<double> numberFrom(QStringView text);
/// The pattern as it is searched for: in any letter case, and given up where it would take for ever.
QString boundedPattern(const QString& pattern);

} // namespace unitscope
