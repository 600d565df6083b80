// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: tables as md4c wants them. It knows a table only after a blank line, by a second line with
/// three dashes to a column, and drops the cells that have no dashes; people write "|-|-|", put the table right below a
/// sentence, and let rows grow longer. Pure, linear.

#include "importers/report/rewritten.h"

namespace unitscope {

Rewritten withPlainTables(const QByteArray& text);

} // namespace unitscope
