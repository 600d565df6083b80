// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Snapshots of one host that are shown one after the other while no box moves. Blocking functions for a job's thread; know no
/// window.

#include "graph/draw/picture.h"
#include "graph/layout/range.h"
#include "importers/archive/approvedstate.h"
#include "importers/archive/archive.h"
#include "importers/archive/archivehistory.h"

#include <functional>

namespace unitscope {

/// An immutable value, shared between threads.
struct Moments
{
    std::vector<Moment> which = {};    ///< in the order of time
    std::vector<GraphPtr> graphs = {}; ///< of each; one graph where the bytes are the same
    LayoutRange range;                 ///< of all of them

    /// Null if it is not among them.
    GraphPtr graphOf(int number) const;
};
using MomentsPtr = std::shared_ptr<const Moments>;

/// How many are laid out together at most, and how many bytes of sources: a longer time is shown in parts.
inline constexpr qsizetype mostTogether = 120;
inline constexpr qint64 mostBytesOfMoments = qint64(64) * 1024 * 1024;

/// Those around one of them that are laid out together. Pure.
std::vector<Moment> momentsAround(const ArchiveLog& log, const std::vector<Moment>& all, size_t at);

struct MomentWish
{
    ViewSpec spec = {};
    LayoutOptions options = {};
    OpenOptions open = {};
    std::function<void(double)> watch = {}; ///< how much is done, 0 to 1; in the thread that works; may be empty
};

/// The first that cannot be read is the error. `known`: what was read before; may be null. At least one (Q_ASSERT).
Result<MomentsPtr> readMoments(const ArchiveFolder& folder, const ArchiveLog& log, const std::vector<Moment>& which,
                               const MomentsPtr& known, const MomentWish& wish, const std::stop_token& stop);

struct MomentPicture
{
    PicturePtr picture = {};
    MomentsPtr moments = {}; ///< laid out anew, if the wish's view needs other places
};
/// Of one of them, each box where all of them have it. Where the view shows what they have no place for (what is around one
/// box), the snapshot is laid out by itself. The only error is Error::Cancelled.
Result<MomentPicture> pictureAt(const MomentsPtr& moments, const GraphPtr& graph, const ReviewPtr& review,
                                const MomentWish& wish, const std::stop_token& stop);

} // namespace unitscope
