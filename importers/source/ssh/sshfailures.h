// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Why there was no connection, from what ssh said. Its words are ssh's own and, before them, the other side's: judged by the
/// last ones. Private to importers/source/ssh and importers/audit.

#include "importers/source/ask.h"
#include "importers/source/ssh/sshrun.h"

namespace unitscope {

struct SshFailure
{
    QByteArray messages = {}; ///< ssh's standard error
    bool isLate = false;      ///< it was ended here after the seconds to connect
    bool mayAsk = false;
    std::optional<Question> unanswered = {}; ///< what the person was asked last and did not answer
    std::vector<Question> answered = {};     ///< what was answered before, in that order
};

tl::unexpected<Error> sshFailed(const SshTarget& target, const SshFailure& failure);
tl::unexpected<Error> noSsh(const SshTarget& target);
tl::unexpected<Error> sshCancelled(const SshTarget& target);
/// Connected, but of the script not a word: another shell, a forced command, no tools.
tl::unexpected<Error> scriptNeverBegan(const SshTarget& target, const SshAnswer& answer);

} // namespace unitscope
