// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: what a host's own documents list: its modules, with what is known of each, counted anew. Views live as long as
/// the graph.
///
/// A module is a service that a file states, that listens, or that reads or writes a stream; whose unit file is none of the
/// distribution's; or that has no unit file and is wanted by a unit whose file is none of the distribution's. The operating
/// system's other services are none. Its category is the stated one; else what its states say: ORPHANED without a
/// unit file, FAILED also while it is restarted again and again.

#include "graph/model/graph.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

struct HostModule
{
    const Node* node = nullptr;
    QString name = {};
    QString unit = {};     ///< empty if it has none
    QString category = {}; ///< "RUNNING", ...
    std::vector<const Node*> ports = {};
    std::vector<const Node*> streams = {};
    std::vector<const Node*> venvs = {};
    std::vector<const Node*> code = {};
    QString proof = {}; ///< which command showed what, in its words; empty if nothing was seen or quoted
};

/// Whether something holds as far as it can be told.
using Gate = std::optional<bool>;

struct HostDocument
{
    const Graph* graph = nullptr;
    QString host = {};
    std::optional<qint64> time = {}; ///< of the newest source that has one
    std::vector<HostModule> modules = {};
    std::vector<const Node*> streams = {};
    std::vector<const Node*> ports = {};
    std::vector<const Node*> venvs = {};
    std::vector<const Node*> code = {};
    std::vector<const Node*> timers = {};
    std::vector<const Node*> targets = {};

    qint64 count(QStringView category) const;
    /// Whether a source looked at all things of the kind.
    bool isLookedAt(Kind kind) const;
    /// Whether it is told who reads and writes which stream.
    bool areUsesLookedAt() const { return isLookedAt(Kind::Stream) && isLookedAt(Kind::Code); }
    Gate unitsClassified() const;
    Gate codeMapped() const;
    Gate venvsValidated() const;
    Gate streamsMapped() const; ///< each has a reader
    Gate portsMapped() const;   ///< each has an owner
};

HostDocument documentOf(const Graph& graph, const QString& host);
/// Nodes at the other end of edges of a kind.
std::vector<const Node*> endsOf(const Graph& graph, const Node& node, EdgeKind kind, bool fromHere);
/// Who of a stream's users reads it (writes it).
std::vector<const Node*> usersOf(const Graph& graph, const Node& stream, Attr use);

} // namespace unitscope
