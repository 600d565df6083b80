// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes answers as JSON, with the statements behind them (resources/schema/answer-1.schema.json). Deterministic.

#include "graph/export/answers.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

inline constexpr QLatin1StringView answerSchema("unitscope-answer/1");

QByteArray toJson(const QueryAnswer& answer);
QByteArray toJson(const NeighboursAnswer& answer);
QByteArray toJson(const PathAnswer& answer);
QByteArray toJson(const ImpactAnswer& answer);

} // namespace unitscope
