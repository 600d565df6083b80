// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A report as GitHub-flavoured Markdown. Whatever comes from outside stands in code spans, where nothing is a link, a mention or HTML;
/// links lead to anchors of the report itself. Same document, same text.

#include "graph/export/report/document.h"

namespace unitscope {

/// `picture`: the name of a file beside the report, to be referred to; empty: the report says that it holds none.
QString toMarkdown(const ReportDocument& document, const QString& picture = {});

} // namespace unitscope
