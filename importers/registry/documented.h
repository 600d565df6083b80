// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: the nested dialects, as documented and as found on disk, in any mixture.

#include "importers/registry/reading.h"

namespace unitscope {

/// The document's top level must be an object.
void readDocumented(Reading& reading);

} // namespace unitscope
