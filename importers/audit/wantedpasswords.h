// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which Redis servers an audit could not read because they want a password, and what it takes to read them the next time.
/// Pure; nothing here prints a password.

#include "importers/source/secret.h"

#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

struct Transcript;

struct WantedPassword
{
    QString address;      ///< "127.0.0.1:6379" or the path of a socket, as the script takes it
    bool isWrong = false; ///< one was given and not accepted
    bool operator==(const WantedPassword&) const = default;
};

/// In the order of the transcript; none in bytes that are no transcript.
std::vector<WantedPassword> wantedPasswords(QByteArrayView transcript);
std::vector<WantedPassword> wantedPasswordsIn(const Transcript& transcript);

struct GivenPassword
{
    QString address;
    QString user = {}; ///< empty: "default"
    Secret password;
};

/// Whether a line can hold it: the script takes an account without spaces and a password without line ends.
bool isRedisUser(QStringView user);
/// The lines that AuditOptions::passwords takes. What no line can hold, or has no password, is left out.
SecretPtr passwordLines(const std::vector<GivenPassword>& given);
/// Of two for the same server the first counts. Either may be null.
SecretPtr joinedLines(const SecretPtr& first, const SecretPtr& second);

/// The smallest account that an audit needs, as somebody who may make it types it in redis-cli.
QString redisAccountLine();

} // namespace unitscope
