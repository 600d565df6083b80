// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Turns the sources and their options, as typed after any command, into a request. Pure; a failure is an Error::Usage.

#include "app/cli/requests.h"
#include "graph/base/result.h"

#include <string>

namespace unitscope {

/// Everything as typed; empty where an option is absent.
struct TypedSource
{
    std::vector<std::string> names;
    std::string maximumSize;
    std::string within;
    std::string connectTimeout;
    std::vector<std::string> sameHosts; ///< "A=B", "A!=B"
    bool isTogether = false;
    bool allowsPlainHttp = false;
};

/// Of --connect-timeout; the usual ones if it is empty.
Result<int> connectSeconds(const std::string& typed);
Result<SourceRequest> sourceRequest(const TypedSource& typed);

} // namespace unitscope
