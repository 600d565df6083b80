// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/makereport.h"

#include "app/cli/diffbaseline.h"
#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"
#include "app/cli/rulesarguments.h"
#include "app/cli/viewargument.h"
#include "graph/diff/compare.h"
#include "graph/export/report/statereport.h"
#include "graph/rules/review.h"
#include "importers/open/hostnames.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// As asked for, else that of the newest source: never the clock, so that the same sources give the same report.
Result<qint64> reportTime(const ReportParts& parts, const Snapshot& snapshot)
{
    if (parts.rules.asOf)
        return *parts.rules.asOf;
    std::optional<qint64> newest;
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i)
        newest = std::max(newest, snapshot.timeOf(i));
    if (newest)
        return *newest;
    return failed({.code = Error::Code::Usage,
                   .where = {.file = u"--as-of"_s},
                   .expected = u"a time for which the report holds"_s,
                   .found = u"no source that states one"_s,
                   .advice = u"Say it: --as-of 2026-12-31, or a time with its zone."_s});
}

/// What changed since an earlier state, if there is one.
struct Earlier
{
    GraphDiffPtr diff = {};
    std::optional<std::vector<ChangeToDecide>> changes = {}; ///< refer to it
};

Result<Earlier> comparedWith(const ReportParts& parts, const GraphPtr& after, const RuleSet& rules, qint64 asOf,
                             const Console& console, const std::stop_token& stop)
{
    if (parts.isBaseline) {
        const ArchiveFolder folder(parts.archive.isEmpty() ? usualArchive() : parts.archive);
        const Result<ArchiveLog> log = openArchive(folder, stop);
        if (!log)
            return tl::unexpected(log.error());
        Result<ChangeReview> review = reviewOf(
            folder, *log, after, 0,
            {.asOf = asOf, .open = parts.source.options, .volatileFields = rules.volatileFields}, stop);
        if (!review)
            return tl::unexpected(std::move(review).error());
        return Earlier{.diff = review->diff, .changes = std::move(review->changes)};
    }
    if (parts.before.names.empty())
        return Earlier{};
    const Result<GraphPtr> before = openTogether(parts.before, stop);
    if (!before)
        return tl::unexpected(before.error());
    sayProblemCount((*before)->snapshot(), console);
    Result<GraphDiff> diff = compare(
        *before, after,
        {.hosts = hostsRenamed((*before)->snapshot(), after->snapshot(), parts.before.options.sameHosts),
         .volatileFields = rules.volatileFields});
    if (!diff)
        return tl::unexpected(std::move(diff).error());
    return Earlier{.diff = std::make_shared<const GraphDiff>(*std::move(diff)), .changes = std::nullopt};
}

Result<PicturePtr> pictureOf(const ReportParts& parts, const Checked& checked, const GraphDiffPtr& diff,
                             const Console& console, const std::stop_token& stop)
{
    Result<ViewFile> file = loadView(parts.viewFile, stop);
    if (file)
        file = viewForGraph(*std::move(file), parts.viewFile, *checked.graph, console);
    if (!file)
        return tl::unexpected(file.error());
    const ReviewPtr known = std::make_shared<const Review>(
        Review{.rules = checked.rules, .asOf = checked.asOf, .findings = checked.findings});
    Result<PicturePtr> picture = diff ? makePicture(twoStatesOf(diff), known, file->spec, parts.layout, stop)
                                      : makePicture(checked.graph, known, file->spec, parts.layout, stop);
    if (!picture)
        return picture;
    if (const QString& reason = (*picture)->layout.fallback; !reason.isEmpty()) {
        say(console, reason);
        if (!parts.allowFallback)
            return failed(
                {.code = Error::Code::Incomplete,
                 .where = {},
                 .expected = u"a picture whose boxes Graphviz has placed"_s,
                 .found = u"one in simple columns"_s,
                 .advice = u"Give it longer with --timeout SECONDS, or accept that with --allow-fallback."_s});
    }
    return picture;
}

} // namespace

Result<MadeReport> makeReport(const ReportParts& parts, const Console& console, const std::stop_token& stop)
{
    const Result<RuleSet> rules = loadRules(parts.rules, stop);
    if (!rules)
        return tl::unexpected(rules.error());
    const Result<GraphPtr> graph = openTogether(parts.source, stop);
    if (!graph)
        return tl::unexpected(graph.error());
    sayProblemCount((*graph)->snapshot(), console);
    const Result<qint64> asOf = reportTime(parts, (*graph)->snapshot());
    if (!asOf)
        return tl::unexpected(asOf.error());
    MadeReport made{.checked = {.graph = *graph,
                                .rules = *rules,
                                .rulesName = parts.rules.file,
                                .asOf = *asOf,
                                .failOn = parts.failOn,
                                .findings = findingsOf(**graph, *rules, *asOf)}};
    const Result<Earlier> compared = comparedWith(parts, *graph, *rules, *asOf, console, stop);
    if (!compared)
        return tl::unexpected(compared.error());
    const Result<PicturePtr> picture = pictureOf(parts, made.checked, compared->diff, console, stop);
    if (!picture)
        return tl::unexpected(picture.error());
    made.picture = *picture;
    std::optional<DiffReport> changes;
    if (compared->diff) {
        std::optional<std::span<const ChangeToDecide>> decided;
        if (compared->changes)
            decided = *compared->changes;
        changes = reportOf(*compared->diff, {.withApart = false, .decided = decided});
        made.before = compared->diff->before;
    }
    made.document = stateReport({.checked = made.checked,
                                 .changes = changes ? &*changes : nullptr,
                                 .shown = &made.picture->visible,
                                 .isApprovedBefore = parts.isBaseline});
    return made;
}

std::vector<QString> readBy(const ReportParts& parts)
{
    std::vector<QString> names = parts.source.names;
    names.insert(names.end(), parts.before.names.begin(), parts.before.names.end());
    for (const QString& file : {parts.rules.file, parts.viewFile.file}) {
        if (!file.isEmpty())
            names.push_back(file);
    }
    return names;
}

} // namespace unitscope
