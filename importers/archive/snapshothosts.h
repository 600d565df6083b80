// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The hosts of which a snapshot is, as an archive's entries name them.

#include "graph/model/graph.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

/// Those that a source looked at; without any, those that something is said of. Sorted.
QStringList snapshotHosts(const Graph& graph);

} // namespace unitscope
