// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: which sources a report rests on.

#include "graph/base/json/jsonwriter.h"
#include "graph/claims/snapshot.h"

namespace unitscope {

/// A member of the open object: a list of {name, sha256, time}, by name and hash, whatever their order; the time is left
/// out if the source does not state one.
void writeSources(JsonWriter& json, QStringView key, const Snapshot& snapshot);

} // namespace unitscope
