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
    bool operator==(const ViewSpec&) const = default;
};

} // namespace unitscope
