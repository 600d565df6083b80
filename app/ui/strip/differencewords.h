// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where what a source says of itself and what it lists differ, in one line: "35 modules stated, 8 listed ·
/// 5 gates claimed, 0 confirmed · running 28/6": the most telling first, since a line may be cut short. Pure; safe for people.

#include "graph/rules/review.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

struct DifferenceWords
{
    QString line = {};      ///< empty if nothing differs
    QStringList whole = {}; ///< every problem behind it, in full
    bool isEmpty() const { return line.isEmpty(); }
};

/// Leaves out what somebody decided to live with.
DifferenceWords differenceWords(const Graph& graph, const Review& review);

} // namespace unitscope
