// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a connection may have to ask the person who wants it, as values; how it is asked (a dialog, a terminal) is the
/// program's business.

#include "importers/source/secret.h"

#include <QtCore/qstring.h>
#include <functional>
#include <optional>
#include <stop_token>

namespace unitscope {

struct Question
{
    enum class Kind : quint8 {
        Password,   ///< of an account
        Passphrase, ///< of a key file
        Pin,        ///< of a security key or a smart card
        Account,    ///< a name to log in with, seen while it is typed; the answer may be empty: the usual one
        Code,       ///< anything else that is typed unseen: a one-time code
        HostKey,    ///< whether the key of an unknown host is the right one; the answer is the fingerprint, or none
        Confirm,    ///< whether a key may be used; the answer is "yes", or none
        Touch,      ///< a notice: touch the security key. Never answered; it stops by itself
    };

    Kind kind = Kind::Code;
    QString who = {};     ///< "auditor@host", the path of a key, "Redis 127.0.0.1:6379"; safe for people
    QString text = {};    ///< as the other side words it, of a host's key what else ssh knows of it; may have several
                          ///< lines; safe for people
    QString keyType = {}; ///< HostKey: "ED25519"
    QString fingerprint = {}; ///< HostKey: "SHA256:..."
};

/// Called on a thread of the connection, once for each question, never two at a time; blocks until there is an answer or the token stops,
/// which it does when the question no longer matters. Nothing: the person does not answer, and the connection ends.
using Ask = std::function<std::optional<Secret>(const Question&, const std::stop_token&)>;

} // namespace unitscope
