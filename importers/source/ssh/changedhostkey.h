// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A host that shows another key than the one known here: what ssh says of it, and the known key's fingerprint, which ssh does
/// not say. Private to importers/source/ssh.

#include "importers/source/ssh/sshwords.h"

#include <optional>

namespace unitscope {

struct ChangedHostKey
{
    QString keyType = {}; ///< "ED25519"
    QString shown = {};   ///< the fingerprint of the key that the host shows now
    QString known = {};   ///< of the one known here; empty if it cannot be read
    QString file = {};    ///< where that one stands
    QString line = {};    ///< its number there
};

/// Reads the file that ssh names. Nothing if ssh speaks of no changed key.
std::optional<ChangedHostKey> changedHostKey(const SshWords& words);
QString describe(const ChangedHostKey& key);
QString adviceFor(const ChangedHostKey& key);

} // namespace unitscope
