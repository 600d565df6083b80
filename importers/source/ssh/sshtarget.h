// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where ssh is to go, in types that cannot hold what ssh or a shell would take for something else. Each is made by from()
/// only, which refuses with Usage. Plain values.

#include "graph/base/result.h"

#include <optional>

namespace unitscope {

/// A name or an address, or an alias of the user's ssh configuration: 1 to 253 characters, no "-" in front, no white space,
/// controls or any of ; | & $ ` \ ' " < > and nothing that ssh's own tokens begin with.
class SshHost
{
public:
    static Result<SshHost> from(const QString& text);
    const QString& text() const { return m_text; }
    bool operator==(const SshHost&) const = default;

private:
    explicit SshHost(QString text) : m_text(std::move(text)) { }
    QString m_text;
};

/// Of an account: as for a host, and no "@" or ":".
class SshUser
{
public:
    static Result<SshUser> from(const QString& text);
    const QString& text() const { return m_text; }
    bool operator==(const SshUser&) const = default;

private:
    explicit SshUser(QString text) : m_text(std::move(text)) { }
    QString m_text;
};

struct SshTarget
{
    SshHost host;
    std::optional<SshUser> user = {}; ///< absent: as the user's configuration has it
    std::optional<quint16> port = {};

    /// "auditor@host:2222", "auditor@[::1]".
    QString text() const;
    bool operator==(const SshTarget&) const = default;
};

/// A file on the other machine: absolute, or in the account's home ("~/x"); 1 to 4096 bytes in UTF-8, no control characters.
class RemotePath
{
public:
    static Result<RemotePath> from(const QString& text);
    const QString& text() const { return m_text; }
    bool operator==(const RemotePath&) const = default;

private:
    explicit RemotePath(QString text) : m_text(std::move(text)) { }
    QString m_text;
};

} // namespace unitscope
