// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Turns what was typed after "audit" into a request. Pure; a failure is an Error::Usage.

#include "app/cli/requests.h"
#include "graph/base/result.h"

#include <string>
#include <vector>

namespace unitscope {

/// Everything as typed; empty where an option is absent.
struct TypedAudit
{
    bool isLocal = false;
    bool isScript = false;
    bool withPasswords = false;
    bool withoutCode = false;
    std::vector<std::string> hosts;
    std::string hostsFile;
    std::string atOnce;
    std::string format;
    std::string connectTimeout;
    std::string output;
    std::string archive;
    bool isCompared = false;
    std::string seconds;
    std::vector<std::string> venvs;
    std::vector<std::string> code;
    std::vector<std::string> redis;
    std::vector<std::string> databases;
};

Result<AuditRequest> auditRequest(const TypedAudit& typed);

} // namespace unitscope
