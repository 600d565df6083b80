// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/loadsources.h"

#include "app/ui/sources/sides.h"
#include "graph/base/safetext.h"
#include "graph/diff/compare.h"
#include "importers/open/sources.h"
#include "importers/open/together.h"

#include <QtCore/qcoreapplication.h>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::LoadSources", words);
}

/// By all that are listed, so that a name stays the same when another source is left out.
void nameEntriesApart(SourceList& list)
{
    std::vector<SourcePtr> sources;
    for (const SourceEntry& entry : list.entries) {
        if (entry.source)
            sources.push_back(entry.source);
    }
    nameApart(sources);
    auto named = sources.begin();
    for (SourceEntry& entry : list.entries) {
        if (entry.source)
            entry.source = *named++;
    }
}

bool hasUndecided(const SourceList& list)
{
    return std::any_of(list.entries.begin(), list.entries.end(),
                       [](const SourceEntry& entry) { return entry.side == TimeSide::Undecided; });
}

Result<SnapshotPtr> readSide(const SourceList& list, TimeSide side, const SameHosts& sameHosts,
                             const std::stop_token& stop)
{
    std::vector<SourcePtr> sources;
    for (const SourceEntry* entry : partakersOn(list, side))
        sources.push_back(entry->source);
    return readTogether(std::move(sources), {.sameHosts = sameHosts}, stop);
}

/// `shown`: a graph, or two states. Problems are looked for in `graph`, the later one of two.
template <class Shown>
Result<LoadedSources> withPicture(LoadedSources loaded, const Shown& shown, const Graph& graph, const PictureWish& wish,
                                  const std::stop_token& stop)
{
    const auto with = [&loaded](const PicturePtr& picture) {
        LoadedSources drawn = loaded;
        drawn.picture = picture;
        return drawn;
    };
    const auto watch = [&](const PictureProgress& progress) {
        wish.watch({.done = progress.done, .soFar = [&] { return with(progress.soFar()); }});
    };
    ViewSpec spec = wish.spec;
    if (wish.remembered)
        spec.positions = positionsFor(hostSetOf(graph), wish.spec, wish.shownBefore, *wish.remembered);
    return makePicture(shown, review(graph, wish.rules, wish.asOf), spec, wish.options, stop,
                       wish.watch ? PictureWatch(watch) : nullptr)
        .map(with);
}

Result<LoadedSources> loadOneState(LoadedSources loaded, const PictureWish& wish, const std::stop_token& stop)
{
    const Result<SnapshotPtr> snapshot = readSide(loaded.list, TimeSide::Undecided, wish.sameHosts, stop);
    if (!snapshot)
        return failed(snapshot.error());
    if (loaded.list.shownAs == ShownAs::Undecided) {
        if (const Together together = whetherOnePicture(**snapshot, usualWithinMs, wish.sameHosts);
            !together.isOnePicture) {
            loaded.question = {.isOneHost = together.isOneHost, .why = together.why, .hosts = together.question};
            return loaded;
        }
    }
    const Result<GraphPtr> graph = resolveAll(*snapshot, stop);
    if (!graph)
        return failed(graph.error());
    return withPicture(std::move(loaded), *graph, **graph, wish, stop);
}

Result<GraphPtr> graphOfSide(const SourceList& list, TimeSide side, const SameHosts& sameHosts,
                             const std::stop_token& stop)
{
    const Result<SnapshotPtr> snapshot = readSide(list, side, sameHosts, stop);
    if (!snapshot)
        return failed(snapshot.error());
    const std::vector<const SourceEntry*> entries = partakersOn(list, side);
    const bool isState = std::all_of(entries.begin(), entries.end(),
                                     [](const SourceEntry* entry) { return entry->isState; });
    return isState ? resolve(*snapshot) : resolveAll(*snapshot, stop);
}

Result<LoadedSources> loadTwoStates(LoadedSources loaded, const PictureWish& wish, const std::stop_token& stop)
{
    const Result<GraphPtr> before = graphOfSide(loaded.list, TimeSide::Before, wish.sameHosts, stop);
    if (!before)
        return failed(before.error());
    const Result<GraphPtr> after = graphOfSide(loaded.list, TimeSide::After, wish.sameHosts, stop);
    if (!after)
        return failed(after.error());
    Result<GraphDiffPtr> diff = compareStates(*before, *after, wish.sameHosts, wish.rules.volatileFields);
    if (!diff)
        return failed(std::move(diff).error());
    loaded.diff = *std::move(diff);
    const TwoStatesPtr states = twoStatesOf(loaded.diff);
    return withPicture(std::move(loaded), states, **after, wish, stop);
}

} // namespace

std::optional<HostDecision> hostMeantIn(const Graph& before, const Graph& after)
{
    const std::set<QString> earlier = hostSetOf(before);
    const std::set<QString> later = hostSetOf(after);
    if (earlier.size() != 1 || later.size() != 1 || earlier == later)
        return std::nullopt;
    return HostDecision{.host = *earlier.begin(), .other = *later.begin()};
}

Result<GraphDiffPtr> compareStates(const GraphPtr& before, const GraphPtr& after, const SameHosts& sameHosts,
                                   const VolatileFields& volatileFields)
{
    CompareOptions options{.hosts = hostsRenamed(before->snapshot(), after->snapshot(), sameHosts),
                           .volatileFields = volatileFields};
    if (const std::optional<HostDecision> meant = hostMeantIn(*before, *after))
        options.hosts.emplace(meant->host, meant->other);
    Result<GraphDiff> diff = compare(before, after, options);
    if (!diff) {
        Error error = std::move(diff).error();
        error.advice = tr("Show them as one picture instead."); // the comparison's own advice is for the command line
        return failed(std::move(error));
    }
    return std::make_shared<const GraphDiff>(*std::move(diff));
}

Result<LoadedSources> loadSources(SourceList list, const PictureWish& wish, const std::stop_token& stop)
{
    Q_ASSERT(!partakersOf(list).isEmpty());
    if (Result<void> read = fetchSources(list, wish.fetching, stop); !read)
        return failed(std::move(read).error());
    nameEntriesApart(list);
    if (list.isCompared() && hasUndecided(list)) {
        const Result<SnapshotPtr> all = readSide(list, TimeSide::Undecided, wish.sameHosts, stop);
        if (!all)
            return failed(all.error());
        decideSides(list, **all);
    }
    const bool hasBoth = list.isCompared() && !partakersOn(list, TimeSide::Before).empty()
                         && !partakersOn(list, TimeSide::After).empty();
    if (hasBoth)
        return loadTwoStates({.list = std::move(list)}, wish, stop);
    return loadOneState({.list = std::move(list)}, wish, stop);
}

} // namespace unitscope
