// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Turns what was typed after "check" into a request. Pure; a failure is an Error::Usage.

#include "app/cli/rulesarguments.h"
#include "app/cli/sourcearguments.h"

namespace unitscope {

/// Everything as typed; empty where an option is absent.
struct TypedCheck
{
    TypedSource source;
    TypedRules rules;
    std::string failOn;
    std::string format;
    std::string output;
    std::string acceptKnown;
    std::string reason;
    std::string until;
};

Result<CheckRequest> checkRequest(const TypedCheck& typed);

} // namespace unitscope
