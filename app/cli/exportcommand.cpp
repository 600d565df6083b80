// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/filtermessages.h"
#include "app/cli/opentogether.h"
#include "app/cli/outputfile.h"
#include "app/cli/picturefile.h"
#include "app/cli/problemlines.h"
#include "app/cli/redactedmessages.h"
#include "app/cli/rulesarguments.h"
#include "app/cli/viewargument.h"
#include "graph/base/safetext.h"
#include "graph/draw/visiblepicture.h"
#include "graph/export/registryjson.h"
#include "graph/export/registrymarkdown.h"
#include "graph/view/file/viewage.h"
#include "graph/view/query/parse.h"
#include "graph/view/redact/redactedview.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The document of the one host there is.
Result<QByteArray> registryOf(const Graph& graph, ExportRequest::Format format)
{
    QStringList hosts;
    for (const Node& node : graph.nodes()) {
        if (!hosts.contains(node.id.host()))
            hosts.append(node.id.host());
    }
    if (hosts.size() != 1)
        return failed({.code = Error::Code::Usage,
                       .expected = u"sources of one host: a registry is of one"_s,
                       .found = hosts.isEmpty() ? u"none"_s : safeForPeople(shortened(hosts.join(u", "_s), 160)),
                       .advice = u"Export each host by itself."_s});
    return format == ExportRequest::Format::RegistryJson ? toRegistryJson(graph, hosts.front())
                                                         : toRegistryMarkdown(graph, hosts.front());
}

/// The view from a file, as it is for this graph, and as the other options change it.
struct WantedView
{
    GraphPtr graph;
    ViewFile file;
    ViewSpec spec;
};

Result<WantedView> wantedView(const GraphPtr& graph, const Review& review, ViewFile file, const ExportRequest& request,
                              const Console& console)
{
    Result<ViewFile> view = viewForGraph(std::move(file), request.view.file, *graph, console);
    if (!view)
        return tl::unexpected(view.error());
    const Result<ViewSpec> spec = specOf(graph, review, view->spec, request.view);
    if (!spec)
        return tl::unexpected(spec.error());
    return WantedView{graph, *std::move(view), *spec};
}

/// A view that is older than its sources says so.
void sayAge(const WantedView& wanted, const Visible& visible, const Console& console)
{
    if (wanted.spec != wanted.file.spec || visible.graph != wanted.graph)
        return; // changed by other options, or said in aliases
    if (const ViewAge age = ageOf(wanted.file, visible); age.isOld())
        say(console, inWords(age));
}

/// What every form of a view says of it; false if nothing is left to write.
bool sayOfView(const WantedView& wanted, const Visible& visible, const Console& console)
{
    const ViewSpec& spec = wanted.spec;
    if (!spec.filter.text.isEmpty() || spec.focus || !spec.collapsed.empty())
        sayShown(console, visible);
    sayAge(wanted, visible, console);
    if (!visible.nodes.empty() || spec.filter.text.isEmpty())
        return true;
    say(console, u"nothing written: the filter leaves nothing"_s);
    return false;
}

/// What is shown, in aliases if that is asked for.
Visible shownBy(const GraphPtr& graph, const Review& known, const WantedView& wanted, const Redaction* redaction)
{
    Visible visible = view(graph, &known, wanted.spec);
    return redaction ? redacted(visible, &known, *redaction) : visible;
}

ExitCode writeText(const ExportRequest& request, const Visible& visible, const WantedView& wanted,
                   const Console& console, const std::stop_token& stop)
{
    if (!sayOfView(wanted, visible, console))
        return ExitCode::Incomplete;
    return (request.isRedacted ? deliverRedacted : deliver)(request.output, toTextFormat(visible, request.textFormat),
                                                            console, stop);
}

bool isRegistry(const ExportRequest& request)
{
    return request.format == ExportRequest::Format::RegistryJson
           || request.format == ExportRequest::Format::RegistryMarkdown;
}

} // namespace

ExitCode runExport(const ExportRequest& request, const Console& console, std::stop_token stop)
{
    const auto failBy = request.isRedacted ? failRedacted : fail;
    const auto deliverBy = request.isRedacted ? deliverRedacted : deliver;
    if (isToFile(request.output)) {
        if (const Result<void> usable = checkOutput(request.output, request.source.names); !usable)
            return failBy(console, usable.error());
    }
    Result<ViewFile> viewFile = loadView(request.view.file, stop);
    if (!viewFile)
        return failBy(console, viewFile.error());
    const QString filter = changedBy(viewFile->spec, request.view.view, request.view.file).filter.text;
    if (const auto query = parseQuery(filter); !query)
        return request.isRedacted ? failBy(console, {.code = Error::Code::Usage})
                                  : refuse(console, filter, query.error());
    const Result<RuleSet> rules = loadRules(request.rules, stop);
    if (!rules)
        return failBy(console, rules.error());
    const Result<GraphPtr> graph = openTogether(request.source, stop);
    if (!graph)
        return failBy(console, graph.error());
    sayProblemCount((*graph)->snapshot(), console);

    const auto redaction = request.isRedacted ? std::make_unique<Redaction>(*graph) : nullptr;
    if (redaction)
        sayRedacted(*redaction, console);
    if (isRegistry(request)) {
        const Result<QByteArray> registry = registryOf(redaction ? *redaction->graph() : **graph, request.format);
        return registry ? deliverBy(request.output, *registry, console, stop) : failBy(console, registry.error());
    }
    const ReviewPtr known = review(**graph, *rules, timeOf(request.rules));
    const Result<WantedView> wanted = wantedView(*graph, *known, *std::move(viewFile), request,
                                                 redaction ? Silence(console).console() : console);
    if (!wanted)
        return failBy(console, wanted.error());
    Visible visible = shownBy(*graph, *known, *wanted, redaction.get());
    if (request.format == ExportRequest::Format::Text)
        return writeText(request, visible, *wanted, console, stop);
    const Result<PicturePtr> picture = pictureOf(std::move(visible), redaction ? redaction->of(*known) : known,
                                                 request.layout, stop);
    if (!picture)
        return failBy(console, picture.error());
    if (!sayOfView(*wanted, (*picture)->visible, console))
        return ExitCode::Incomplete;
    if (const QString& reason = (*picture)->layout.fallback; !reason.isEmpty()) {
        say(console, reason);
        if (!request.allowFallback) {
            say(console, u"nothing written: the boxes would stand in simple columns; --allow-fallback accepts that"_s);
            return ExitCode::Incomplete;
        }
    }
    const Result<QByteArray> file = pictureFile(request.pictureFile().value_or(PictureFile::Svg), **picture,
                                                request.picture, console, stop);
    return file ? deliverBy(request.output, *file, console, stop) : failBy(console, file.error());
}

} // namespace unitscope
