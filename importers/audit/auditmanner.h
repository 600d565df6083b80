// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Who made an audit, and how, by its transcript: so that it can be made again in the same way, and so that what one of two
/// audits could not see is said. Pure, any bytes.

#include "importers/audit/auditscript.h"

namespace unitscope {

struct AuditManner
{
    QString account = {};                     ///< "root"; empty if it is not said. Safe for people
    std::optional<AuditOptions> options = {}; ///< never with passwords; nothing in transcripts of older scripts
    bool hadPasswords = false;                ///< of Redis servers
    bool isWithoutCode = false;               ///< nobody looked for code, whatever the reason
    QStringList lost = {};                    ///< options whose values were masked, as "--code". Cannot be given again

    /// With what to audit again: the same options, as far as they are known.
    AuditOptions again() const;
};

AuditManner auditManner(QByteArrayView bytes);

/// "folders of code", "Redis servers" and the like: what differs between two ways to audit. Words for people.
QStringList differentOptions(const AuditOptions& before, const AuditOptions& after);

} // namespace unitscope
