// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/range.h"

#include "graph/diff/unite.h"
#include "graph/layout/headings.h"
#include "graph/look/textmetrics.h"

#include <algorithm>

namespace unitscope {

namespace {

/// Where something of one picture is in another; nothing if it is not there.
class Match
{
public:
    Match(const Visible& of, const Visible& in) : m_of(*of.graph), m_ofVisible(of), m_visible(in) { }
    std::optional<quint32> node(const VisibleNode& node) const { return m_visible.indexOf(m_ofVisible.idOf(node)); }
    std::optional<quint32> edge(const VisibleEdge& edge) const { return m_visible.lineOf(m_of.edges()[edge.edge].id); }

private:
    const Graph& m_of;
    const Visible& m_ofVisible;
    const Visible& m_visible;
};

double widthOf(const QString& remark)
{
    return textWidth(remark, secondSize, Weight::Regular);
}

void makeRoomForRemarks(const Visible& moment, Visible& whole)
{
    const Match match(moment, whole);
    for (const VisibleNode& node : moment.nodes) {
        const auto at = match.node(node);
        if (at && widthOf(node.remark) > widthOf(whole.nodes[*at].remark))
            whole.nodes[*at].remark = node.remark;
    }
}

/// The form, which has room for another remark, with this one.
void setRemark(NodeForm& form, const QString& remark)
{
    form.remark = elidedToWidth(remark, form.size.width() - form.remarkAt.x(), secondSize, Weight::Regular);
}

/// What stood docked in the range stands free where the snapshot has no line that says so.
void keepTrueDocking(const Visible& visible, Sizes& sizes)
{
    std::vector<bool> isTied(sizes.size());
    for (const VisibleEdge& edge : visible.edges) {
        for (const auto& [docked, owner] : {std::pair(edge.from, edge.to), std::pair(edge.to, edge.from)})
            isTied[docked] = isTied[docked] || sizes[docked].docking.owner == owner;
    }
    for (size_t i = 0; i < sizes.size(); ++i) {
        if (!isTied[i])
            sizes[i].docking = {};
    }
}

/// They count what this snapshot has beneath them.
void countUnderHeadings(std::vector<LayoutHeading>& headings, const std::vector<quint32>& placeOf)
{
    for (LayoutHeading& heading : headings) {
        const size_t before = heading.over.size();
        std::vector<quint32> left;
        for (const quint32 node : heading.over) {
            if (placeOf[node] != Docking::nobody)
                left.push_back(placeOf[node]);
        }
        heading.over = std::move(left);
        countAgain(heading, before);
    }
    removeSilent(headings);
}

} // namespace

Sizes roomySizes(const Visible& whole, std::span<const Visible> moments)
{
    Visible roomy = whole;
    for (const Visible& moment : moments)
        makeRoomForRemarks(moment, roomy);
    Sizes sizes = sizesOf(roomy);
    for (size_t i = 0; i < sizes.size(); ++i) {
        if (whole.nodes[i].remark != roomy.nodes[i].remark)
            setRemark(sizes[i], whole.nodes[i].remark);
    }
    return sizes;
}

Result<LayoutRange> layOutRange(std::span<const GraphPtr> graphs, const ViewSpec& spec, const LayoutOptions& options,
                                const std::stop_token& stop)
{
    // What a filter means, and what is around something, differs from snapshot to snapshot: there is a place for everything.
    ViewSpec all = spec;
    all.filter = {};
    all.focus.reset();
    LayoutRange range{.whole = view(unionOf(graphs), all), .sizes = {}, .layout = {}};
    std::vector<Visible> moments;
    for (const GraphPtr& graph : graphs)
        moments.push_back(view(graph, all));
    range.sizes = roomySizes(range.whole, moments);
    Result<Layout> layout = layOut(range.whole, range.sizes, options, stop);
    if (!layout)
        return failed(layout.error());
    range.whole.spec = spec;
    range.layout = std::move(*layout);
    return range;
}

void nameAsIn(const Visible& whole, Visible& moment)
{
    const Match match(moment, whole);
    for (VisibleNode& node : moment.nodes) {
        const auto at = match.node(node);
        if (!at)
            continue;
        node.prefix = whole.nodes[*at].prefix; // cut off where all names of the range have it
        if (node.fold == noIndex)              // how many are folded differs
            node.name = whole.nodes[*at].name;
    }
}

std::optional<LayoutMoment> momentOf(const LayoutRange& range, const GraphPtr& graph, const Review* review,
                                     const GraphDiff* diff)
{
    return momentOf(range, view(graph, review, range.whole.spec, diff));
}

std::optional<LayoutMoment> momentOf(const LayoutRange& range, Visible visible)
{
    LayoutMoment moment{.visible = std::move(visible), .sizes = {}, .layout = range.layout};
    nameAsIn(range.whole, moment.visible);
    Layout& layout = moment.layout;
    layout.boxes.clear();
    layout.routes.clear();
    layout.leadsBack.clear();
    layout.origins.clear();
    const Match match(moment.visible, range.whole);
    std::vector<quint32> placeOf(range.sizes.size(), Docking::nobody);
    for (quint32 i = 0; i < moment.visible.nodes.size(); ++i) {
        const VisibleNode& node = moment.visible.nodes[i];
        const auto at = match.node(node);
        if (!at)
            return std::nullopt;
        placeOf[*at] = i;
        NodeForm form = range.sizes[*at];
        setRemark(form, node.remark);
        moment.sizes.push_back(std::move(form));
        layout.boxes.push_back(range.layout.boxes[*at]);
        if (!range.layout.origins.empty())
            layout.origins.push_back(range.layout.origins[*at]);
    }
    countUnderHeadings(layout.headings, placeOf);
    for (NodeForm& form : moment.sizes) {
        if (form.docking.owner != Docking::nobody)
            form.docking.owner = placeOf[form.docking.owner];
    }
    for (const VisibleEdge& edge : moment.visible.edges) {
        const auto at = match.edge(edge);
        if (!at)
            return std::nullopt;
        layout.routes.push_back(range.layout.routes[*at]);
        // The newest source may have turned a line: it leads along the same way.
        const VisibleEdge& whole = range.whole.edges[*at];
        if (placeOf[whole.from] != edge.from)
            std::reverse(layout.routes.back().begin(), layout.routes.back().end());
        layout.leadsBack.push_back(range.layout.leadsBack[*at]);
    }
    keepTrueDocking(moment.visible, moment.sizes);
    return moment;
}

} // namespace unitscope
