// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The error of a source that somebody stopped opening. Private to importers/open.

#include "graph/base/result.h"

namespace unitscope {

inline tl::unexpected<Error> stoppedOpening(const QString& name)
{
    return failed({.code = Error::Code::Cancelled,
                   .where = {.file = name},
                   .expected = QStringLiteral("to be allowed to finish"),
                   .found = QStringLiteral("a stop"),
                   .advice = QStringLiteral("Open it again.")});
}

} // namespace unitscope
