// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where somebody put boxes, host by host and for each way of grouping: what is remembered without being asked. A value. A host
/// that is looked at alone and one that is looked at with others have the same positions: they are counted from its own frame.

#include "graph/base/result.h"
#include "graph/model/graph.h"
#include "graph/view/viewspec.h"

#include <memory>
#include <set>

namespace unitscope {

using Positions = std::map<NodeId, QPointF>;

std::set<QString> hostSetOf(const Graph& graph);

struct HostPositions
{
    QString host;
    Grouping grouping = Grouping::None;
    Positions boxes = {}; ///< never empty in a RememberedPositions
    bool operator==(const HostPositions&) const = default;
};

struct RememberedPositions
{
    std::vector<HostPositions> hosts = {}; ///< the newest last

    Positions of(const QString& host, Grouping grouping) const;
    /// What is true now of these hosts, instead of what was known. What is of another host is left out; the oldest of very many
    /// are forgotten. False if nothing is different.
    bool take(const std::set<QString>& shown, Grouping grouping, const Positions& positions);
    bool operator==(const RememberedPositions&) const = default;
};
using RememberedPositionsPtr = std::shared_ptr<const RememberedPositions>;

/// How many positions of one host are kept. Those of boxes that are gone are among them.
inline constexpr size_t mostPositions = 2000;

/// Those that count for what is to be shown: of hosts that are shown already, or of which the spec has some, the spec's; of the
/// others what is remembered.
Positions positionsFor(const std::set<QString>& hosts, const ViewSpec& spec, const std::set<QString>& shownBefore,
                       const RememberedPositions& remembered);

/// From a JSON text with "schema": "unitscope-positions/1". BadFormat if it is anything else, or too much.
Result<RememberedPositions> readPositions(QByteArray bytes, const QString& file);
QByteArray toJson(const RememberedPositions& positions);

/// A file that is not there holds none. Blocking; at most 4 MiB.
Result<RememberedPositions> loadPositions(const QString& path);
/// As RememberedPositions::take(), in a file, or makes it: another window may have written it since it was read. A file that
/// cannot be read stays as it is, which is the error.
Result<void> savePositions(const QString& path, const std::set<QString>& shown, Grouping grouping,
                           const Positions& positions);

} // namespace unitscope
