// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to view/: how the numbers a source states of its whole host can be counted there. Pure.

#include "graph/view/checkcommand.h"

namespace unitscope {

CheckCommand checkHost(Attr attr, const Value& value);

} // namespace unitscope
