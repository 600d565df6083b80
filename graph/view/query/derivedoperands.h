// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to query/: the operands that are no fields of the vocabulary.

#include "graph/view/query/operand.h"

namespace unitscope {

std::vector<Operand> derivedOperands();

} // namespace unitscope
