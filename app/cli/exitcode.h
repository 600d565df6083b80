// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a command tells the shell. The numbers are part of the interface and never change their meaning.

#include "graph/base/error.h"

namespace unitscope {

enum class ExitCode : int {
    Done = 0,
    Differences = 1, ///< findings or differences: for commands that look for them
    Unusable = 2,    ///< usage, input that cannot be read, output that cannot be written
    Unreachable = 3, ///< another machine did not answer
    Incomplete = 4,  ///< the answer would not be what was asked for
    Cancelled = 130  ///< interrupted, as shells say it for SIGINT
};

ExitCode exitCodeFor(const Error& error);

} // namespace unitscope
