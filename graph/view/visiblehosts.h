// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The hosts of a picture of several: which there are, and the words on their frames. Pure; safe for people.

#include "graph/view/caption.h"

namespace unitscope {

/// Of which something is shown, by name; none if there is only one, or so many that frames would hide what there is.
std::vector<VisibleHost> visibleHostsOf(const Visible& visible, CaptionTime wanted = CaptionTime::With);

} // namespace unitscope
