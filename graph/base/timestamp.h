// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Points in time as registries write them. Inside the program a time is milliseconds UTC since 1970; nothing here reads
/// the clock or the machine's zone.

#include <QtCore/qstring.h>
#include <optional>

namespace unitscope {

/// Reads ISO 8601 with a zone ("2026-01-17T07:25:00Z", "...+01:00") and the form people write ("2026-01-17 07:25:00 UTC",
/// seconds optional). Nothing for a time without a zone: it could be any of 24 hours.
std::optional<qint64> parseTime(QStringView text);
/// "2026-01-17T07:25:00.000Z": exact, and parseTime() reads it back.
QString isoTime(qint64 millisecondsUtc);
/// "2026-01-17 07:25 UTC".
QString timeText(qint64 millisecondsUtc);

} // namespace unitscope
