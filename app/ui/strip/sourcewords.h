// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Of which host a picture is, and of when: "203.0.113.10", "2026-01-17 07:25 UTC, 312 days ago". Pure; safe for people.

#include "graph/view/visible.h"

namespace unitscope {

struct SourceWords
{
    QString host = {}; ///< several by name, or how many more
    QString time = {}; ///< of the newest source, and its age; or that none states a time
    QString line() const
    {
        return host.isEmpty() || time.isEmpty() ? host + time : host + QStringLiteral(" · ") + time;
    }
};

/// `asOf`: today, in milliseconds UTC since 1970.
SourceWords sourceWords(const Visible& visible, qint64 asOf);

} // namespace unitscope
