// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: what the vocabulary has no word for is kept, leaf by leaf.

#include "importers/registry/reading.h"

namespace unitscope {

/// States every leaf at or below `value` as "x.<path>", "x.<path>.<key>" and so on.
void stateUnknown(Reading& reading, const About& about, JsonIndex value, const QString& path);

} // namespace unitscope
