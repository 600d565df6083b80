// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a view shows, as a flowchart in Mermaid's language, as GitHub, GitLab and many a wiki draw it: shapes by kind, data from
/// left to right, groups as subgraphs, guesses dashed. Names are text in labels and nothing else: whatever Mermaid, its
/// directives, its Markdown or HTML could take for their own is written as an entity. UTF-8. Same view, same bytes.

#include "graph/view/visible.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toMermaid(const Visible& visible);

} // namespace unitscope
