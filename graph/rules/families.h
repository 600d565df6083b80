// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: the families of rules, a file each. Every function looks at the whole graph and adds what it finds; none
/// depends on another.

#include "graph/rules/report.h"

namespace unitscope {

void checkCounts(Report& report);      ///< what sources state against what they list
void checkGates(Report& report);       ///< quality gates, made again
void checkStates(Report& report);      ///< category, systemd states, exit codes
void checkUnits(Report& report);       ///< enabled, found, referred to
void checkPorts(Report& report);       ///< owners, ranges, doubts
void checkPortRanges(Report& report);  ///< ports outside what is reserved
void checkListeners(Report& report);   ///< addresses that everybody reaches
void checkStreams(Report& report);     ///< writers, readers, groups
void checkCode(Report& report);        ///< entry points and venvs
void checkTimers(Report& report);      ///< timers and targets
void checkUsers(Report& report);       ///< root
void checkNames(Report& report);       ///< names that look the same
void checkProofs(Report& report);      ///< proof lines
void checkSources(Report& report);     ///< disagreement and age
void checkRunning(Report& report);     ///< what only who looked at the host can tell
void checkStatedPorts(Report& report); ///< stated listeners against those that were seen
void checkDemands(Report& report);     ///< what the rules file asks for

} // namespace unitscope
