// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/archive: one call of ssh-keygen, which signs and verifies. It never waits for a terminal: who has to be
/// asked for a passphrase, or told to touch a key, is asked as for a connection over ssh.

#include "graph/base/result.h"
#include "importers/source/ask.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

struct KeygenCall
{
    QStringList arguments = {};
    QByteArray input = {}; ///< all of its standard input, then its end
    Ask ask = {};          ///< empty: nobody can be asked
    int seconds = 20;      ///< without those in which a question is open
};

struct KeygenAnswer
{
    bool isDone = false; ///< it ended with success
    bool isLate = false; ///< it was ended because it took too long
    QByteArray output = {};
    QByteArray messages = {};
};

/// Blocking and cancellable. Incomplete if there is no ssh-keygen, or nobody can be asked who should be; Cancelled.
Result<KeygenAnswer> runKeygen(const KeygenCall& call, const std::stop_token& stop);

/// The last line of its messages, safe for people.
QString lastWords(const KeygenAnswer& answer);

} // namespace unitscope
