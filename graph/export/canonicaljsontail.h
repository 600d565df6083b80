// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: which sources are quoted, what a snapshot looked at and what was wrong with it, as members "sources",
/// "coverage" and "problems" of the open object of a JsonWriter.

#include "graph/base/json/jsonwriter.h"
#include "graph/claims/snapshot.h"

namespace unitscope {

/// Sorted. Only of quoted sources whose time is known: nothing more follows from the list.
void writeSources(JsonWriter& json, const Snapshot& snapshot);
/// Sorted. `mainHost` is left out of the entries.
void writeCoverage(JsonWriter& json, const Snapshot& snapshot, const QString& mainHost);
/// In the order of the snapshot.
void writeProblems(JsonWriter& json, const Snapshot& snapshot);

} // namespace unitscope
