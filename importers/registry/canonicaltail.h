// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: the lists "sources", "coverage" and "problems" of canonical JSON v1.

#include "importers/registry/reading.h"

namespace unitscope {

/// False if the item is no source. To be read before anything that quotes it.
bool readSourceItem(Reading& reading, JsonIndex item);
/// False if the item is no coverage. `host` is the host of items that name none.
bool readCoverageItem(Reading& reading, const QString& host, JsonIndex item);
/// False if the item is no problem.
bool readProblemItem(Reading& reading, JsonIndex item);

} // namespace unitscope
