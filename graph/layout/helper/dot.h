// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Places components with Graphviz's dot, left to right.

#include "graph/layout/helper/question.h"

namespace unitscope::helper {

/// Graphviz, ready for one layout after the other.
class Dot
{
public:
    Dot();
    Dot(const Dot&) = delete;
    Dot& operator=(const Dot&) = delete;
    ~Dot();

    /// Fills in the answer. False if Graphviz refuses the graph.
    bool place(Component& component);

private:
    void* m_context; ///< a GVC_t
};

} // namespace unitscope::helper
