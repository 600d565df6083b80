// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: the members of a rules file, one function each. False if something was wrong; the reading says what.

#include "graph/base/json/memberreader.h"
#include "graph/rules/ruleset.h"

namespace unitscope {

bool readSince(MemberReader& reading, JsonIndex value, RuleSet& rules);
bool readSeverities(MemberReader& reading, JsonIndex value, RuleSet& rules);
bool readThresholds(MemberReader& reading, JsonIndex value, RuleSet& rules);
bool readUnits(MemberReader& reading, JsonIndex value, RuleSet& rules);
bool readUsers(MemberReader& reading, JsonIndex value, RuleSet& rules);
bool readPorts(MemberReader& reading, JsonIndex value, RuleSet& rules);
bool readProofs(MemberReader& reading, JsonIndex value, RuleSet& rules);
bool readNames(MemberReader& reading, JsonIndex value, RuleSet& rules);
bool readVolatile(MemberReader& reading, JsonIndex value, RuleSet& rules);
bool readIgnored(MemberReader& reading, JsonIndex value, RuleSet& rules);

} // namespace unitscope
