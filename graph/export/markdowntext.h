// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: text from outside, made safe for Markdown. Pure.

#include <QtCore/qstring.h>

namespace unitscope {

/// One line in which no character means anything to Markdown: also for a cell of a table.
QString markdownText(QStringView text);
enum class MarkdownPlace : quint8 { Line, Cell };
/// A code span that shows the text as it is: no character of it means anything, nothing in it becomes a link or calls
/// somebody ("@name"), and none ends the cell of a table. Empty for nothing.
QString markdownCode(QStringView text, MarkdownPlace place = MarkdownPlace::Line);

} // namespace unitscope
