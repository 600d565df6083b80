// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// As whom ssh would sign in, before it does: asked of ssh itself (ssh -G), which reads the user's configuration and connects
/// to nobody.

#include "importers/source/ssh/sshtarget.h"

#include <stop_token>

namespace unitscope {

/// The target's own account if it names one. Nothing if ssh is not there, too old for the question, or does not answer within
/// seconds. Blocking and cancellable.
std::optional<QString> sshAccount(const SshTarget& target, const std::stop_token& stop);

} // namespace unitscope
