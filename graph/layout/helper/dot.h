// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Places one component with Graphviz's dot, left to right.

#include "graph/layout/helper/question.h"

namespace unitscope::helper {

/// Fills in the answers of every component. False if Graphviz refuses one.
bool placeAll(std::vector<Component>& components);

} // namespace unitscope::helper
