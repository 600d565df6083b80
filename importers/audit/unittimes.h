// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: when units run, as systemd writes it. Pure.

#include "importers/audit/unitblocks.h"

namespace unitscope {

/// "@1795650194", "Thu 2026-11-26 05:43:10 UTC": milliseconds UTC since 1970. Nothing for "n/a", "-", "0" and an empty text.
std::optional<qint64> systemdTime(QStringView text);

/// What "{ OnCalendar=*-*-* 06:13:00 ; next_elapse=... }" says to people: "*-*-* 06:13:00"; of a monotonic timer "every 1d",
/// "15min after boot". Empty if it says nothing.
QString scheduleWords(QStringView value);

} // namespace unitscope
