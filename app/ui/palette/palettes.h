// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The palette of a window: what it can do.

class QMainWindow;

namespace unitscope {

class CommandPalette;

/// Everything in the menus, with its keys.
CommandPalette* showCommands(QMainWindow* window);

} // namespace unitscope
