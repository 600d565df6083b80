// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A picture with groups, divided: each group is laid out as if it were alone, so that no other group moves anything in it.
/// Pure.

#include "graph/look/sizes.h"

namespace unitscope {

struct GroupPart
{
    Visible visible; ///< only its nodes, and the lines between them
    Sizes sizes;
    std::vector<quint32> nodes; ///< per node of the part: which one of the whole
    std::vector<quint32> edges; ///< likewise
    std::vector<bool> leadsOut; ///< per node of the part: a line leads to another group
};

struct GroupParts
{
    std::vector<GroupPart> parts; ///< as Visible::groups
    std::vector<quint32> across;  ///< lines between two groups
    std::vector<quint32> partOf;  ///< per node of the whole
};

GroupParts groupPartsOf(const Visible& visible, const Sizes& sizes);

} // namespace unitscope
