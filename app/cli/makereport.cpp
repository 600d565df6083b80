// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/makereport.h"

#include "app/cli/diffbaseline.h"
#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"
#include "app/cli/redactedmessages.h"
#include "app/cli/rulesarguments.h"
#include "app/cli/viewargument.h"
#include "graph/diff/compare.h"
#include "graph/draw/visiblepicture.h"
#include "graph/export/report/statereport.h"
#include "graph/rules/review.h"
#include "graph/view/redact/redactedview.h"
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

ReviewPtr reviewIn(const Checked& checked)
{
    return std::make_shared<const Review>(
        Review{.rules = checked.rules, .asOf = checked.asOf, .findings = checked.findings});
}

/// Of two states, of one, or of one in aliases.
Result<PicturePtr> drawn(const ReportParts& parts, const Checked& checked, const GraphDiffPtr& diff,
                         const Redaction* redaction, const ViewSpec& spec, const std::stop_token& stop)
{
    const ReviewPtr known = reviewIn(checked);
    if (redaction)
        return pictureOf(redacted(view(checked.graph, known.get(), spec), known.get(), *redaction),
                         redaction->of(*known), parts.layout, stop);
    return diff ? makePicture(twoStatesOf(diff), known, spec, parts.layout, stop)
                : makePicture(checked.graph, known, spec, parts.layout, stop);
}

Result<PicturePtr> placed(const ReportParts& parts, const Checked& checked, const GraphDiffPtr& diff,
                          const Redaction* redaction, const Console& console, const std::stop_token& stop)
{
    Result<ViewFile> file = loadView(parts.viewFile, stop);
    if (file)
        file = viewForGraph(*std::move(file), parts.viewFile, *checked.graph,
                            redaction ? Silence(console).console() : console);
    if (!file)
        return tl::unexpected(file.error());
    Result<PicturePtr> picture = drawn(parts, checked, diff, redaction, file->spec, stop);
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

/// What was found, about the redacted graph. What somebody decided, and what the rules are called, is theirs.
Checked redactedCheck(const Checked& checked, const Redaction& redaction)
{
    Checked redacted = checked;
    redacted.graph = redaction.graph();
    redacted.findings = redaction.of(*reviewIn(checked))->findings;
    redacted.rules.ignored.clear();
    if (!redacted.rulesName.isEmpty())
        redacted.rulesName = u"(left out)"_s;
    return redacted;
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
    const auto redaction = parts.isRedacted ? std::make_unique<Redaction>(*graph) : nullptr;
    if (redaction)
        sayRedacted(*redaction, console);
    const Result<PicturePtr> picture = placed(parts, made.checked, compared->diff, redaction.get(), console, stop);
    if (!picture)
        return tl::unexpected(picture.error());
    if (redaction)
        made.checked = redactedCheck(made.checked, *redaction);
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
    if (redaction)
        made.document.subtitle += u"; hosts, addresses, accounts, paths and process ids are aliases, free text is left "
                                  "out, and each source is a list of what is left of its statements"_s;
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
