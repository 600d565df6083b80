// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Puts the questions of connections to whoever sits at the terminal, one after the other, whichever connection they are of.

#include "importers/source/ask.h"

namespace unitscope {

/// Empty, so that nobody is asked, if standard error is no terminal or there is none to type at.
Ask askAtTerminal();
/// The same at a terminal of that path, for tests.
Ask askAt(const QByteArray& terminal);

} // namespace unitscope
