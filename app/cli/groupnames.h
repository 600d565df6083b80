// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Groups by the names that are typed for them. Pure; a failure is an Error::Usage that lists what there is.

#include "graph/base/result.h"
#include "graph/view/visible.h"

namespace unitscope {

/// The ids of those groups of a picture: each name as it stands on its frame, with or without its host, in any case of letters;
/// "all" names every one.
Result<std::set<NodeId>> groupsNamed(const Visible& visible, const std::vector<QString>& names);

} // namespace unitscope
