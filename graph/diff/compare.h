// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Compares two graphs. Pure: the order of sources and of what stands in them changes nothing; compare(g, g) has no
/// difference; with the sides swapped, added is removed and before is after.

#include "graph/base/result.h"
#include "graph/diff/diff.h"

#include <map>

namespace unitscope {

struct CompareOptions
{
    /// Hosts that have another name on the later side: earlier name -> later name.
    std::map<QString, QString> hosts = {};
    VolatileFields volatileFields = {};
};

/// Values are compared by their normal form, those of a many-valued or disputed field as sets: which of two disputed
/// values is the stronger one is no difference. A thing that is not described any more where all of its kind are listed
/// is removed, even if something still names it. A connection ends with its ends; otherwise its absence counts where the
/// side says what its beginning is connected to.
///
/// Error::Usage if the two have no host in common, or if the options would make one host of two.
Result<GraphDiff> compare(GraphPtr before, GraphPtr after, const CompareOptions& options = {});

} // namespace unitscope
