// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What --help prints for the commands that answer questions; as in helptext.h.

#include "app/cli/helptext.h"

namespace unitscope {

/// Of Query, Neighbours, Path and Impact.
QString exploreHelp(HelpTopic topic);

} // namespace unitscope
