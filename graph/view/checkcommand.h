// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How somebody can check a statement themselves: the narrowest command that shows the same thing on the host and changes
/// nothing there. Pure. Names from outside are quoted for a POSIX shell; what no such name can be is refused. Never a
/// command that a source contains, never one that prints an environment.

#include "graph/model/graph.h"

namespace unitscope {

/// Exactly one of the two is empty.
struct CheckCommand
{
    QString command; ///< one line for a POSIX shell on the statement's host
    QString whyNone; ///< for people, without a full stop
    bool operator==(const CheckCommand&) const = default;
};

CheckCommand checkCommand(const Graph& graph, ClaimIndex statement);

} // namespace unitscope
