// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a view shows, as a graph in Graphviz's language, for "dot" and whatever else reads it: boxes by kind, data from left to
/// right, groups as clusters, guesses dashed. Names are text in labels and nothing else: no name can end a string, add a
/// statement or name a port, an entity or an escape. UTF-8. Same view, same bytes.

#include "graph/view/visible.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toDot(const Visible& visible);

} // namespace unitscope
