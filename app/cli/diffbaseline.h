// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// "diff --baseline": a state against the one that is approved.

#include "app/cli/console.h"
#include "app/cli/requests.h"
#include "importers/archive/changereview.h"

#include <stop_token>

namespace unitscope {

/// Opens the later side, or takes the newest snapshot of the archive, and compares it with the approved state of its host.
/// The request must have a baseline.
Result<ChangeReview> reviewFor(const DiffRequest& request, const VolatileFields& volatileFields, const Console& console,
                               const std::stop_token& stop);

} // namespace unitscope
