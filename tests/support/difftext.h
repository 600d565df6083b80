// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A difference as lines to compare, in an order of its own. "+ service:a", "- service:a", "~ service:a", "? before
/// service:a", "? after service:a"; then its fields: "~ service:a user: root -> shop", "? after service:a user: root",
/// "volatile service:a pid: 1 -> 2". A field's values stand in braces where there is not exactly one.

#include "graph/diff/diff.h"

#include <QtCore/qstringlist.h>

namespace unitscope::test {

QStringList print(const GraphDiff& diff);
/// What print() would say if the sides had been swapped.
QStringList printSwapped(const GraphDiff& diff);

} // namespace unitscope::test
