// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// "Apply as filter": from a value somebody sees to the filter that means it. Pure.

#include "graph/view/query/parse.h"

namespace unitscope {

/// "user = root", "port none"; of a field of the graph, by the name of its attribute.
QString filterFor(const QString& attribute, const Value& value);

enum class JoinedBy : quint8 { And, AndNot, Or };
/// A filter and another one, with parentheses where they are needed. What is empty or cannot be read is left out.
QString joinedFilter(const QString& first, JoinedBy by, const QString& second);

} // namespace unitscope
