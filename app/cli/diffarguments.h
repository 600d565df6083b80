// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Turns what was typed after "diff" into a request. Pure; a failure is an Error::Usage.

#include "app/cli/requests.h"
#include "graph/base/result.h"

#include <string>
#include <vector>

namespace unitscope {

/// Everything as typed; empty where an option is absent.
struct TypedDiff
{
    std::vector<std::string> sources; ///< without --before and --after: the two sides
    std::vector<std::string> before;
    std::vector<std::string> after;
    std::vector<std::string> hosts; ///< "OLD=NEW"
    std::string format;
    std::string maximumSize;
    bool withApart = false;
    bool allowGaps = false;
};

Result<DiffRequest> diffRequest(const TypedDiff& typed);

} // namespace unitscope
