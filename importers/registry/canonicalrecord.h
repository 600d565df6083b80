// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: the records of canonical JSON v1, one for each node and edge, and how they are named.

#include "graph/export/canonicaljsonpath.h"
#include "importers/registry/reading.h"

namespace unitscope {

/// States the field `value` at `path` of a record: a block, "x", an attribute, or something unknown.
void readCanonicalField(Reading& reading, const About& about, RecordShape shape, JsonIndex value, const QString& path);

/// What a record of the section for `kind` is about: its "id", else its unit, name or number. `host` is the host of ids
/// that name none. Nothing if it cannot be told.
std::optional<About> recordAbout(const Reading& reading, const QString& host, Kind kind, JsonIndex record);

/// What an edge {kind, from, to} is about; nothing if a part is missing or no id.
std::optional<About> edgeAbout(const Reading& reading, const QString& host, JsonIndex edge);

/// States the fields of a record or edge. Without any, an edge states that it exists and a record is reported.
void readRecord(Reading& reading, const About& about, JsonIndex record);

} // namespace unitscope
