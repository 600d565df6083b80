// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The words around the picture: which host, when, how much was looked at, and which files say so. Pure; safe for people.
/// The only place in a picture where a source's hash appears.

#include "graph/view/visible.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

/// Whether it says when.
enum class CaptionTime : quint8 { With, Without };
Caption captionOf(const Graph& graph, CaptionTime time = CaptionTime::With);

/// How much one source lists: "35 modules stated, 8 listed". Of services first, then in the order of kinds.
QStringList countsOf(const Snapshot& snapshot, SourceIndex source);

} // namespace unitscope
