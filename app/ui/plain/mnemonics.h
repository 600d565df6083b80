// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Letters by which a menu's entries are chosen: no two of one menu have the same, so that one key always does one thing.

class QMenu;

namespace unitscope {

/// Entries keep the letter that their text marks with '&', the upper ones first; the others get the first of their words' first letters
/// that is free, else any letter of theirs, else none. Menus within it likewise.
void giveMnemonics(QMenu& menu);

} // namespace unitscope
