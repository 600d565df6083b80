// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What somebody wants to see of a graph. A value; the default is the first picture. Stored in no graph and no layout.

#include "graph/model/steps.h"

#include <QtCore/qpoint.h>
#include <map>
#include <optional>
#include <set>

namespace unitscope {

/// Which part of it, by a filter (view/query/parse.h).
struct ViewFilter
{
    enum class Mode : quint8 {
        ShowOnly, ///< what it means; of a filter that asks for connections, those with their ends
        Hide      ///< everything else
    };
    QString text = {}; ///< empty: everything is shown
    Mode mode = Mode::ShowOnly;
    bool operator==(const ViewFilter&) const = default;
};

/// Only what is around one thing, along the lines that are shown.
struct Focus
{
    NodeId center;
    int depth = 1; ///< lines away from it
    Way way = Way::Either;
    bool operator==(const Focus&) const = default;
};

/// What boxes are put together by, in frames that can be collapsed.
enum class Grouping : quint8 { None, Target, Category, User, Venv, Section, Topic, Host };

/// Which part of a picture of two states is shown. Nothing to a picture of one.
enum class Compared : quint8 {
    Both,    ///< everything either state has, with what changed marked
    Before,  ///< the earlier state alone, each box where it stands in Both
    After,   ///< the later one likewise
    Changes, ///< what changed and what is one line away from it
    Tidied   ///< the later state alone, laid out by itself
};

/// What somebody wrote on a view. No source says it, so it is marked as theirs wherever it is shown. As written: made safe
/// where it is shown.
struct OwnWords
{
    QString title = {};
    QString note = {};
    std::map<NodeId, QString> notes = {}; ///< on boxes
    bool operator==(const OwnWords&) const = default;
};

struct ViewSpec
{
    std::set<Kind> kinds = {Kind::Service, Kind::Timer, Kind::Socket, Kind::Stream, Kind::Port, Kind::Process};
    /// The lines between them. Those that hold a target together are drawn wherever targets are.
    std::set<EdgeKind> edges = {EdgeKind::Flow,     EdgeKind::Listens, EdgeKind::Connects,
                                EdgeKind::Triggers, EdgeKind::RunsIn,  EdgeKind::Implements};
    bool foldsSystem = true; ///< the operating system's own units are one box, see systemfold.h
    ViewFilter filter = {};
    std::optional<Focus> focus = {}; ///< then nothing is folded
    Grouping grouping = Grouping::None;
    std::set<NodeId> collapsed = {};          ///< groups that are one box each; those that are not there do nothing
    std::map<NodeId, QPointF> positions = {}; ///< boxes that stay where they were put: top left, in a Layout's pixels
    OwnWords own = {};
    Compared compared = Compared::Both;
    bool operator==(const ViewSpec&) const = default;
};

/// The relations that systemd keeps between units: off in the first picture.
inline const std::set<EdgeKind> unitRelations = {EdgeKind::Requires, EdgeKind::Wants, EdgeKind::After,
                                                 EdgeKind::PartOf};

} // namespace unitscope
