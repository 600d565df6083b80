// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a view shows, as GraphML, for yEd, Gephi, igraph, NetworkX and others: a flat graph, since few of them read nested
/// ones; the group a box is in is a value of the box. What each value is stands in <key> elements at the beginning. UTF-8,
/// well-formed whatever the names are. Same view, same bytes.

#include "graph/view/visible.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toGraphMl(const Visible& visible);

} // namespace unitscope
