// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// An entry as one line of JSON, and back. Pure. An entry has exactly one line: members in a fixed order, those that say
/// nothing left out. The hash of an entry is that of its line without the member "hash", which is the last one.

#include "graph/base/json/jsonwriter.h"
#include "graph/base/result.h"
#include "importers/archive/entry.h"

namespace unitscope {

/// SHA-256, 64 lower-case hexadecimal digits.
QByteArray sha256Of(QByteArrayView bytes);
QByteArray hashOf(const ArchiveEntry& entry);
/// With one final line feed. The entry's hash is written as it is.
/// The same as a value of a text that is written.
void writeEntry(JsonWriter& json, const ArchiveEntry& entry);
QByteArray lineOf(const ArchiveEntry& entry);

/// `line` without its line feed, `number` is its place in `file`: both for errors. BadFormat if it is no entry, or if an entry would have been written
/// in other bytes. Whether the hash is right is not looked at.
Result<ArchiveEntry> readEntryLine(const QByteArray& line, int number, const QString& file);

} // namespace unitscope
