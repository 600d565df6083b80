// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Names that mean something to somebody: to a language of diagrams, to XML, HTML, Markdown or YAML, to a spreadsheet, a
/// terminal or a shell; names that look like others, like nothing, or like no text at all. Every one is a possible name of a
/// Redis stream. All different.

#include <QtCore/qstringlist.h>

namespace unitscope::test {

QStringList naughtyNames();

} // namespace unitscope::test
