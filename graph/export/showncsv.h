// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a view shows, as CSV for spreadsheets and scripts: a record for each box, or for each line. The columns that every such
/// file has come first, then one for each field that anything shown has, by its name ("user"); one that is called as an
/// earlier column is begins with "stated_". How cells are written: statementscsv.h. UTF-8. Same view, same bytes.
///
/// nodes: id, kind, name, host, state, remark, group, stands_for (how many things a box is, if several), problems, note.
/// edges: from, to (ids of boxes, in the direction of the data), kind, relation, direction, inferred, stands_for, problems.

#include "graph/view/visible.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toNodesCsv(const Visible& visible);
QByteArray toEdgesCsv(const Visible& visible);

} // namespace unitscope
