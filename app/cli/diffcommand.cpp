// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/comparedstates.h"
#include "app/cli/outputfile.h"
#include "app/cli/picturefile.h"
#include "app/cli/redactedmessages.h"
#include "app/cli/rulesarguments.h"
#include "app/cli/viewargument.h"
#include "graph/draw/comparedview.h"
#include "graph/export/diffhtml.h"
#include "graph/export/diffjson.h"
#include "graph/export/diffjunit.h"
#include "graph/export/diffmarkdown.h"
#include "graph/export/difftext.h"
#include "graph/view/redact/redactedstates.h"

namespace unitscope {

namespace {

ExitCode verdictOn(const ComparedStates& compared, bool allowGaps)
{
    const DiffCounts counts = countsOf(*compared.diff);
    if (compared.changes ? standingsOf(*compared.changes).stillOpen() > 0 : counts.hasDifferences())
        return ExitCode::Differences;
    return counts.hasGaps() && !allowGaps ? ExitCode::Incomplete : ExitCode::Done;
}

/// Of the picture: the view from a file for the later side, as the other options change it.
Result<ViewSpec> specOf(const GraphDiff& diff, const DiffRequest& request, const Console& console,
                        const std::stop_token& stop)
{
    if (request.viewFile.file.isEmpty())
        return request.view;
    Result<ViewFile> file = loadView(request.viewFile, stop);
    if (file)
        file = viewForGraph(*std::move(file), request.viewFile, *diff.after, console);
    return file.map([&](const ViewFile& view) { return changedBy(view.spec, request.view, request.viewFile); });
}

/// What is written, with names or in aliases.
struct ToWrite
{
    GraphDiffPtr diff = {};
    std::optional<std::span<const ChangeToDecide>> decided = {};
    GraphDiffPtr original = {};                           ///< what a view means
    RuleSet rules = {};                                   ///< for what a view asks of problems
    TwoStatesPtr states = {};                             ///< of the original; null: not needed so far
    std::shared_ptr<const RedactedStates> redaction = {}; ///< null: with names
};

ToWrite withNames(const ComparedStates& compared)
{
    ToWrite wish{.diff = compared.diff, .original = compared.diff};
    if (compared.changes)
        wish.decided = *compared.changes;
    return wish;
}

ToWrite inAliases(const ComparedStates& compared)
{
    ToWrite wish = withNames(compared);
    wish.states = twoStatesOf(compared.diff);
    wish.redaction = std::make_shared<const RedactedStates>(compared.diff, wish.states,
                                                            wish.decided.value_or(std::span<const ChangeToDecide>()));
    wish.diff = wish.redaction->diff();
    if (wish.decided)
        wish.decided = wish.redaction->decided();
    return wish;
}

/// What the view shows of it, with the problems of the later side.
Result<ComparedView> shownBy(const ToWrite& wish, const DiffRequest& request, const Console& console,
                             const std::stop_token& stop)
{
    return specOf(*wish.original, request, wish.redaction ? Silence(console).console() : console, stop)
        .map([&](const ViewSpec& spec) {
            const ReviewPtr known = review(*wish.original->after, wish.rules, timeOf(request.rules));
            ComparedView shown = comparedView(wish.states ? *wish.states : *twoStatesOf(wish.original), spec,
                                              known.get());
            return wish.redaction ? redacted(shown, known.get(), *wish.redaction) : shown;
        });
}

Result<QByteArray> written(const ToWrite& wish, const DiffRequest& request, const Console& console,
                           const std::stop_token& stop)
{
    const GraphDiffPtr& diff = wish.diff;
    const auto& decided = wish.decided;
    const auto report = [&] { return reportOf(*diff, {.withApart = request.withApart, .decided = decided}); };
    switch (request.format) {
    case DiffRequest::Format::Text: return toText(*diff, {.withApart = request.withApart, .decided = decided}).toUtf8();
    case DiffRequest::Format::Json: return toJson(*diff, {.withApart = request.withApart, .decided = decided});
    case DiffRequest::Format::Markdown: return toMarkdown(report()).toUtf8();
    case DiffRequest::Format::JUnit: return toJUnit(report());
    case DiffRequest::Format::Shown:
    case DiffRequest::Format::Svg:
    case DiffRequest::Format::Png:
    case DiffRequest::Format::Pdf:
    case DiffRequest::Format::Html: break;
    }
    Result<ComparedView> shown = shownBy(wish, request, console, stop);
    if (!shown)
        return tl::unexpected(shown.error());
    if (request.format == DiffRequest::Format::Shown)
        return toTextFormat(shown->shown, request.textFormat);
    const Result<PicturePtr> picture = pictureOf(*std::move(shown), nullptr, nullptr, {}, stop);
    if (!picture)
        return tl::unexpected(picture.error());
    const PictureFile file = request.format == DiffRequest::Format::Png   ? PictureFile::Png
                             : request.format == DiffRequest::Format::Pdf ? PictureFile::Pdf
                                                                          : PictureFile::Svg;
    const Result<QByteArray> drawn = pictureFile(file, **picture, request.picture, console, stop);
    if (request.format != DiffRequest::Format::Html)
        return drawn;
    return drawn.map([&](const QByteArray& svg) { return toHtml(report(), svg); });
}

std::vector<QString> namesOf(const DiffRequest& request)
{
    std::vector<QString> names = request.before.names;
    names.insert(names.end(), request.after.names.begin(), request.after.names.end());
    return names;
}

Result<ComparedStates> comparedBy(const DiffRequest& request, const RuleSet& rules, const Console& console,
                                  const std::stop_token& stop)
{
    return compared({.isBaseline = request.baseline.has_value(),
                     .before = request.before,
                     .hosts = request.hosts,
                     .after = request.after,
                     .archive = request.baseline ? request.baseline->archive : QString(),
                     .asOf = timeOf(request.rules),
                     .volatileFields = rules.volatileFields},
                    console, stop);
}

} // namespace

ExitCode runDiff(const DiffRequest& request, const Console& console, std::stop_token stop)
{
    const auto failBy = request.isRedacted ? failRedacted : fail;
    if (isToFile(request.output)) {
        if (const Result<void> usable = checkOutput(request.output, namesOf(request)); !usable)
            return failBy(console, usable.error());
    }
    const Result<RuleSet> rules = loadRules(request.rules, stop);
    if (!rules)
        return failBy(console, rules.error());
    const Result<ComparedStates> states = comparedBy(request, *rules, console, stop);
    if (!states)
        return failBy(console, states.error());
    if (stop.stop_requested())
        return ExitCode::Cancelled;
    ToWrite wish = request.isRedacted ? inAliases(*states) : withNames(*states);
    wish.rules = *rules;
    if (wish.redaction)
        sayRedacted(wish.redaction->counts(), console);
    const Result<QByteArray> data = written(wish, request, console, stop);
    if (!data)
        return failBy(console, data.error());
    const ExitCode delivered = (wish.redaction ? deliverRedacted : deliver)(request.output, *data, console, stop);
    return delivered == ExitCode::Done ? verdictOn(*states, request.allowGaps) : delivered;
}

} // namespace unitscope
