// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A difference as GitHub-flavoured Markdown, for a comment on a pull request: the counts first, a table for each kind of change, what
/// was not looked at. Whatever comes from outside stands in code spans, where nothing is a link, a mention or HTML. Long
/// tables are cut, and say so: comments have a limit. Deterministic.

#include "graph/export/diffreport.h"

namespace unitscope {

QString toMarkdown(const DiffReport& report);

} // namespace unitscope
