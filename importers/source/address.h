// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the name of a source stands for: a file, standard input, or something on another machine. Pure.
///   FILE or -
///   ssh://[USER@]HOST[:PORT]/PATH         a file; /~/PATH is in the account's home
///   audit+ssh://[USER@]HOST[:PORT]        the host itself, audited
///   https://HOST[:PORT]/PATH              a file (http:// only where that is allowed)
/// Percent-encoding is undone in USER and PATH. An address never has a password in it.

#include "importers/source/ssh/sshtarget.h"

#include <QtCore/qurl.h>
#include <variant>

namespace unitscope {

struct FileAddress
{
    QString path;
    bool operator==(const FileAddress&) const = default;
};
struct StandardInputAddress
{
    bool operator==(const StandardInputAddress&) const = default;
};
struct SshFileAddress
{
    SshTarget target;
    RemotePath path;
    bool operator==(const SshFileAddress&) const = default;
};
struct SshAuditAddress
{
    SshTarget target;
    bool operator==(const SshAuditAddress&) const = default;
};
struct WebAddress
{
    QUrl url; ///< http or https, with a host, without user and password
    bool operator==(const WebAddress&) const = default;
};
using SourceAddress = std::variant<FileAddress, StandardInputAddress, SshFileAddress, SshAuditAddress, WebAddress>;

/// Usage if the name begins like an address and is none. The message does not repeat a password.
Result<SourceAddress> sourceAddress(const QString& name);
/// As typed again it means the same.
QString nameOf(const SourceAddress& address);
/// Whether opening it goes to another machine. False also for what is no address.
bool isRemote(const QString& name);
/// For messages, and as the origin of what is kept: without what stands between ":" and "@" before the host, and with "***" for
/// each value in the query of a web address.
QString withoutPassword(const QString& name);

} // namespace unitscope
