// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/explorearguments.h"

#include "app/cli/optionvalues.h"
#include "app/cli/viewarguments.h"
#include "graph/base/nearnames.h"
#include "graph/base/safetext.h"
#include "graph/view/query/presets.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int mostPaths = 10000;

QString text(const std::string& typed)
{
    return QString::fromStdString(typed);
}

Result<AnswerFormat> formatOf(const TypedExplore& typed)
{
    const QString format = typed.format.empty() ? u"text"_s : text(typed.format);
    const Result<qsizetype> index = oneOf(u"--format"_s, format, {u"text"_s, u"json"_s});
    if (!index)
        return tl::unexpected(index.error());
    return AnswerFormat(*index);
}

/// What all four have in common.
template <class Request>
Result<Request> common(const TypedExplore& typed)
{
    Result<SourceRequest> source = sourceRequest(typed.source);
    const Result<AnswerFormat> format = formatOf(typed);
    if (!source || !format)
        return tl::unexpected(!source ? source.error() : format.error());
    Request request{.source = *std::move(source)};
    request.format = *format;
    request.view = {.file = text(typed.view)};
    return request;
}

Error unknownPreset(const QString& id)
{
    QStringList ids;
    for (const Preset& preset : presets())
        ids += preset.id;
    constexpr qsizetype suggestions = 3;
    const QStringList near = nearestNames(id, ids, suggestions);
    return {.code = Error::Code::Usage,
            .where = {.file = u"EXPR"_s},
            .expected = u"a filter, or @ and one of those that \"unitscope-cli query --list-presets\" names"_s,
            .found = u"\"@%1\""_s.arg(safeForPeople(shortened(id))),
            .advice = near.isEmpty() ? QString() : u"Nearest names: @"_s + near.join(u", @"_s) + u'.'};
}

} // namespace

Result<QueryRequest> queryRequest(const TypedExplore& typed)
{
    Result<QueryRequest> request = common<QueryRequest>(typed);
    if (!request)
        return request;
    request->filter = text(typed.filter);
    request->by = text(typed.by);
    request->onlyCounts = typed.onlyCounts;
    if (request->filter.startsWith(u'@')) {
        const Preset* preset = findPreset(QStringView(request->filter).sliced(1));
        if (!preset)
            return tl::unexpected(unknownPreset(request->filter.sliced(1)));
        request->filter = preset->expression;
        if (request->by.isEmpty())
            request->by = preset->by;
    }
    if (!typed.before.empty()) {
        TypedSource before = typed.source;
        before.names = typed.before;
        Result<SourceRequest> earlier = sourceRequest(before);
        if (!earlier)
            return tl::unexpected(earlier.error());
        request->before = *std::move(earlier);
    }
    const Result<RulesRequest> rules = rulesRequest(typed.rules);
    if (!rules)
        return tl::unexpected(rules.error());
    request->rules = *rules;
    return request;
}

Result<NeighboursRequest> neighboursRequest(const TypedExplore& typed)
{
    Result<NeighboursRequest> request = common<NeighboursRequest>(typed);
    if (!request)
        return request;
    request->node = text(typed.node);
    const Result<int> depth = depthOf(typed.depth);
    const Result<Way> way = wayOf(typed.way);
    if (!depth || !way)
        return tl::unexpected(!depth ? depth.error() : way.error());
    request->depth = *depth;
    request->way = *way;
    return request;
}

Result<PathRequest> pathRequest(const TypedExplore& typed)
{
    Result<PathRequest> request = common<PathRequest>(typed);
    if (!request)
        return request;
    request->from = text(typed.node);
    request->to = text(typed.to);
    request->way = typed.isAnyWay ? Way::Either : Way::Downstream;
    if (!typed.limit.empty()) {
        const Result<int> limit = wholeNumber(u"--limit"_s, text(typed.limit), 1, mostPaths);
        if (!limit)
            return tl::unexpected(limit.error());
        request->limit = *limit;
    }
    return request;
}

Result<ImpactRequest> impactRequest(const TypedExplore& typed)
{
    Result<ImpactRequest> request = common<ImpactRequest>(typed);
    if (request)
        request->node = text(typed.node);
    return request;
}

Result<ViewCheckRequest> viewCheckRequest(const TypedExplore& typed)
{
    Result<SourceRequest> source = sourceRequest(typed.source);
    if (!source)
        return tl::unexpected(source.error());
    return ViewCheckRequest{.source = *std::move(source), .view = {.file = text(typed.view)}};
}

QString presetList()
{
    constexpr int widest = 14;
    QString lines;
    for (const Preset& preset : presets()) {
        const QString by = preset.by.isEmpty() ? QString() : u" --by "_s + preset.by;
        lines += u"@%1 %2\n"_s.arg(preset.id, -widest).arg(preset.label);
        lines += u"    %1%2\n"_s.arg(preset.expression, by);
    }
    return lines;
}

} // namespace unitscope
