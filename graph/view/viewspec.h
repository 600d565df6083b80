// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What somebody wants to see of a graph. A value; the default is the first picture. Stored in no graph and no layout.

#include "graph/base/ids.h"

#include <set>

namespace unitscope {

struct ViewSpec
{
    std::set<Kind> kinds = {Kind::Service, Kind::Timer, Kind::Socket, Kind::Stream, Kind::Port, Kind::Process};
    /// The lines between them. Those that hold a target together are drawn wherever targets are.
    std::set<EdgeKind> edges = {EdgeKind::Flow,     EdgeKind::Listens, EdgeKind::Connects,
                                EdgeKind::Triggers, EdgeKind::RunsIn,  EdgeKind::Implements};
    bool foldsSystem = true; ///< the operating system's own units are one box, see systemfold.h
    bool operator==(const ViewSpec&) const = default;
};

/// The relations that systemd keeps between units: off in the first picture.
inline const std::set<EdgeKind> unitRelations = {EdgeKind::Requires, EdgeKind::Wants, EdgeKind::After,
                                                 EdgeKind::PartOf};

} // namespace unitscope
