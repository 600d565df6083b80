// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a document has its jobs do, on their threads: read and draw, or draw again, and tell on the way. Blocking and
/// cancellable; knows no window.

#include "app/ui/sources/loadsources.h"
#include "app/ui/timeline/moments.h"

#include <optional>

namespace unitscope {

/// What was asked for beside the sources.
struct Wanted
{
    ViewSpec spec;
    RuleSet rules;
    std::optional<qint64> asOf;
    LayoutOptions options;
    SameHosts sameHosts;
    FetchWish fetching = {}; ///< its watch is not called
    RememberedPositionsPtr remembered = {};
    std::set<QString> shownBefore = {}; ///< hosts, see PictureWish
    MomentsPtr moments = {};            ///< that what is drawn again is one of; may be null
};

struct LoadingNews
{
    double done = 0; ///< of laying out, 0 to 1
    std::optional<LoadedSources> soFar = {};
    std::optional<Fetch> fetch = {}; ///< then nothing else
};

struct DrawingNews
{
    double done = 0;
    PicturePtr soFar = {}; ///< may be null
};

/// `now`, unless another time is wanted: milliseconds UTC since 1970.
Result<LoadedSources> load(const SourceList& list, const Wanted& wanted, qint64 now, const std::stop_token& stop,
                           const std::function<void(LoadingNews)>& tell);

/// Does only what is needed: other kinds have to be laid out, other rules change the badges alone.
Result<PicturePtr> drawAgain(const PicturePtr& picture, const Wanted& wanted, const std::stop_token& stop,
                             const std::function<void(DrawingNews)>& tell);

} // namespace unitscope
