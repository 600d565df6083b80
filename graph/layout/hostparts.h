// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A picture of several hosts, divided: each host is laid out as if it were alone, so that no other host moves anything in it.
/// Pure.

#include "graph/look/sizes.h"

namespace unitscope {

struct HostPart
{
    Visible visible; ///< only its nodes, and the lines between them
    Sizes sizes;
    std::vector<quint32> nodes; ///< per node of the part: which one of the whole
    std::vector<quint32> edges; ///< likewise
    std::vector<bool> leadsOut; ///< per node of the part: a line leads to another host
};

struct HostParts
{
    std::vector<HostPart> parts; ///< as Visible::hosts
    std::vector<quint32> across; ///< lines between two hosts
    std::vector<quint32> partOf; ///< per node of the whole
};

HostParts hostPartsOf(const Visible& visible, const Sizes& sizes);

} // namespace unitscope
