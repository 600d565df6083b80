// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which sources a command reads, and how: a plain value, already checked.

#include "importers/open/open.h"
#include "importers/open/together.h"

#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

struct SourceRequest
{
    std::vector<QString> names; ///< at least one; a path, or "-" for standard input (at most once)
    OpenOptions options;
    qint64 withinMs = usualWithinMs; ///< how far apart in time several may be
    bool isForced = false;           ///< one picture, whatever their hosts and times
};

} // namespace unitscope
