// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/sides.h"

#include <algorithm>
#include <optional>

namespace unitscope {

namespace {

std::optional<qint64> timeOf(const SourceEntry& entry, const Snapshot& all)
{
    for (SourceIndex i = 0; i < all.sources().size(); ++i) {
        if (entry.source && all.sources()[i]->sha256() == entry.source->sha256())
            return all.timeOf(i);
    }
    return std::nullopt;
}

/// The last time before the widest gap; the latest of several equal gaps counts. Nothing if there is no gap.
std::optional<qint64> lastEarlierTime(std::vector<qint64> times)
{
    std::sort(times.begin(), times.end());
    std::optional<qint64> last;
    qint64 widest = 0;
    for (size_t i = 1; i < times.size(); ++i) {
        const qint64 gap = times[i] - times[i - 1];
        if (gap > 0 && gap >= widest) {
            widest = gap;
            last = times[i - 1];
        }
    }
    return last;
}

} // namespace

void decideSides(SourceList& list, const Snapshot& all)
{
    const bool isDecided = std::any_of(list.entries.begin(), list.entries.end(),
                                       [](const SourceEntry& entry) { return entry.side != TimeSide::Undecided; });
    std::vector<qint64> times;
    for (const SourceEntry& entry : list.entries) {
        if (const std::optional<qint64> time = timeOf(entry, all))
            times.push_back(*time);
    }
    const std::optional<qint64> lastEarlier = isDecided ? std::nullopt : lastEarlierTime(times);
    bool mayBeBefore = !isDecided && !lastEarlier; // without times: the first that takes part
    for (SourceEntry& entry : list.entries) {
        if (entry.side != TimeSide::Undecided)
            continue;
        const std::optional<qint64> time = timeOf(entry, all);
        const bool isEarlier = lastEarlier ? time && *time <= *lastEarlier : mayBeBefore && entry.takesPart();
        mayBeBefore = mayBeBefore && !isEarlier;
        entry.side = isEarlier ? TimeSide::Before : TimeSide::After;
    }
}

} // namespace unitscope
