// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: what could not be looked at is said of the host, in words and with its reason.

#include "importers/audit/auditreading.h"

namespace unitscope {

/// "ss is not there" for a frame that is not whole; empty for one that is.
QString whyNotWhole(const AuditReading& reading, const QString& frameId);
/// States of the host that `what` was not looked at, or not wholly, if the frame says so.
void noteGap(AuditReading& reading, const QString& what, const QString& frameId);
/// The same of anything else, with the bytes that show it.
void noteGap(AuditReading& reading, const QString& words, const ByteRange& at);

} // namespace unitscope
