// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Two states, opened and compared: for "diff", and for what changed in a report.

#include "app/cli/console.h"
#include "app/cli/sourcerequest.h"
#include "graph/diff/decided.h"

#include <map>

namespace unitscope {

/// What is to be compared with what.
struct Comparison
{
    bool isBaseline = false;               ///< with the approved state of the later side's host, not with `before`
    SourceRequest before = {};             ///< the earlier side, unless it is the approved state
    std::map<QString, QString> hosts = {}; ///< as typed, earlier name -> later name; empty: as the sources tell
    SourceRequest after = {};              ///< the later side; no names: the newest snapshot of the archive
    GraphPtr opened = {};                  ///< the later side, if it is open already
    QString archive = {};                  ///< a path; empty: the usual one
    qint64 asOf = 0;                       ///< milliseconds UTC since 1970: which decisions hold
    VolatileFields volatileFields = {};
};

/// A difference, and what was decided about it if there is an approved state.
struct ComparedStates
{
    GraphDiffPtr diff = {};
    std::optional<std::vector<ChangeToDecide>> changes = {}; ///< refer to it
};

/// Opens the earlier side, then the later one, and says how many problems each has.
Result<ComparedStates> compared(const Comparison& wish, const Console& console, const std::stop_token& stop);

} // namespace unitscope
