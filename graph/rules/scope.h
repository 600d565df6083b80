// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: what every family asks of a graph, and how it says it. Pure; words are safe for people.

#include "graph/rules/report.h"

#include <QtCore/qstringlist.h>
#include <initializer_list>

namespace unitscope {

/// The normal form of the strongest value; empty if not stated or stated as none.
QString stated(const Graph& graph, const Node& node, Attr attr);
/// Every statement about the field; none if there is none.
std::vector<ClaimIndex> claimsOn(const Graph& graph, const Node& node, Attr attr);
std::vector<ClaimIndex> claimsOn(const Graph& graph, const Edge& edge, Attr attr);
/// Whether an audit saw what one of the claims says.
bool isObserved(const Graph& graph, const std::vector<ClaimIndex>& claims);
bool isTrue(const Graph& graph, const Edge& edge, Attr attr);
/// "Active state: failed", with the statements. Nothing but words if the field is not stated.
Side sideOf(const Graph& graph, const Node& node, Attr attr);
/// The same for those of the fields that are stated.
std::vector<Side> sidesOf(const Graph& graph, const Node& node, std::initializer_list<Attr> attrs);
/// Where a thing is named: its own line if it has one, else a line that refers to it. Never none.
ClaimIndex namingClaim(const Graph& graph, const Node& node);

/// The hosts of all nodes, sorted.
QStringList hostsOf(const Graph& graph);
Subject hostSubject(const QString& host);
/// Everything of one host: nodes are sorted by it.
std::span<const Node> nodesOn(const Graph& graph, const QString& host);
std::vector<const Node*> nodesOf(const Graph& graph, const QString& host, Kind kind);
/// Edges of a kind that begin or end at the node, with the node at the other end.
struct Neighbour
{
    const Edge* edge;
    const Node* node;
};
std::vector<Neighbour> neighbours(const Graph& graph, const Node& node, EdgeKind kind, bool outgoing);
/// Whether some source lists every one of that kind on the host: only then is what it does not list absent.
bool isListedInFull(const Graph& graph, const QString& host, Kind kind);
/// Whether a timer or a socket starts the unit: to be stopped is then its normal state.
bool waitsForATrigger(const Graph& graph, const Node& service);

QString nameOf(const Node& node);
/// "a, b, c and 4 more".
QString listed(const QStringList& names);
/// "1 module", "8 modules".
QString counted(qint64 number, QLatin1StringView one, QLatin1StringView many);

/// A finding about several things of one host. Does nothing if there are none.
struct FindingGroup
{
    Rule rule;
    QString host;
    std::vector<const Node*> nodes;
    QLatin1StringView one; ///< "timer starts nothing that is listed"; of a question only "timer"
    QLatin1StringView many;
    Outcome outcome = Outcome::Fails;
    QString question = {};        ///< if it cannot be judged: "who writes %1", with how many of what
    QString missing = {};         ///< and why not
    std::vector<Side> sides = {}; ///< where the things are named, if empty
};
void addGroup(Report& report, FindingGroup group);

} // namespace unitscope
