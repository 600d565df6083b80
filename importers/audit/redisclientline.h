// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: one line of CLIENT LIST, "id=20 addr=127.0.0.1:40954 ... cmd=xreadgroup ...". Redis refuses names with
/// blanks, so words are fields.

#include "importers/audit/auditreading.h"

namespace unitscope {

struct ClientLine
{
    ByteRange line = {};
    QString address = {}; ///< normalised; a path for clients of the Unix socket
    QString name = {};
    QString command = {};
    bool isUnix = false;
    bool isAudit = false;
};

/// Nothing for a line without an address.
std::optional<ClientLine> readClientLine(const AuditReading& reading, const ByteRange& line);

} // namespace unitscope
