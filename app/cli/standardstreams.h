// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The three streams a program begins with. Functions of the process: call them from main() only.

namespace unitscope {

/// A stream that the caller closed is replaced by one that fails, so that no file of ours takes its number and receives
/// what was meant for the terminal. Writing to a closed pipe becomes an ordinary failure instead of a signal.
void prepareStandardStreams();

/// Whether somebody may read it as it is written.
bool isTerminal(int descriptor);

} // namespace unitscope
