// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: the members of a rules file, one function each. False if something was wrong; the reading says what.

#include "graph/rules/ruleset.h"
#include "graph/rules/rulesreading.h"

namespace unitscope {

bool readSince(RulesReading& reading, JsonIndex value, RuleSet& rules);
bool readSeverities(RulesReading& reading, JsonIndex value, RuleSet& rules);
bool readThresholds(RulesReading& reading, JsonIndex value, RuleSet& rules);
bool readUnits(RulesReading& reading, JsonIndex value, RuleSet& rules);
bool readUsers(RulesReading& reading, JsonIndex value, RuleSet& rules);
bool readPorts(RulesReading& reading, JsonIndex value, RuleSet& rules);
bool readProofs(RulesReading& reading, JsonIndex value, RuleSet& rules);
bool readNames(RulesReading& reading, JsonIndex value, RuleSet& rules);
bool readIgnored(RulesReading& reading, JsonIndex value, RuleSet& rules);

} // namespace unitscope
