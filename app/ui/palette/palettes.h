// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The two palettes of a window: what it can do, and what it shows.

#include "graph/view/visible.h"

#include <functional>

class QMainWindow;

namespace unitscope {

class CommandPalette;

/// Everything in the menus, with its keys.
CommandPalette* showCommands(QMainWindow* window);
/// Every box of the picture; choosing one tells `chosen`.
CommandPalette* showBoxes(const Visible& visible, QMainWindow* window,
                          const std::function<void(const NodeId&)>& chosen);

} // namespace unitscope
