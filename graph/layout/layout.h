// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where every box and curve of one Visible is drawn. Immutable value; pixels at scale 1, y grows downwards, the origin is
/// the top left of the body. Has one box for every visible node and one route for every visible edge, in their order.

#include "graph/base/result.h"
#include "graph/look/sizes.h"
#include "graph/view/visible.h"

#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace unitscope {

/// Corners of a polyline from the first node's border to the second's; drawn with rounded corners.
using Route = std::vector<QPointF>;

/// Words above boxes that stand together; pixels as the boxes.
struct LayoutHeading
{
    QRectF box;
    QString text;                   ///< with the count: "Execution (6)"; safe for people, already elided
    bool isSmall = false;           ///< of a section; else of a part of the picture
    std::vector<quint32> over = {}; ///< the boxes it counts, without what is docked to them; into Visible::nodes
};

/// Around everything of one group that is not collapsed.
struct LayoutFrame
{
    QRectF box;
    NodeId group; ///< its id
};

struct Layout
{
    std::vector<QRectF> boxes;
    std::vector<Route> routes;
    std::vector<bool> leadsBack; ///< per route: it returns data to where it came from
    std::vector<LayoutHeading> headings;
    std::vector<LayoutFrame> frames; ///< as Visible::groups, without those that are collapsed
    std::vector<QPointF> origins;    ///< per box: where its position (ViewSpec) is counted from; empty: always (0, 0)
    QRectF bounds;                   ///< of all boxes, routes, headings and frames
    QString fallback;                ///< empty, or why the simple placement was used instead, as a sentence for people
    bool isRough =
        false; ///< shown on the way to the real one: what is not placed yet stands in rows, its lines are straight
};

/// How far layOut() has come. Valid only while it is being told.
struct LayoutProgress
{
    double done = 0;                    ///< of the work, 0 to 1; never less than before
    std::function<Layout()> soFar = {}; ///< a rough picture with what is placed; costs time, so ask for few
};

class LayoutCrew;

struct LayoutOptions
{
    QString helper;          ///< path of unitscope-layout; empty: beside the program, else ../libexec/unitscope
    int deadlineMs = 20'000; ///< for one question to a helper, then it is killed
    int whole = 360;         ///< nodes + edges of a connected part that is asked for as one; larger ones in groups
    int budget = 500'000;    ///< nodes + edges of everything; above it the simple placement is used
    int workers = 0; ///< helpers at work at once, at most 4; 0: one for each processor. Changes nothing but time
    std::shared_ptr<LayoutCrew> crew; ///< helpers to keep and what they answered (crew.h); none: for this call only
    /// Told again and again, in the thread of layOut(), about what is placed in groups. Changes nothing about the result.
    std::function<void(const LayoutProgress&)> progress = {};
};

/// Lays out with Graphviz's dot in helper processes; a missing, killed, crashed or silent helper gives the simple
/// layered placement with Layout::fallback set, never an error. Only cancelling is one (Error::Cancelled).
/// Blocking; call it on a worker thread. Same input, same Graphviz: same result.
Result<Layout> layOut(const Visible& visible, const Sizes& sizes, const LayoutOptions& options,
                      const std::stop_token& stop);

} // namespace unitscope
