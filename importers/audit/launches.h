// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: what each unit starts, by what systemd shows, else by its processes' command lines; which virtual
/// environment that is in, and the file it begins with.

#include "importers/audit/codetree.h"
#include "importers/audit/launch.h"
#include "importers/audit/processes.h"
#include "importers/audit/units.h"
#include "importers/audit/venvs.h"

namespace unitscope {

struct LaunchedUnit
{
    const UnitRow* unit;
    Launch launch;
    Proof words;        ///< where the word stands that names the code, then where it runs
    QString entry = {}; ///< the path of the file it begins with; empty if it is not among those found
};

/// In the order of the units; those that start nothing that is known are in it too.
std::vector<LaunchedUnit> readLaunches(AuditReading& reading, const UnitTable& units, const ProcessTable& processes,
                                       const VenvsOnDisk& venvs, const CodeTree& tree);

} // namespace unitscope
