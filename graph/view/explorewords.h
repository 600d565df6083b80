// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The words in which people read what leads where, and why something stops. Pure; everything returned is safe for people.

#include "graph/model/impact.h"
#include "graph/model/neighbours.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

/// Why a thing is affected by the one before it: "reads shop:sold", "nobody but shop-till writes it".
QString reasonWords(Because because, const QString& by);
/// The same with names in full; with all of them where several stop together.
QString becauseWords(const Graph& graph, const Affected& affected, bool withHost);
/// For files: "last_writer".
QLatin1StringView wordFor(Because because);

/// One step as a sentence: "service:shop-till writes stream:shop:sold".
QString stepWords(const Graph& graph, NodeIndex from, const Step& step, bool withHost);
/// A connection as a sentence, from its beginning.
QString connectionWords(const Graph& graph, EdgeIndex edge, bool withHost);

/// The statements that say of a connection what it is: of a flow that it reads or writes, where somebody does.
std::vector<ClaimIndex> claimsBehind(const Graph& graph, EdgeIndex index);

/// Whether names need their host: there are several.
bool hasSeveralHosts(const Graph& graph);

} // namespace unitscope
