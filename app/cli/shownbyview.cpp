// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/shownbyview.h"

#include "app/cli/viewargument.h"
#include "graph/base/safetext.h"
#include "graph/view/visible.h"

#include <QtCore/qdatetime.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void sayLeftOut(qsizetype count, const QString& one, const QString& several, const Console& console)
{
    if (count > 0)
        say(console, count == 1 ? u"1 more %1 that the view leaves out"_s.arg(one)
                                : u"%1 more %2 that the view leaves out"_s.arg(count).arg(several));
}

} // namespace

Result<ShownByView> shownByView(const ViewRequest& request, const GraphPtr& graph, const Review* review,
                                const GraphDiff* diff, const Console& console, const std::stop_token& stop)
{
    if (request.file.isEmpty())
        return ShownByView();
    Result<ViewFile> file = loadView(request, stop);
    if (file)
        file = viewForGraph(*std::move(file), request, *graph, console);
    if (!file)
        return tl::unexpected(file.error());
    ViewSpec spec = file->spec;
    // Several things in one box are shown, and so is what lies between them.
    spec.foldsSystem = false;
    spec.collapsed = {};
    spec.grouping = Grouping::None;
    ReviewPtr own; // a filter may ask for problems
    if (!review)
        own = unitscope::review(*graph, {}, QDateTime::currentMSecsSinceEpoch());
    const Visible visible = view(graph, review ? review : own.get(), spec, diff);
    if (visible.filterMistake)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = safeForPeople(request.file)},
                       .expected = u"a view with a filter that can be read"_s,
                       .found = safeForPeople(shortened(spec.filter.text)),
                       .advice = visible.filterMistake->message()});
    ShownByView shown{.nodes = std::vector<bool>(graph->nodes().size()),
                      .edges = std::vector<bool>(graph->edges().size())};
    for (NodeIndex node = 0; node < shown.nodes.size(); ++node)
        shown.nodes[node] = visible.indexOf(node).has_value();
    for (const VisibleEdge& line : visible.edges) {
        for (const EdgeIndex edge : visible.membersOf(line))
            shown.edges[edge] = true;
    }
    return shown;
}

void keepShown(Matches& matches, const ShownByView& shown, const Console& console)
{
    if (shown.isEverything())
        return;
    const auto keep = [](std::vector<bool>& all, qsizetype& count, const std::vector<bool>& kept) {
        const qsizetype before = count;
        for (size_t i = 0; i < all.size(); ++i)
            all[i] = all[i] && kept[i];
        count = std::count(all.begin(), all.end(), true);
        return before - count;
    };
    sayLeftOut(keep(matches.nodes, matches.nodeCount, shown.nodes), u"thing"_s, u"things"_s, console);
    sayLeftOut(keep(matches.edges, matches.edgeCount, shown.edges), u"connection"_s, u"connections"_s, console);
}

void keepShown(std::vector<Reached>& neighbours, const ShownByView& shown, const Console& console)
{
    if (shown.isEverything())
        return;
    const size_t left = std::erase_if(neighbours, [&](const Reached& one) { return !shown.nodes[one.node]; });
    sayLeftOut(qsizetype(left), u"thing"_s, u"things"_s, console);
}

void keepShown(Impact& impact, const ShownByView& shown, const Console& console)
{
    if (shown.isEverything())
        return;
    const size_t left = std::erase_if(impact.affected, [&](const Affected& one) { return !shown.nodes[one.node]; });
    std::fill(impact.places.begin(), impact.places.end(), noIndex);
    for (size_t i = 0; i < impact.affected.size(); ++i)
        impact.places[impact.affected[i].node] = quint32(i);
    sayLeftOut(qsizetype(left), u"thing is affected"_s, u"things are affected"_s, console);
}

void keepShown(Paths& paths, const ShownByView& shown, int limit, const Console& console)
{
    if (shown.isEverything() || !paths.isReached)
        return;
    const auto isShown = [&](const Hop& hop) {
        return shown.nodes[hop.to] && std::any_of(hop.edges.begin(), hop.edges.end(), [&](EdgeIndex edge) {
                   return bool(shown.edges[edge]);
               });
    };
    if (paths.isCut())
        say(console, u"of the first %1 ways"_s.arg(paths.paths.size()));
    const size_t left = std::erase_if(paths.paths, [&](const std::vector<Hop>& way) {
        return !std::all_of(way.begin(), way.end(), isShown);
    });
    sayLeftOut(qsizetype(left), u"way leads over things or connections"_s, u"ways lead over things or connections"_s,
               console);
    paths.total = paths.paths.size();
    paths.isReached = paths.total > 0;
    if (paths.paths.size() > size_t(limit))
        paths.paths.resize(size_t(limit));
}

} // namespace unitscope
