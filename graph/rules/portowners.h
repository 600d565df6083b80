// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: who listens where, and what sources are not sure of.

#include "graph/rules/scope.h"

namespace unitscope {

/// Something listens on it, or a source names its owner.
bool hasOwner(const Graph& graph, const Node& port);
/// "127.0.0.1" of a listener, "*" for every address; empty if nobody says.
QStringList addressesOf(const Graph& graph, const Neighbour& listener);
bool isEveryAddress(QStringView address);
std::optional<qint64> portNumber(const Node& port);

/// A port that its source marks as uncertain: "8025?", "9100+".
struct PortDoubt
{
    const Node* node; ///< a port, or the service it is said of
    ClaimIndex claim;
    QString words; ///< as written, safe for people
    std::optional<qint64> number = {};
};
std::vector<PortDoubt> portDoubts(const Graph& graph, const QString& host);

} // namespace unitscope
