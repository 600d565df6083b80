// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Sizes and inner places of boxes before they have a position. Pixels at scale 1, relative to the box's top left.

#include "graph/view/visible.h"

#include <QtCore/qpoint.h>
#include <QtCore/qsize.h>
#include <vector>

namespace unitscope {

/// Every distance in a picture is a multiple of this.
inline constexpr double gridStep = 8;
inline constexpr double nameSize = 13;   ///< semi-bold
inline constexpr double secondSize = 11; ///< prefixes and remarks

/// One visible node's form: how large it is and where its mark and its (already elided) texts go.
struct NodeForm
{
    QSizeF size;
    QPointF mark;   ///< centre of the state mark or kind glyph; unused for kinds that have none
    QString prefix; ///< as drawn: a long one is a mere "…", which the legend explains; empty if there is none
    QString name;
    QString remark;
    QPointF prefixAt; ///< baseline END of the prefix: it meets the name whatever font draws it
    QPointF nameAt;   ///< baseline starts
    QPointF remarkAt;
    QPointF badgeAt; ///< centre of the badge on the top right corner; what is drawn there takes no room
    bool isElided = false;
};

/// In the order of Visible::nodes.
using Sizes = std::vector<NodeForm>;

/// Widths come from the table of the bundled font, so they are the same on every machine and without a display.
Sizes sizesOf(const Visible& visible);

/// A prefix as it is drawn: what is shared by all is not worth much room.
QString shownPrefix(const QString& prefix);

/// Whether the kind's form has a mark or a glyph at NodeForm::mark.
bool hasMark(Kind kind);

} // namespace unitscope
