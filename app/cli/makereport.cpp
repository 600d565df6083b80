// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/makereport.h"

#include "app/cli/comparedstates.h"
#include "app/cli/filtermessages.h"
#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"
#include "app/cli/redactedmessages.h"
#include "app/cli/rulesarguments.h"
#include "app/cli/viewargument.h"
#include "graph/base/safetext.h"
#include "graph/rules/review.h"
#include "graph/view/query/parse.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// As asked for, else that of the newest source.
Result<qint64> reportTime(const ReportParts& parts, const Snapshot& snapshot)
{
    if (parts.rules.asOf)
        return *parts.rules.asOf;
    if (const std::optional<qint64> newest = newestTime(snapshot))
        return *newest;
    return failed({.code = Error::Code::Usage,
                   .where = {.file = u"--as-of"_s},
                   .expected = u"a time for which the report holds"_s,
                   .found = u"no source that states one"_s,
                   .advice = u"Say it: --as-of 2026-12-31, or a time with its zone."_s});
}

/// What changed since an earlier state, if there is one.
Result<ComparedStates> changesIn(const ReportParts& parts, const GraphPtr& after, const RuleSet& rules, qint64 asOf,
                                 const Console& console, const std::stop_token& stop)
{
    if (!parts.isBaseline && parts.before.names.empty())
        return ComparedStates{};
    return compared({.isBaseline = parts.isBaseline,
                     .before = parts.before,
                     .after = parts.source,
                     .opened = after,
                     .archive = parts.archive,
                     .asOf = asOf,
                     .volatileFields = rules.volatileFields},
                    console, stop);
}

/// A filter may name what a report in aliases must not.
QString filterIn(const ReportParts& parts, const QString& filter)
{
    return parts.isRedacted ? u"another one"_s : safeForPeople(shortened(filter));
}

/// Of the picture: the view from a file, as the other options change it.
Result<ViewSpec> specFor(const ReportParts& parts, const GraphPtr& graph, const Review& review, const Console& console,
                         const std::stop_token& stop)
{
    Result<ViewFile> file = loadView(parts.view.file, stop);
    if (file)
        file = viewForGraph(*std::move(file), parts.view.file, *graph,
                            parts.isRedacted ? Silence(console).console() : console);
    if (!file)
        return tl::unexpected(file.error());
    const QString filter = changedBy(file->spec, parts.view.view, parts.view.file).filter.text;
    if (const auto query = parseQuery(filter); !query)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"filter"_s, .column = int(query.error().columnIn(filter))},
                       .expected = u"a filter that can be read"_s,
                       .found = filterIn(parts, filter),
                       .advice = parts.isRedacted ? QString() : query.error().message()});
    return specOf(graph, review, file->spec, parts.view);
}

/// A picture in simple columns is said, and no picture unless that is allowed.
Result<void> checkPlaces(const ReportParts& parts, const Picture& picture, const Console& console)
{
    const QString& reason = picture.layout.fallback;
    if (reason.isEmpty())
        return {};
    say(console, reason);
    if (parts.allowFallback)
        return {};
    return failed({.code = Error::Code::Incomplete,
                   .where = {},
                   .expected = u"a picture whose boxes Graphviz has placed"_s,
                   .found = u"one in simple columns"_s,
                   .advice = u"Give it longer with --timeout SECONDS, or accept that with --allow-fallback."_s});
}

/// What a filter or a place leaves of the picture is said; an empty picture is none.
Result<void> checkShown(const ReportParts& parts, const Visible& visible, const Console& console)
{
    const ViewSpec& spec = visible.spec;
    if (!spec.filter.text.isEmpty() || spec.focus || !spec.collapsed.empty())
        sayShown(console, visible);
    if (!visible.nodes.empty() || spec.filter.text.isEmpty())
        return {};
    return failed({.code = Error::Code::Incomplete,
                   .where = {},
                   .expected = u"a filter that leaves something in the picture"_s,
                   .found = filterIn(parts, spec.filter.text)});
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
    const Result<ComparedStates> changed = changesIn(parts, *graph, *rules, *asOf, console, stop);
    if (!changed)
        return tl::unexpected(changed.error());
    const ReviewPtr known = review(**graph, *rules, *asOf);
    const Result<ViewSpec> spec = specFor(parts, *graph, *known, console, stop);
    if (!spec)
        return tl::unexpected(spec.error());
    ReportOrder order{.graph = *graph,
                      .review = known,
                      .rulesName = parts.rules.file,
                      .failOn = parts.failOn,
                      .diff = changed->diff,
                      .isApprovedBefore = parts.isBaseline,
                      .evidence = parts.evidence,
                      .spec = *spec,
                      .layout = parts.layout,
                      .namesLeftOut = parts.namesLeftOut};
    if (changed->changes)
        order.decided = *changed->changes;
    if (parts.isRedacted)
        sayRedacted(putInAliases(order), console);
    Result<MadeReport> made = madeReport(order, stop);
    if (!made)
        return made;
    if (const Result<void> placed = checkPlaces(parts, *made->picture, console); !placed)
        return tl::unexpected(placed.error());
    if (const Result<void> shown = checkShown(parts, made->picture->visible, console); !shown)
        return tl::unexpected(shown.error());
    return made;
}

std::vector<QString> readBy(const ReportParts& parts)
{
    std::vector<QString> names = parts.source.names;
    names.insert(names.end(), parts.before.names.begin(), parts.before.names.end());
    for (const QString& file : {parts.rules.file, parts.view.file.file}) {
        if (!file.isEmpty())
            names.push_back(file);
    }
    return names;
}

} // namespace unitscope
