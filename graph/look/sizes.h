// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Sizes and inner places of boxes before they have a position. Pixels at scale 1, relative to the box's top left.

#include "graph/look/docking.h"
#include "graph/view/visible.h"

#include <QtCore/qpoint.h>
#include <QtCore/qsize.h>
#include <vector>

namespace unitscope {

/// Every distance in a picture is a multiple of this.
inline constexpr double gridStep = 8;
inline constexpr double nameSize = 13;   ///< semi-bold
inline constexpr double rowSize = 13;    ///< names of what is docked: as large, but lighter
inline constexpr double secondSize = 11; ///< prefixes, remarks, periods

/// One visible node's form: how large it is and where its mark and its (already elided) texts go.
struct NodeForm
{
    QSizeF size;
    QPointF mark;   ///< centre of the state mark or kind glyph; unused for kinds that have none
    QString prefix; ///< as drawn: a long one is a mere "…", which the legend explains; empty if there is none
    QString name;
    QString remark;
    double textSize = nameSize; ///< of the name; a period on a tab is no name and smaller
    QPointF prefixAt;           ///< baseline END of the prefix: it meets the name whatever font draws it
    QPointF nameAt;             ///< baseline starts
    QPointF remarkAt;
    QString note;     ///< the user's own; empty on what is docked, which has room for the pencil alone
    QPointF noteAt;   ///< baseline start
    QPointF pencilAt; ///< centre of the pencil before a note
    bool isNoted = false;
    QPointF badgeAt; ///< centre of the badge on the top right corner; what is drawn there takes no room
    QPointF openAt;  ///< centre of the sign of a port that is open to the world
    bool isElided = false;

    Docking docking;           ///< to which box it is docked, if it is
    double ownerRadius = 0;    ///< then: of the corners of the block
    bool hasRows = false;      ///< rows stand beneath it: its lower corners are square
    bool hasTabs = false;      ///< a tab touches its right side: its right corners are square
    bool hasRoundTop = true;   ///< of a tab: it is the last, so its upper right corner is that of its block
    bool hasRoundFoot = false; ///< of a row or tab: nothing stands beneath, so its free corners are those of its block
};

/// In the order of Visible::nodes.
using Sizes = std::vector<NodeForm>;

/// Widths come from the table of the bundled font, so they are the same on every machine and without a display. Boxes that
/// are docked together fit: tabs are as high as their owner, rows as wide as it is with its tabs.
Sizes sizesOf(const Visible& visible);

/// A prefix as it is drawn: what is shared by all is not worth much room.
QString shownPrefix(const QString& prefix);

/// A service in such a state has its mark on a filled band at its left: the few that are wrong are found in a grey print
/// at 40 %.
bool hasBand(Kind kind, State state);
inline constexpr double bandWidth = 20;

/// Whether the kind's form has a mark or a glyph at NodeForm::mark. What is docked as a row always has one.
bool hasMark(Kind kind);

} // namespace unitscope
