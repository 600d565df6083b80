// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: the host a document is about.

#include "importers/registry/reading.h"

namespace unitscope {

/// The host of a registry that names none.
inline constexpr QLatin1StringView unknownHostName("unknown-host");

/// The host named by a leaf. If it names none (or is noJson): "unknown-host", and a Problem.
About hostNamedBy(Reading& reading, JsonIndex hostLeaf);

/// A key that occurs twice in one object: both values are stated, and the doubt is reported.
void reportDuplicateKeys(Reading& reading);

} // namespace unitscope
