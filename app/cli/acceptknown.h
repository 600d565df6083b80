// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// "check --accept-known": from then on only what is new fails. The rules file it writes asks the same as the check did.

#include "app/cli/rulesarguments.h"
#include "graph/export/checked.h"

namespace unitscope {

/// The rules that a check with --accept-known judges by. A new file begins as the one of --rules; one that is there must
/// ask the same as that of --rules and adds its own ignored problems.
struct AcceptedRules
{
    RuleSet rules;
    bool isNew = true; ///< the file to write is not there yet
};
Result<AcceptedRules> acceptedRules(const RulesRequest& request, const AcceptRequest& accept,
                                    const std::stop_token& stop);

/// A decision for each finding that keeps the check from passing: what fails and counts, and what counts and cannot be
/// judged.
std::vector<Decision> decisionsFor(const Checked& checked, const AcceptRequest& accept);

} // namespace unitscope
