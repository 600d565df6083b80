// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where a command writes: data goes to `out`, everything meant for the person at the terminal to `messages`; and whom it may
/// ask. Owned by the caller. Tests give buffers, the program its standard streams.

#include "app/cli/exitcode.h"
#include "importers/source/ask.h"

#include <QtCore/qiodevice.h>
#include <stop_token>

namespace unitscope {

struct Console
{
    QIODevice& out; ///< open, unbuffered: what write() took is gone
    QIODevice& messages;
    bool isTerminal = false; ///< of the messages: somebody may watch how far it is
    Ask ask = {};            ///< empty: nobody can be asked
};

/// One line to `messages`, "unitscope-cli: " before it, made safe for a terminal. A failure to write is not reported:
/// there is nowhere left to say it.
void say(const Console& console, QStringView message);

/// Says the error and gives its exit code. A cancelled command says nothing.
ExitCode fail(const Console& console, const Error& error);

/// Writes data to `out`; says why it could not.
ExitCode print(const Console& console, QByteArrayView data, std::stop_token stop);

} // namespace unitscope
