// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: canonical JSON v1 (resources/schema). Says exactly what it lists: nothing is
/// derived from a port or a stream of a module. Coverage and problems are taken from the document where it lists
/// them, and found out otherwise.

#include "importers/registry/reading.h"

namespace unitscope {

/// The document's top level must be an object.
void readCanonical(Reading& reading);

} // namespace unitscope
