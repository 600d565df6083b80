// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a search lists: a row for each thing found, in words for people, with what fits in it, and what going there has to
/// change so that it is drawn. Pure; made on any thread.

#include "graph/base/lettermatch.h"
#include "graph/draw/picture.h"
#include "graph/model/search.h"

namespace unitscope {

/// What keeps a thing from being drawn.
enum class Undrawn : quint8 {
    No,
    Kind,  ///< its kind is not shown
    Part,  ///< the filter hides it, or it is too far from what the picture is around
    Always ///< nothing draws it: a single host
};

struct SearchRow
{
    NodeId id;
    QString name;
    QString remark;                         ///< "service, failed"
    std::vector<LetterRange> nameFits = {}; ///< letters of the name
    QString where = {};                     ///< "Description: ", "User: "; empty if the name says it all
    QString text = {};                      ///< what stands there, cut around what fits
    std::vector<LetterRange> textFits = {}; ///< letters of the text
    Undrawn undrawn = Undrawn::No;
};

/// A graph with its index, to be kept as long as the graph is open.
struct SearchedGraph
{
    explicit SearchedGraph(GraphPtr of) : graph(std::move(of)), index(*graph) { }
    GraphPtr graph;
    SearchIndex index;
};
using SearchedGraphPtr = std::shared_ptr<const SearchedGraph>;

struct SearchRows
{
    std::vector<SearchRow> rows = {}; ///< the best first
    bool isCut = false;               ///< there are more
};

/// The boxes of the picture, in its order: before anything is typed.
SearchRows boxesOf(const Picture& picture);
/// Nothing for nothing typed.
SearchRows searchRows(const SearchedGraph& searched, const Picture& picture, const QString& typed,
                      std::stop_token stop = {});

/// What a view has to be like so that the thing is drawn: with its kind, and else only what is around it.
ViewSpec specThatDraws(ViewSpec spec, const NodeId& id, Undrawn undrawn);

} // namespace unitscope
