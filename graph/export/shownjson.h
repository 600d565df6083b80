// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a view shows, as JSON by a schema of its own ("unitscope-shown/1", resources/schema): boxes and lines with what is said
/// of each, how it is known and which words say so, frames, counts and problems. Sorted as the graph is; what every id means:
/// NodeId::text(). Exact: nothing in it is shortened or made safe for people but what is called "label", "remark" and
/// "problems". Same view, same bytes.

#include "graph/view/visible.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

inline constexpr QLatin1StringView shownSchema("unitscope-shown/1");

QByteArray toShownJson(const Visible& visible);

} // namespace unitscope
