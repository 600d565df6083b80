// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A view beside a picture made with it: whether it is older than the sources. Pure.

#include "graph/view/file/viewfile.h"
#include "graph/view/visible.h"

namespace unitscope {

/// What is shown, to be kept: with its hosts, and the boxes it shows.
ViewFile viewFileOf(const Visible& visible, const QString& name);

/// In the order of ids.
struct ViewAge
{
    qsizetype known = 0;              ///< boxes that the view showed
    std::vector<NodeId> gone = {};    ///< shown then, or written on, or looked around: no source names it any more
    std::vector<NodeId> unshown = {}; ///< shown then; still there, but not shown by the view any more
    std::vector<NodeId> isNew = {};   ///< shown now and not then

    bool isOld() const { return !gone.empty() || !unshown.empty() || !isNew.empty(); }
    bool operator==(const ViewAge&) const = default;
};

/// A view that says nothing of the boxes it showed is never old.
ViewAge ageOf(const ViewFile& view, const Visible& visible);

/// "This view knows 41 boxes: 2 are gone (a, b), 3 are new (c, d and 1 more)."; safe for people.
QString inWords(const ViewAge& age);

} // namespace unitscope
