// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What of a drawing is in front, outlined or lit. A value; the drawing itself never changes. Group indices are only
/// meaningful together with the drawing they were made for.

#include "graph/draw/drawing.h"

#include <vector>

namespace unitscope {

enum class Prominence : quint8 { Plain, Receded, Front };

struct Emphasis
{
    std::optional<quint32> selected;  ///< group with a 2 px outline
    std::vector<quint32> front;       ///< groups that stay in full strength, selected included; empty: nothing recedes
    std::vector<quint32> lit;         ///< groups under the pointer and next to it: stronger lines
    std::vector<quint32> hidden = {}; ///< groups that are not painted, ascending: they are on their way elsewhere

    bool operator==(const Emphasis&) const = default;
};

/// How prominent each group of the drawing is, in the drawing's order. Caption, ground and legend never recede.
std::vector<Prominence> prominences(const Drawing& drawing, const Emphasis& emphasis);

} // namespace unitscope
