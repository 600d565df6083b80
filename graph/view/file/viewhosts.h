// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A view made of one host, used for another. Pure.

#include "graph/view/file/viewfile.h"

namespace unitscope {

class Graph;

struct ViewForHosts
{
    ViewFile view = {};
    QString from = {}; ///< the host it was made of, if it was carried over to another; safe for people
    QString to = {};
};

/// The view as it is, if it knows one of the graph's hosts or says none. If it is of one host and the graph of one other,
/// carried over: the same names on that host. Otherwise Usage, naming both.
Result<ViewForHosts> viewFor(ViewFile view, const Graph& graph, const QString& file);

} // namespace unitscope
