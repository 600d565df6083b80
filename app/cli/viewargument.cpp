// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/viewargument.h"

#include "app/cli/groupnames.h"
#include "app/cli/nodelookup.h"
#include "graph/base/safetext.h"
#include "graph/view/file/viewhosts.h"
#include "importers/source/readfile.h"

using namespace Qt::StringLiterals;

namespace unitscope {

Result<ViewFile> loadView(const ViewRequest& request, const std::stop_token& stop)
{
    if (request.file.isEmpty())
        return ViewFile();
    Result<QByteArray> bytes = readFile(request.file, {.bytes = viewlimits::bytes}, stop);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return readView(*std::move(bytes), request.file);
}

ViewSpec changedBy(ViewSpec spec, const ViewSpec& typed, const ViewRequest& request)
{
    static const ViewSpec usual;
    if (request.choosesKinds) {
        spec.kinds = typed.kinds;
        spec.edges = typed.edges;
        spec.foldsSystem = typed.foldsSystem;
    }
    if (!typed.filter.text.isEmpty())
        spec.filter = typed.filter;
    if (typed.focus)
        spec.focus = typed.focus;
    if (typed.grouping != usual.grouping)
        spec.grouping = typed.grouping;
    if (!typed.collapsed.empty())
        spec.collapsed = typed.collapsed;
    if (typed.compared != usual.compared)
        spec.compared = typed.compared;
    return spec;
}

Result<ViewFile> viewForGraph(ViewFile view, const ViewRequest& request, const Graph& graph, const Console& console)
{
    Result<ViewForHosts> carried = viewFor(std::move(view), graph, safeForPeople(request.file));
    if (!carried)
        return tl::unexpected(carried.error());
    if (!carried->from.isEmpty())
        say(console, u"the view was made of %1 and is used for %2"_s.arg(carried->from, carried->to));
    return std::move(carried->view);
}

Result<ViewSpec> specOf(const GraphPtr& graph, const Review& review, const ViewSpec& fromFile, const ViewWish& wish)
{
    ViewSpec spec = wish.view;
    if (!wish.around.isEmpty()) {
        const Result<NodeIndex> center = findByText(*graph, wish.around);
        if (!center)
            return tl::unexpected(center.error());
        spec.focus = Focus{graph->nodes()[*center].id, wish.depth, wish.way};
    }
    if (!wish.file.file.isEmpty())
        spec = changedBy(fromFile, spec, wish.file);
    if (!wish.collapse.empty()) {
        Result<std::set<NodeId>> collapsed = groupsNamed(view(graph, &review, spec), wish.collapse);
        if (!collapsed)
            return tl::unexpected(collapsed.error());
        spec.collapsed = *std::move(collapsed);
    }
    return spec;
}

} // namespace unitscope
