// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/filtermessages.h"
#include "app/cli/nodelookup.h"
#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"
#include "app/cli/rulesarguments.h"
#include "app/cli/shownbyview.h"
#include "graph/base/nearnames.h"
#include "graph/base/safetext.h"
#include "graph/diff/compare.h"
#include "graph/export/answerjson.h"
#include "graph/export/answertext.h"
#include "graph/view/words.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostSuggestions = 3;
constexpr size_t mostWaysLookedAt = 10'000; // with a view, of which some are listed

Result<GraphPtr> opened(const SourceRequest& source, const Console& console, const std::stop_token& stop)
{
    Result<GraphPtr> graph = openTogether(source, stop);
    if (graph)
        sayProblemCount((*graph)->snapshot(), console);
    return graph;
}

/// What is asked about, in what it is asked of.
struct Place
{
    GraphPtr graph;
    NodeIndex node = 0;
};

Result<Place> openedAt(const QString& node, const SourceRequest& source, const Console& console,
                       const std::stop_token& stop)
{
    const Result<GraphPtr> graph = opened(source, console, stop);
    if (!graph)
        return tl::unexpected(graph.error());
    const Result<NodeIndex> found = findByText(**graph, node);
    if (!found)
        return tl::unexpected(found.error());
    return Place{*graph, *found};
}

template <class Answer>
ExitCode deliverAnswer(const Answer& answer, AnswerFormat format, const Console& console, const std::stop_token& stop)
{
    const QByteArray data = format == AnswerFormat::Json ? toJson(answer) : toText(answer).toUtf8();
    return print(console, data, stop);
}

Result<std::optional<FoundOperand>> operandOf(const QString& by)
{
    if (by.isEmpty())
        return std::optional<FoundOperand>();
    if (const std::optional<FoundOperand> operand = findOperand(by))
        return operand;
    const QStringList near = nearestNames(by, operandNames(), mostSuggestions);
    return failed({.code = Error::Code::Usage,
                   .where = {.file = u"--by"_s},
                   .expected = u"a field"_s,
                   .found = u'"' + safeForPeople(shortened(by)) + u'"',
                   .advice = near.isEmpty() ? QString() : u"Nearest names: "_s + near.join(u", "_s) + u'.'});
}

/// With what it is compared to, if anything.
Result<std::optional<GraphDiff>> differences(const QueryRequest& request, const GraphPtr& graph, const Console& console,
                                             const std::stop_token& stop)
{
    if (request.before.names.empty())
        return std::optional<GraphDiff>();
    const Result<GraphPtr> before = opened(request.before, console, stop);
    if (!before)
        return tl::unexpected(before.error());
    Result<GraphDiff> diff = compare(*before, graph);
    if (!diff)
        return tl::unexpected(diff.error());
    return std::optional(*std::move(diff));
}

void sayCounts(const QueryAnswer& answer, const Query& query, const QueryInput& input, const Console& console)
{
    const Matches& matches = answer.matches;
    say(console, u"%1 of %2 things, %3 of %4 connections"_s.arg(matches.nodeCount)
                     .arg(matches.nodes.size())
                     .arg(matches.edgeCount)
                     .arg(matches.edges.size()));
    for (const QString& hint : query.hints)
        say(console, hint);
    for (const QString& reason : matches.isNothing() ? whyNothing(query.expression, input) : QStringList())
        say(console, reason);
}

} // namespace

ExitCode runQuery(const QueryRequest& request, const Console& console, std::stop_token stop)
{
    const auto query = parseQuery(request.filter);
    if (!query)
        return refuse(console, request.filter, query.error());
    const Result<std::optional<FoundOperand>> by = operandOf(request.by);
    if (!by)
        return fail(console, by.error());
    const Result<RuleSet> rules = loadRules(request.rules, stop);
    if (!rules)
        return fail(console, rules.error());
    const Result<GraphPtr> graph = opened(request.source, console, stop);
    if (!graph)
        return fail(console, graph.error());
    const auto diff = differences(request, *graph, console, stop);
    if (!diff)
        return fail(console, diff.error());
    const ReviewPtr known = review(**graph, *rules, timeOf(request.rules));
    const QueryInput input{**graph, known.get(), *diff ? &**diff : nullptr};
    QueryAnswer answer{.graph = **graph,
                       .filter = toText(query->expression),
                       .matches = evaluate(query->expression, input, stop),
                       .by = *by ? nameOf(**by) : QString(),
                       .groups = {},
                       .onlyCounts = request.onlyCounts};
    const Result<ShownByView> shown = shownByView(request.view, *graph, known.get(), input.diff, console, stop);
    if (!shown)
        return fail(console, shown.error());
    keepShown(answer.matches, *shown, console);
    if (*by)
        answer.groups = countBy(**by, input, answer.matches.nodes);
    if (stop.stop_requested())
        return ExitCode::Cancelled;
    sayCounts(answer, *query, input, console);
    return deliverAnswer(answer, request.format, console, stop);
}

ExitCode runNeighbours(const NeighboursRequest& request, const Console& console, std::stop_token stop)
{
    const Result<Place> start = openedAt(request.node, request.source, console, stop);
    if (!start)
        return fail(console, start.error());
    const Graph& graph = *start->graph;
    const Result<ShownByView> shown = shownByView(request.view, start->graph, nullptr, nullptr, console, stop);
    if (!shown)
        return fail(console, shown.error());
    NeighboursAnswer answer{.graph = graph,
                            .start = start->node,
                            .depth = request.depth,
                            .way = request.way,
                            .neighbours = neighboursOf(Steps(graph, request.way), start->node, request.depth)};
    if (answer.neighbours.empty())
        say(console, u"nothing is connected to it that way"_s);
    keepShown(answer.neighbours, *shown, console);
    return deliverAnswer(answer, request.format, console, stop);
}

ExitCode runPath(const PathRequest& request, const Console& console, std::stop_token stop)
{
    const Result<Place> from = openedAt(request.from, request.source, console, stop);
    if (!from)
        return fail(console, from.error());
    const Graph& graph = *from->graph;
    const Result<NodeIndex> to = findByText(graph, request.to);
    if (!to)
        return fail(console, to.error());
    const Result<ShownByView> shown = shownByView(request.view, from->graph, nullptr, nullptr, console, stop);
    if (!shown)
        return fail(console, shown.error());
    const size_t looked = shown->isEverything() ? size_t(request.limit) : mostWaysLookedAt;
    const auto pathsBy = [&](Way way) {
        return shortestPaths(Steps(graph, way, edgesThatBind(graph)), from->node, *to, looked);
    };
    PathAnswer answer{.graph = graph, .from = from->node, .to = *to, .way = request.way, .paths = pathsBy(request.way)};
    if (!answer.paths.isReached && request.way == Way::Downstream) {
        const Paths other = pathsBy(Way::Either);
        say(console,
            other.isReached
                ? u"no way along the data; %1 of %2 steps by --any-direction"_s.arg(other.total).arg(other.length)
                : u"no way, in no direction"_s);
    } else if (!answer.paths.isReached) {
        say(console, u"no way"_s);
    }
    keepShown(answer.paths, *shown, request.limit, console);
    return deliverAnswer(answer, request.format, console, stop);
}

ExitCode runImpact(const ImpactRequest& request, const Console& console, std::stop_token stop)
{
    const Result<Place> start = openedAt(request.node, request.source, console, stop);
    if (!start)
        return fail(console, start.error());
    const Result<ShownByView> shown = shownByView(request.view, start->graph, nullptr, nullptr, console, stop);
    if (!shown)
        return fail(console, shown.error());
    ImpactAnswer answer{.graph = *start->graph, .impact = impactOf(*start->graph, start->node)};
    keepShown(answer.impact, *shown, console);
    return deliverAnswer(answer, request.format, console, stop);
}

} // namespace unitscope
