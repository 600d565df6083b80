// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Names that people take for one another. Private to rules/. Pure, any text.

#include <QtCore/qstring.h>

namespace unitscope {

/// Equal for names that differ only by '-' and '_', by letter case, or by letters that look alike: the Cyrillic and Greek
/// ones for Latin, '0' for 'o', '1' for 'l'. Not for people.
QString skeletonOf(const QString& name);

} // namespace unitscope
