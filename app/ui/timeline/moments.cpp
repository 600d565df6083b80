// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/timeline/moments.h"

#include <algorithm>

namespace unitscope {

namespace {

/// How much of the work is reading.
constexpr double reading = 0.5;

/// Whether what one view shows has its place in a layout for the other.
bool haveTheSamePlaces(ViewSpec a, ViewSpec b)
{
    a.filter = b.filter = {};
    a.focus = b.focus = {};
    a.compared = b.compared = {};
    return a == b;
}

std::vector<QByteArray> hashesOf(const ArchiveEntry& entry)
{
    std::vector<QByteArray> hashes;
    for (const KeptFile& file : entry.files)
        hashes.push_back(file.sha256 + file.origin.toUtf8());
    return hashes;
}

qint64 bytesOf(const ArchiveLog& log, const Moment& moment)
{
    qint64 bytes = 0;
    const ArchiveEntry* entry = log.entry(moment.number);
    for (const KeptFile& file : entry ? entry->files : std::vector<KeptFile>())
        bytes += file.bytes;
    return bytes;
}

LayoutOptions watched(const MomentWish& wish, double begin)
{
    LayoutOptions options = wish.options;
    options.progress = [&wish, begin](const LayoutProgress& progress) {
        if (wish.watch)
            wish.watch(begin + (1 - begin) * progress.done);
    };
    return options;
}

} // namespace

GraphPtr Moments::graphOf(int number) const
{
    for (size_t i = 0; i < which.size(); ++i) {
        if (which[i].number == number)
            return graphs[i];
    }
    return nullptr;
}

std::vector<Moment> momentsAround(const ArchiveLog& log, const std::vector<Moment>& all, size_t at)
{
    size_t begin = at;
    size_t end = at + 1;
    qint64 bytes = bytesOf(log, all[at]);
    bool goesOn = true;
    while (goesOn) {
        goesOn = false;
        for (const bool isEarlier : {true, false}) {
            if (qsizetype(end - begin) >= mostTogether || (isEarlier ? begin == 0 : end == all.size()))
                continue;
            const qint64 more = bytesOf(log, all[isEarlier ? begin - 1 : end]);
            if (bytes + more > mostBytesOfMoments)
                continue;
            bytes += more;
            if (isEarlier)
                --begin;
            else
                ++end;
            goesOn = true;
        }
    }
    return {all.begin() + qsizetype(begin), all.begin() + qsizetype(end)};
}

Result<MomentsPtr> readMoments(const ArchiveFolder& folder, const ArchiveLog& log, const std::vector<Moment>& which,
                               const MomentsPtr& known, const MomentWish& wish, const std::stop_token& stop)
{
    Q_ASSERT(!which.empty());
    auto moments = std::make_shared<Moments>();
    moments->which = which;
    std::map<std::vector<QByteArray>, GraphPtr> byBytes;
    for (const Moment& moment : which) {
        const ArchiveEntry* entry = log.entry(moment.number);
        GraphPtr& graph = byBytes[entry ? hashesOf(*entry) : std::vector<QByteArray>()];
        if (!graph && known)
            graph = known->graphOf(moment.number);
        if (!graph) {
            const Result<GraphPtr> read = readState(folder, log, moment.number, wish.open, stop);
            if (!read)
                return tl::unexpected(read.error());
            graph = *read;
        }
        moments->graphs.push_back(graph);
        if (wish.watch)
            wish.watch(reading * double(moments->graphs.size()) / double(which.size()));
    }
    std::vector<GraphPtr> different;
    different.reserve(byBytes.size());
    for (const auto& [bytes, graph] : byBytes)
        different.push_back(graph);
    Result<LayoutRange> range = layOutRange(different, wish.spec, watched(wish, reading), stop);
    if (!range)
        return tl::unexpected(std::move(range).error());
    moments->range = *std::move(range);
    return MomentsPtr(std::move(moments));
}

Result<MomentPicture> pictureAt(const MomentsPtr& moments, const GraphPtr& graph, const ReviewPtr& review,
                                const MomentWish& wish, const std::stop_token& stop)
{
    MomentPicture made{.moments = moments};
    const ViewSpec& laidOut = moments->range.whole.spec;
    if (laidOut != wish.spec) {
        auto again = std::make_shared<Moments>(*moments);
        if (!haveTheSamePlaces(laidOut, wish.spec)) {
            Result<LayoutRange> range = layOutRange(moments->graphs, wish.spec, watched(wish, 0), stop);
            if (!range)
                return tl::unexpected(std::move(range).error());
            again->range = *std::move(range);
        }
        again->range.whole.spec = wish.spec;
        made.moments = std::move(again);
    }
    std::optional<LayoutMoment> moment = momentOf(made.moments->range, graph, review.get());
    if (!moment) {
        return makePicture(graph, review, wish.spec, wish.options, stop).map([&made](const PicturePtr& picture) {
            made.picture = picture;
            return made;
        });
    }
    auto picture = std::make_shared<Picture>();
    picture->review = review;
    picture->visible = std::move(moment->visible);
    picture->sizes = std::move(moment->sizes);
    picture->layout = std::move(moment->layout);
    picture->drawing = draw(picture->visible, picture->sizes, picture->layout);
    made.picture = std::move(picture);
    return made;
}

} // namespace unitscope
