// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What an archive holds, as text for a terminal and as JSON. Pure; safe for people.

#include "importers/archive/signatures.h"
#include "importers/archive/verifyarchive.h"

#include <span>

namespace unitscope {

/// A line for each entry: number, time, kind, hosts, sources, note.
QString listText(const ArchiveLog& log);
/// Everything that one entry says.
QString entryText(const ArchiveLog& log, const ArchiveEntry& entry);
QByteArray entriesJson(const ArchiveLog& log, std::span<const ArchiveEntry> entries);
/// What verify found: lines, the faults first.
QString verifiedText(const ArchiveVerified& verified);
/// A line for each signature, then what they vouch for.
QString signaturesText(const ArchiveVerified& verified, std::span<const SignatureVerdict> signatures);
/// "snapshot 3: 203.0.113.10, 2026-01-17 07:25 UTC, registry.json".
QString headlineOf(const ArchiveEntry& entry);

} // namespace unitscope
