// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: text from outside, made safe for Markdown. Pure.

#include <QtCore/qstring.h>

namespace unitscope {

/// One line in which no character means anything to Markdown: also for a cell of a table.
QString markdownText(QStringView text);

} // namespace unitscope
