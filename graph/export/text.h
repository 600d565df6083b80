// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes a Graph as lines for people and for `diff`: one line for each node, each edge and each statement about them,
/// sorted by their UTF-8 bytes, safe for a terminal. Where in a source something stands is left out, so that a line that
/// moved is no difference:
///
///     service:shop-api [stated in file]
///     service:shop-api -flow-> stream:orders [stated in file]
///     service:shop-api port = 8001 [guessed from --port in the command line]
///     service:shop-api user = none stated [stated in file]
///
/// The host is left out of names where there is only one. Where several sources state something, each line says which:
/// "[stated in file, monday.json]". What does not agree with another statement ends with
/// "(sources disagree)" or "(does not add up)".

#include "graph/model/graph.h"

#include <QtCore/qstring.h>

namespace unitscope {

QString toText(const Graph& graph);

} // namespace unitscope
