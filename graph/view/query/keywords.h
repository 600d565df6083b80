// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The words a filter is made of, beside names and values.

#include <QtCore/qstringview.h>

namespace unitscope {

/// "and", "or", "not", "in", "contains", "matches", "present", "missing", "none", "empty", "on"; letter case does not matter.
bool isKeyword(QStringView word);
/// "and", "or", "not": never a value unless in quotes.
bool isConnective(QStringView word);

} // namespace unitscope
