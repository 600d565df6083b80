// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: the dialects found on disk (nested as documented, as kept, as a builder writes it, and
/// flat), in any mixture.

#include "importers/registry/reading.h"

namespace unitscope {

/// The document's top level must be an object.
void readDocumented(Reading& reading);

} // namespace unitscope
