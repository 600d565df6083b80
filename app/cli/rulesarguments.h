// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The options --rules and --as-of, which every command that looks for problems takes, and what they stand for.

#include "app/cli/requests.h"
#include "graph/base/result.h"
#include "graph/rules/ruleset.h"

#include <stop_token>
#include <string>

namespace unitscope {

/// As typed; empty where an option is absent.
struct TypedRules
{
    std::string file;
    std::string asOf;
};

/// Pure; a failure is an Error::Usage that names the option.
Result<RulesRequest> rulesRequest(const TypedRules& typed);

/// Reads the rules file; the rules as they come, if none is named.
Result<RuleSet> loadRules(const RulesRequest& request, const std::stop_token& stop);
/// The time asked for, else now, to the second. The only clock of the command line.
qint64 timeOf(const RulesRequest& request);

} // namespace unitscope
