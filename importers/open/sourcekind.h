// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a source is, in a word for a list of sources: seen from how its bytes begin, without reading it. Pure, any input.

#include "graph/claims/source.h"

namespace unitscope {

/// "registry", "canonical" (a registry as this program writes it), "report", "audit" (the transcript of one); "text" if it is none of them.
QLatin1StringView sourceKind(const Source& source);

} // namespace unitscope
