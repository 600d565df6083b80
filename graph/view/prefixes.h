// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A name is read from its end: what most names of a kind share ("quantum-") is found here, so that it can be drawn pale.
/// Pure; does not depend on the order of the names.

#include "graph/model/graph.h"

#include <QtCore/qstring.h>
#include <map>
#include <span>

namespace unitscope {

/// The longest beginning, ending in one of - : . _ /, that more than half of the names and at least three of them share.
/// Never the whole of a name that shares it. Empty if there is none.
QString sharedPrefix(std::span<const QString> names);
/// Of each kind of things but ports, which are numbers. `isLeftOut`: by NodeIndex, whose names do not count.
std::map<Kind, QString> sharedPrefixes(const Graph& graph, const std::vector<bool>& isLeftOut);

} // namespace unitscope
