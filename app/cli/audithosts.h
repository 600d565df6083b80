// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which hosts an audit goes to, as typed or as a list in a file. Pure; a failure says which line of the file.

#include "importers/source/ssh/sshtarget.h"

#include <vector>

namespace unitscope {

inline constexpr int mostHosts = 1000;

/// "audit+ssh://[USER@]HOST[:PORT]", or "[USER@]HOST[:PORT]" for short. Usage.
Result<SshTarget> hostToAudit(const QString& typed);

/// One host a line, without blank lines and comments from "#" on. BadEncoding; Usage for what is no host, is there twice, for none
/// and for more than a thousand. `name` is that of the file.
Result<std::vector<SshTarget>> hostsInList(QByteArrayView bytes, const QString& name);

/// The name of the file for a host's transcript: of letters, digits and . - _ @ , ~ only, for every file system and another one for
/// every host, also where capitals do not count. Plain names stay as they are: "auditor@shop.audit".
QString transcriptFileName(const SshTarget& host);

} // namespace unitscope
