// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The names that a person's ssh configuration has for hosts, to propose them: it is read, and that is all. What ssh makes of
/// them is ssh's business. By ssh_config(5): Host lines without wildcards, and the files that Include names.

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>
#include <stop_token>

namespace unitscope {

struct SshConfigNames
{
    QStringList hosts = {};    ///< that ssh can be given (SshHost), in the order of the text
    QStringList includes = {}; ///< as written: may have "~" and wildcards
    bool operator==(const SshConfigNames&) const = default;
};

/// Of one file. Pure, any bytes.
SshConfigNames namesInSshConfig(const QByteArray& text);

/// Of `file` and what it includes, sorted, each once. At most 64 files of 1 MiB, 16 deep, as ssh itself has it, and 2000 names; one
/// that cannot be read has no names. Blocking and cancellable, with a deadline for each file.
QStringList sshConfigHosts(const QString& file, const std::stop_token& stop);

/// ~/.ssh/config
QString usualSshConfig();

} // namespace unitscope
