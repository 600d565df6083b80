// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exitcode.h"

namespace unitscope {

ExitCode exitCodeFor(const Error& error)
{
    switch (error.code) {
    case Error::Code::Unreachable: return ExitCode::Unreachable;
    case Error::Code::Incomplete: return ExitCode::Incomplete;
    case Error::Code::Cancelled: return ExitCode::Cancelled;
    default: return ExitCode::Unusable;
    }
}

} // namespace unitscope
