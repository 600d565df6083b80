// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What mouse and keys do, as a small window that can stay open: the keys of the menus as they are, and those that the picture
/// itself knows. Owns and deletes itself.

class QMainWindow;

namespace unitscope {

void showKeysHelp(QMainWindow* window);

} // namespace unitscope
