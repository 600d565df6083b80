// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Names that somebody may have meant. Pure.

#include <QtCore/qstringlist.h>

namespace unitscope {

/// Names that contain the text come first, then those that fewer typing mistakes away; letter case does not matter. Names
/// that share little with it are left out. Equal ones keep their order.
QStringList nearestNames(const QString& text, const QStringList& names, qsizetype limit);

} // namespace unitscope
