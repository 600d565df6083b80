// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/documentwork.h"

#include "app/ui/jobs/pace.h"

#include <algorithm>

namespace unitscope {

namespace {

/// Tells of progress as often as the pace allows.
template <class News>
auto paced(Pace& pace, const std::function<void(News)>& tell)
{
    return [&pace, &tell](const auto& progress) {
        if (pace.isTimeForPicture(progress.done))
            pace.showing([&] { tell({.done = progress.done, .soFar = progress.soFar()}); });
        else if (pace.isTimeForNumber())
            tell({.done = progress.done});
    };
}

} // namespace

Result<LoadedSources> load(const SourceList& list, const Wanted& wanted, qint64 now, const std::stop_token& stop,
                           const std::function<void(LoadingNews)>& tell)
{
    Pace pace;
    FetchWish fetching = wanted.fetching;
    fetching.watch = [&tell](const Fetch& fetch) { tell({.fetch = fetch}); };
    return loadSources(list,
                       {.spec = wanted.spec,
                        .remembered = wanted.remembered,
                        .shownBefore = wanted.shownBefore,
                        .rules = wanted.rules,
                        .asOf = wanted.asOf.value_or(now),
                        .sameHosts = wanted.sameHosts,
                        .options = wanted.options,
                        .fetching = fetching,
                        .watch = paced(pace, tell)},
                       stop);
}

Result<PicturePtr> drawAgain(const PicturePtr& picture, const Wanted& wanted, const std::stop_token& stop,
                             const std::function<void(DrawingNews)>& tell)
{
    ReviewPtr known = picture->review;
    const qint64 asOf = wanted.asOf.value_or(known->asOf);
    if (known->rules != wanted.rules || known->asOf != asOf)
        known = review(*picture->graph(), wanted.rules, asOf);
    const GraphPtr& graph = picture->graph();
    const bool isMoment = wanted.moments && !picture->states
                          && std::ranges::find(wanted.moments->graphs, graph) != wanted.moments->graphs.end();
    if (isMoment)
        return pictureAt(wanted.moments, graph, known, {.spec = wanted.spec, .options = wanted.options}, stop)
            .map([](const MomentPicture& made) { return made.picture; });
    // A filter may ask for problems: with others, other boxes are shown.
    const bool isSamePart = picture->visible.spec == wanted.spec
                            && (known == picture->review || wanted.spec.filter.text.isEmpty());
    Pace pace;
    if (picture->states)
        return makePicture(picture->states, known, wanted.spec, wanted.options, stop, paced(pace, tell));
    if (isSamePart && !picture->layout.isRough)
        return withReview(*picture, known);
    return makePicture(picture->visible.graph, known, wanted.spec, wanted.options, stop, paced(pace, tell));
}

} // namespace unitscope
