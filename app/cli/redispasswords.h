// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Redis servers that an audit could not read without a password: asked for at the terminal, or said.

#include "app/cli/console.h"
#include "importers/audit/wantedpasswords.h"

namespace unitscope {

/// For each an account and a password; without a password that one is gone on without. Null if none was given, or nobody can
/// be asked. `host` is empty for this one.
SecretPtr askForPasswords(const std::vector<WantedPassword>& wanted, const QString& host, const Console& console,
                          const std::stop_token& stop);
/// A line for each, and what an account needs.
void sayPasswordsAreWanted(const std::vector<WantedPassword>& wanted, const Console& console);

} // namespace unitscope
