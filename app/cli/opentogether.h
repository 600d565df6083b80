// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From the sources named on a command line to one graph.

#include "app/cli/requests.h"

namespace unitscope {

/// Usage, with what to do instead, if the sources make no one picture and the request does not force it.
Result<GraphPtr> openTogether(const SourceRequest& request, const std::stop_token& stop);

} // namespace unitscope
