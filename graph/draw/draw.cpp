// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/edges.h"
#include "graph/draw/legend.h"
#include "graph/draw/nodes.h"
#include "graph/draw/picture.h"
#include "graph/draw/wording.h"
#include "graph/look/textmetrics.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double margin = 32;
constexpr double captionGap = 32; // between the caption and the body, and between the body and the legend
constexpr double titleSize = 18;
constexpr double lineHeight = 16;
constexpr double captionFill = 0.9; // the rest is slack for wider fonts
constexpr double leastWidth = 480;
constexpr double mostForCaption = 760; // a wider caption does not widen the picture

double captionWidth(const Caption& caption)
{
    double width = leastWidth;
    for (const QString& line : caption.lines)
        width = std::max(width, textWidth(line, secondSize, Weight::Regular) / captionFill);
    return std::min(width, mostForCaption);
}

/// Draws the caption with its top left at the margin; returns where it ends.
double drawCaption(Pen& pen, const Caption& caption, double width)
{
    pen.begin(Group::Part::Caption, u"caption"_s);
    double y = margin + capHeight(titleSize);
    pen.text(elidedToWidth(caption.title, width * captionFill, titleSize, Weight::SemiBold), {margin, y},
             {.tone = Tone::Text, .pixelSize = titleSize, .isSemiBold = true});
    y += 8;
    for (const QString& line : caption.lines) {
        y += lineHeight;
        pen.text(elidedToWidth(line, width * captionFill, secondSize, Weight::Regular), {margin, y},
                 {.tone = Tone::TextMuted, .pixelSize = secondSize});
    }
    pen.end();
    return y;
}

/// An empty picture says so, and whether there is anything that it leaves out.
double drawNothing(Pen& pen, const Visible& visible, double y)
{
    const auto nodes = visible.graph->nodes();
    const bool isStated = std::any_of(nodes.begin(), nodes.end(),
                                      [](const Node& node) { return node.id.kind() != Kind::Host; });
    pen.begin(Group::Part::Caption, u"empty"_s);
    pen.text(isStated ? u"None of what is stated is of a kind that is chosen to be shown."_s
                      : u"There is nothing to show: no service, stream, port or timer is stated."_s,
             {margin, y + nameSize}, {.tone = Tone::Text, .pixelSize = nameSize});
    pen.end();
    return y + 2 * nameSize;
}

Layout movedTo(const Layout& layout, QPointF corner)
{
    Layout moved = layout;
    const QPointF by = corner - layout.bounds.topLeft();
    for (QRectF& box : moved.boxes)
        box.translate(by);
    for (Route& route : moved.routes) {
        for (QPointF& point : route)
            point += by;
    }
    moved.bounds.translate(by);
    return moved;
}

void drawBody(Pen& pen, const Visible& visible, const Sizes& sizes, const Layout& layout)
{
    for (quint32 i = 0; i < visible.edges.size(); ++i) {
        const VisibleEdge& edge = visible.edges[i];
        pen.begin(groupForEdge(visible, i));
        drawEdge(pen, edge, layout.routes[i], visible.nodes[edge.to].kind == Kind::Stream);
        pen.end();
    }
    for (quint32 i = 0; i < visible.nodes.size(); ++i) {
        pen.begin(groupForNode(visible, i));
        drawNode(pen, visible.nodes[i], sizes[i], layout.boxes[i]);
        pen.end();
    }
}

} // namespace

Drawing draw(const Visible& visible, const Sizes& sizes, const Layout& layout)
{
    Drawing drawing;
    drawing.title = visible.caption.title.isEmpty() ? u"Topology"_s : u"Topology of "_s + visible.caption.title;
    drawing.description = countWords(visible);
    Pen pen(drawing);
    const double width = std::max(layout.bounds.width(), captionWidth(visible.caption));

    // The ground is painted first but is as large as all the rest.
    pen.begin(Group::Part::Ground, u"ground"_s);
    pen.rectangle({}, 0, {.fill = Tone::Ground});
    pen.end();

    double bottom = drawCaption(pen, visible.caption, width) + captionGap;
    if (visible.nodes.empty()) {
        bottom = drawNothing(pen, visible, bottom);
    } else {
        // A line of one pixel is sharp if its middle lies in the middle of a pixel.
        constexpr double half = 0.5;
        const Layout placed = movedTo(layout, {margin + half, std::ceil(bottom / gridStep) * gridStep + half});
        drawBody(pen, visible, sizes, placed);
        bottom = std::ceil(placed.bounds.bottom()) + captionGap;
        bottom += drawLegend(pen, visible, {margin, bottom}, width).height();
    }
    drawing.bounds = {0, 0, std::ceil(width + 2 * margin), std::ceil(bottom + margin - gridStep)};
    drawing.groups.front().bounds = drawing.bounds;
    drawing.shapes.front().rect = drawing.bounds;
    return drawing;
}

} // namespace unitscope
