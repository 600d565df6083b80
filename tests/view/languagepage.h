// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// docs/query-language.md, made from the tables of operands, operators and presets.

#include <QtCore/qstring.h>

namespace unitscope::test {

QString languagePage();

} // namespace unitscope::test
