// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One call of the system's ssh: a script on its standard input, what the script prints on its standard output. With the user's
/// own configuration, agent, jump hosts and keys, and with options that keep that configuration from defeating it.
/// Standard input stays open as long as the call lasts: its end tells the other side that nobody waits any more (watchedscript.h).

#include "importers/source/access.h"
#include "importers/source/ssh/sshtarget.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

struct SshCall
{
    SshTarget target;
    QByteArray script = {};                         ///< for "sh -s", to its last line, which ends the shell
    qint64 maximumBytes = qint64(64) * 1024 * 1024; ///< of output; what is over ends the call
    int seconds = 60; ///< from the first byte on, beside those to connect; the time of questions counts in neither
    /// Each piece of output as it arrives. False: that was all, and ssh may end; it need not, and is ended soon. May be empty.
    std::function<bool(QByteArrayView)> received = {};
};

struct SshAnswer
{
    QByteArray output = {};
    QByteArray messages = {}; ///< ssh's and the remote standard error, the last 64 KiB; as bytes from outside
    int exitCode = 0;         ///< ssh's or the script's; 255 may be either
    bool isCut = false;       ///< over the bytes
    bool isLate = false;      ///< over the seconds
};

/// Blocking and cancellable; when it returns no process of it is left here. Unreachable, with what to do, if no byte of
/// output ever came (a watched script begins with one) and ssh says why, or says nothing: unknown or changed host key, refused, wrong key or password, no such
/// host, silence. NotFound if there is no ssh; Incomplete if nobody can be asked through it; Cancelled. What the script did with its
/// time is the caller's to judge, from its frames.
Result<SshAnswer> runOverSsh(const SshCall& call, const Access& access, std::stop_token stop);

/// The arguments of ssh, without the program: "--" stands before the host. For tests and for people who ask what is run.
QStringList sshArguments(const SshTarget& target, bool mayAsk, int connectSeconds);

} // namespace unitscope
