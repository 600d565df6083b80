// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A registry that names who listens on a port without knowing its unit ("grafana" on 3000) means the service that an audit saw
/// listening there. By the equal port, never by the look of the names. Pure.

#include "graph/model/samethings.h"

namespace unitscope {

/// Stated process -> service that was seen. A process whose ports lead to several services is not in it.
SameThings sameListeners(const Snapshot& snapshot);

} // namespace unitscope
