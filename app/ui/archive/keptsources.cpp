// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/archive/keptsources.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QLatin1StringView keptPrefix = "snapshot "_L1;

/// Names of its own: two snapshots may hold the same bytes from the same place.
QString keptName(int number, size_t at, const Source& source)
{
    return keptPrefix + QString::number(number) + u'.' + QString::number(at + 1) + u": "_s + source.shortName();
}

void addEntries(SourceList& list, int number, std::span<const SourcePtr> sources, TimeSide side)
{
    for (size_t i = 0; i < sources.size(); ++i)
        list.entries.push_back(
            {.name = keptName(number, i, *sources[i]), .source = sources[i], .side = side, .isKept = true});
}

Result<void> addKept(SourceList& list, const ArchiveFolder& folder, const ArchiveLog& log, int number, TimeSide side,
                     const std::stop_token& stop)
{
    const Result<std::vector<SourcePtr>> sources = readSnapshot(folder, log, number, stop);
    if (!sources)
        return tl::unexpected(sources.error());
    addEntries(list, number, *sources, side);
    return {};
}

} // namespace

Result<SourceList> keptList(const ArchiveFolder& folder, const ArchiveLog& log, int number, const std::stop_token& stop)
{
    // They were one picture when they were kept: nobody is asked again.
    SourceList list{.entries = {}, .shownAs = ShownAs::OnePicture};
    return addKept(list, folder, log, number, TimeSide::Undecided, stop).map([&] { return list; });
}

SourceList keptListOf(int number, std::span<const SourcePtr> sources)
{
    SourceList list{.entries = {}, .shownAs = ShownAs::OnePicture};
    addEntries(list, number, sources, TimeSide::Undecided);
    return list;
}

Result<SourceList> keptPair(const ArchiveFolder& folder, const ArchiveLog& log, int before, int after,
                            const std::stop_token& stop)
{
    SourceList list{.entries = {}, .shownAs = ShownAs::BeforeAndAfter};
    return addKept(list, folder, log, before, TimeSide::Before, stop)
        .and_then([&] { return addKept(list, folder, log, after, TimeSide::After, stop); })
        .map([&] { return list; });
}

int shownSnapshot(const SourceList& list)
{
    for (auto entry = list.entries.rbegin(); entry != list.entries.rend(); ++entry) {
        if (entry->side != TimeSide::Before && snapshotOf(*entry) != 0)
            return snapshotOf(*entry);
    }
    return 0;
}

int snapshotOf(const SourceEntry& entry)
{
    if (!entry.isKept || !entry.name.startsWith(keptPrefix))
        return 0;
    return entry.name.mid(keptPrefix.size()).section(u'.', 0, 0).toInt();
}

} // namespace unitscope
