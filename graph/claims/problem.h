// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Something in a readable source that could not be taken as it stands: a port out of range, a duplicate key. The rest of
/// the source is loaded; the problem is kept in the Snapshot and shown. A value.

#include "graph/base/error.h"
#include "graph/claims/claim.h"

namespace unitscope {

struct Problem
{
    Error what = {};        ///< where, expected, found, advice; the same words as for a refused file
    Evidence evidence = {}; ///< the bytes it is about

    bool operator==(const Problem&) const = default;
};

} // namespace unitscope
