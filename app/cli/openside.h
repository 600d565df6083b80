// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Opens the sources of a command as one graph and says how many problems they have. Blocking and cancellable.

#include "app/cli/console.h"
#include "app/cli/requests.h"
#include "graph/base/result.h"

namespace unitscope {

Result<GraphPtr> openSide(const SourcesRequest& request, const Console& console, std::stop_token stop);

} // namespace unitscope
