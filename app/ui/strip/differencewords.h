// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where what the sources say of themselves and what they list differ, in short parts: "35 modules stated, 8 listed",
/// "5 gates claimed, 0 confirmed", "running 28/6". The most telling first: a line shows as many as it has room for. Pure;
/// safe for people.

#include "graph/rules/review.h"

#include <QtCore/qstringlist.h>
#include <functional>

namespace unitscope {

struct DifferenceWords
{
    QStringList parts = {}; ///< empty if nothing differs
    QStringList whole = {}; ///< every problem behind them, in full
    bool isEmpty() const { return parts.isEmpty(); }
    QString line() const { return parts.join(u" · "); }
};

/// Leaves out what somebody decided to live with.
DifferenceWords differenceWords(const Graph& graph, const Review& review);

/// As many parts as fit, and how many do not: "35 modules stated, 8 listed · and 6 more". `widthOf` measures a text.
QString asManyAsFit(const QStringList& parts, int room, const std::function<int(const QString&)>& widthOf);

} // namespace unitscope
