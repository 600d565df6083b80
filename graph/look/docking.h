// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What belongs to one service stands with it and needs no line: its ports and timers as tabs at its right edge, its
/// streams as rows beneath. Pure.

#include "graph/view/visible.h"

#include <vector>

namespace unitscope {

enum class Dock : quint8 {
    None, ///< stands free
    Tab,  ///< as high as its owner, at the right edge of it or of the tab before
    Row   ///< as wide as its owner with all tabs, under it or under the row before
};

struct Docking
{
    static constexpr quint32 nobody = 0xffffffffu;

    quint32 owner = nobody; ///< into Visible::nodes; nothing is docked to what is docked itself
    Dock as = Dock::None;
};

/// Per visible node. A stream belongs to its only writer, or to the only one that uses it; a port to its only listener;
/// a timer or socket to the only thing it triggers.
std::vector<Docking> dockingOf(const Visible& visible);

/// The members of each owner in the order in which they stand: tabs from left to right, then rows from top to bottom.
/// Empty for what owns nothing.
std::vector<std::vector<quint32>> dockedMembers(const Visible& visible, const std::vector<Docking>& docking);

} // namespace unitscope
