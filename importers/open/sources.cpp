// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/sources.h"

#include "graph/base/safetext.h"
#include "graph/model/infer.h"
#include "importers/open/hostnames.h"
#include "importers/open/shortnames.h"
#include "importers/source/readfile.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> stopped()
{
    return failed({.code = Error::Code::Cancelled});
}

bool isBefore(const SourcePtr& a, const SourcePtr& b)
{
    return std::tie(a->sha256(), a->origin()) < std::tie(b->sha256(), b->origin());
}

/// Bytes given again, and the source that was read instead.
struct Repetition
{
    QString origin;
    SourceIndex readAs;
};

/// Leaves one source for equal bytes. The sources are sorted.
std::vector<Repetition> takeRepetitions(std::vector<SourcePtr>& sources)
{
    std::vector<Repetition> repetitions;
    std::vector<SourcePtr> once;
    for (const SourcePtr& source : sources) {
        if (once.empty() || once.back()->sha256() != source->sha256())
            once.push_back(source);
        else
            repetitions.push_back({source->origin(), SourceIndex(once.size() - 1)});
    }
    sources = std::move(once);
    return repetitions;
}

bool areNamedApart(const std::vector<SourcePtr>& sources)
{
    std::set<QStringView> names;
    return std::all_of(sources.begin(), sources.end(),
                       [&](const SourcePtr& source) { return names.insert(source->shortName()).second; });
}

Problem problemOf(const Repetition& repetition, const Source& source)
{
    const QString name = safeForPeople(elidedMiddle(source.origin(), 160));
    return {.what = {.code = Error::Code::Usage,
                     .where = {.file = repetition.origin},
                     .expected = u"each source once"_s,
                     .found = u"the same bytes as in \"%1\""_s.arg(name),
                     .advice = u"Leave one of them out; they are read once."_s},
            .evidence = {repetition.readAs, {0, source.bytes().size()}, Role::Value}};
}

} // namespace

Result<SnapshotPtr> openSources(const std::vector<QString>& names, const OpenOptions& options, std::stop_token stop)
{
    Q_ASSERT(!names.empty());
    if (std::count(names.begin(), names.end(), u"-"_s) > 1)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = QStringView(standardInputName).toString()},
                       .expected = u"standard input (-) once"_s,
                       .found = u"it more than once"_s,
                       .advice = u"Store what arrives there in a file, and name that."_s});
    std::vector<SourcePtr> sources;
    for (const QString& name : names) {
        Result<SourcePtr> source = fetchSource(name, options, stop);
        if (!source)
            return tl::unexpected(std::move(source).error());
        sources.push_back(*std::move(source));
    }
    return readTogether(std::move(sources), options, stop);
}

Result<SnapshotPtr> readTogether(std::vector<SourcePtr> sources, const OpenOptions& options,
                                 const std::stop_token& stop)
{
    std::sort(sources.begin(), sources.end(), isBefore);
    const std::vector<Repetition> repetitions = takeRepetitions(sources);
    nameApart(sources);
    SnapshotBuilder builder;
    for (const SourcePtr& source : sources) {
        if (stop.stop_requested())
            return stopped();
        if (auto read = readInto(builder, source, options); !read)
            return tl::unexpected(std::move(read).error());
    }
    for (const Repetition& repetition : repetitions)
        builder.add(problemOf(repetition, *sources[repetition.readAs]));
    if (sources.size() == 1)
        return std::make_shared<const Snapshot>(builder.take());
    return std::make_shared<const Snapshot>(withHostsNamed(builder.take(), options.sameHosts));
}

void nameApart(std::vector<SourcePtr>& sources)
{
    if (areNamedApart(sources))
        return;
    std::vector<QString> origins;
    origins.reserve(sources.size());
    for (const SourcePtr& source : sources)
        origins.push_back(source->origin());
    const std::vector<QString> names = shortNamesOf(origins);
    for (size_t i = 0; i < sources.size(); ++i) {
        if (names[i] != sources[i]->shortName())
            sources[i] = std::make_shared<const Source>(*sources[i], names[i]);
    }
}

Result<GraphPtr> resolveAll(const SnapshotPtr& snapshot, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return stopped();
    auto inferred = std::make_shared<const Snapshot>(infer(Snapshot(*snapshot)));
    if (stop.stop_requested())
        return stopped();
    return resolve(std::move(inferred));
}

} // namespace unitscope
