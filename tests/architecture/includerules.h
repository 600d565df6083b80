// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The arrows of the architecture, checked by reading #include lines: app -> importers -> graph, each folder of graph only
/// those before it, and every foreign library in the one folder that may see it. Pure functions of path and text.

#include <QtCore/qstringlist.h>

namespace unitscope {

/// One complaint "path:line: what is wrong" for each #include that draws an arrow the design does not have. `path` is
/// relative to the project's folder, with '/'.
QStringList includeComplaints(const QString& path, const QString& text);

/// True if the text includes a header of Graphviz: only one file of the tree may.
bool includesGraphviz(const QString& text);

} // namespace unitscope
