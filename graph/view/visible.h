// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The part of a graph that a view shows, with the words drawn on it: plain values, sorted as the graph is. Everything is
/// safe for people. Shares the graph; a visible node or edge names its index there.

#include "graph/diff/diff.h"
#include "graph/model/graph.h"
#include "graph/model/state.h"
#include "graph/view/badge.h"
#include "graph/view/query/queryerror.h"
#include "graph/view/systemfold.h"
#include "graph/view/viewspec.h"

#include <memory>

namespace unitscope {

struct VisibleNode
{
    NodeIndex node = 0;      ///< of a fold, its first member
    quint32 fold = noIndex;  ///< into Visible::folds, if the box stands for several nodes
    quint32 group = noIndex; ///< into Visible::groups, if there are any
    bool isGroup = false;    ///< the box is a collapsed group
    Kind kind = Kind::Service;
    State state = State::NotApplicable;
    QString
        prefix;   ///< what the name shares with most names of its kind ("quantum-"), drawn small and pale; may be empty
    QString name; ///< what tells it apart
    QString remark; ///< a second line, only for what is not normal ("auto-restart", "runs as root"); may be empty
    bool isContradicted = false; ///< some attribute has incompatible values
    QString section = {}; ///< what a box that nothing connects stands under: "Execution", "Running"; may be empty
    QString period = {};  ///< of a timer, if a source says it: "daily"
    QString note = {};    ///< the user's own, on one line; may be empty
    bool isOpen = false;  ///< of a port: somebody outside the host may reach it, by its stated addresses
    Badge badge = {};     ///< changes neither size nor place
    Change change = Change::Same; ///< in a picture of two states; of a fold: Changed if anything in it is not the same
};

/// Where an edge points. None: a service uses a stream and nobody says whether it reads or writes.
enum class Direction : quint8 { None, Forward, Both };

struct VisibleEdge
{
    EdgeIndex edge = 0;       ///< of a bundle, its first line
    quint32 bundle = noIndex; ///< into Visible::bundles, if it stands for several lines
    EdgeKind kind = EdgeKind::Flow;
    quint32 from = 0; ///< index into Visible::nodes, already in the direction of the data: stream -> reader
    quint32 to = 0;
    Direction direction = Direction::Forward;
    bool isInferred = false; ///< its strongest claim is inferred: drawn dashed
    bool isContradicted = false;
    Badge badge = {};
    Change change = Change::Same; ///< in a picture of two states
};

/// What a picture shows: how data flows, with the rest beneath, or what there is, by section.
enum class Arrangement : quint8 { Flow, Shelf };

/// The words around the picture.
struct Caption
{
    QString title;                ///< the host, or what the source says of it
    QString facts;                ///< on the same line: "2026-01-17 07:25 UTC · 35 modules stated, 38 listed"
    QString note;                 ///< beneath: how the picture is arranged and why; may be empty
    QString ownTitle = {};        ///< the user's own, on one line; may be empty
    QString ownNote = {};         ///< likewise, with its line breaks
    std::vector<QString> sources; ///< at the bottom, small: what the sources call it, then each with its hash
};

/// A host of a picture of several, with the words on its frame.
struct VisibleHost
{
    QString host;
    QString name;
    QString facts; ///< "2026-01-17 07:25 UTC · 41 services"; may be empty
};

/// Things that stand together in a frame, or are one box.
struct VisibleGroup
{
    NodeId id;                      ///< of its frame, and of its box; no node of the graph has it
    QString name;                   ///< "trader"; of several hosts "web1 · trader"
    QString facts;                  ///< on a host's frame, see VisibleHost; may be empty
    std::vector<NodeIndex> members; ///< everything shown that is in it, in the graph's order; what is folded, too
    qsizetype count = 0;            ///< of these, what is there for itself: ports and streams of a service do not count
    quint32 fold = noIndex;         ///< into Visible::folds, if it is collapsed
    bool isRest = false;            ///< of what has no value
    bool isHost = false;            ///< everything of one host
};

/// "trader (14)"; of a host its name.
QString titleOf(const VisibleGroup& group);

/// Lines of one kind and direction between the same two boxes, drawn as one.
struct Bundle
{
    EdgeId id;                      ///< between the boxes; no edge of the graph has it
    std::vector<EdgeIndex> members; ///< at least two, in the graph's order
};

/// How much of the graph is shown, and why the rest is not. Of things; the parts add up to 'all'.
struct ShownCounts
{
    qsizetype all = 0;
    qsizetype alone = 0;        ///< each in a box of its own
    qsizetype folded = 0;       ///< of the system, several in one box
    qsizetype collapsed = 0;    ///< in collapsed groups
    qsizetype ofOtherKinds = 0; ///< of kinds that are not shown
    qsizetype filtered = 0;     ///< hidden by the filter
    qsizetype outOfFocus = 0;   ///< too far from what the picture is around
    qsizetype unchanged = 0;    ///< left out of a picture of changes

    qsizetype shown() const { return alone + folded + collapsed; }
    bool operator==(const ShownCounts&) const = default;
};

struct Visible
{
    GraphPtr graph;
    ViewSpec spec;
    std::vector<VisibleNode> nodes;
    std::vector<VisibleEdge> edges;
    std::vector<Fold> folds;
    std::vector<VisibleGroup> groups =
        {}; ///< by host, then by name, what has no value last; hosts, where nothing else is chosen
    std::vector<Bundle> bundles = {}; ///< of lines to collapsed groups
    std::vector<quint32> boxOf = {};  ///< per node of the graph: into nodes, noIndex if it is not shown
    /// The same with every group expanded, if one is not: what is collapsed moves nothing in the others.
    std::shared_ptr<const Visible> expanded = {};
    Caption caption;
    Arrangement arrangement = Arrangement::Flow;
    ShownCounts counts = {};
    std::optional<QueryError> filterMistake = {}; ///< the filter cannot be read: nothing is hidden by it
    QStringList whyEmpty = {};                    ///< sentences, if the filter leaves nothing
    std::vector<VisibleHost> hosts = {}; ///< by name; none where everything shown is of one host, or of very many
    bool isOverlaid = false;             ///< of two states: what changed is marked, see overlaid.h

    /// What a box is: a node of the graph, or a fold.
    const NodeId& idOf(const VisibleNode& shown) const;
    /// The box that an id names, itself or as one of those it stands for.
    std::optional<quint32> indexOf(const NodeId& id) const;
    /// The visible index of a graph node, if it is shown; of a folded one, that of its box.
    std::optional<quint32> indexOf(NodeIndex node) const;
    /// The line that an id names, itself or as one of those it stands for.
    std::optional<quint32> lineOf(const EdgeId& id) const;
    /// What a line is: an edge of the graph, or a bundle.
    const EdgeId& idOf(const VisibleEdge& shown) const;
    /// What a line stands for.
    std::span<const EdgeIndex> membersOf(const VisibleEdge& shown) const;
    /// The group with this id, expanded or collapsed.
    const VisibleGroup* groupOf(const NodeId& id) const;
};

/// Pure. The same graph, review and spec give the same result, whatever the order of the input was. `review` is of that
/// graph; null: no badges. `diff` compares that graph with another; null: no filter finds what changed.
Visible view(GraphPtr graph, const Review* review, const ViewSpec& spec, const GraphDiff* diff = nullptr);
inline Visible view(GraphPtr graph, const ViewSpec& spec)
{
    return view(std::move(graph), nullptr, spec);
}

} // namespace unitscope
