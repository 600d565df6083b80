// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/counts.h"
#include "graph/draw/drawwords.h"
#include "graph/draw/frames.h"
#include "graph/draw/legend.h"
#include "graph/draw/ownwords.h"
#include "graph/draw/parts.h"
#include "graph/draw/picture.h"
#include "graph/draw/wording.h"
#include "graph/look/textmetrics.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double margin = 12;
constexpr double captionGap = 16; // between the caption and the body, and between the body and the legend
constexpr double titleSize = 16;
constexpr double titleGap = 12;
constexpr double lineHeight = 16;
constexpr double sourceSize = 10;
constexpr double captionFill = 0.88; // the rest is slack for wider fonts
constexpr double leastWidth = 480;
constexpr double mostForCaption = 760; // a wider caption does not widen the picture

double roomFor(const QString& text, double pixelSize, Weight weight)
{
    return textWidth(text, pixelSize, weight) / captionFill;
}

double captionWidth(const Caption& caption)
{
    const double first = roomFor(caption.title, titleSize, Weight::SemiBold) + titleGap
                         + roomFor(caption.facts, secondSize, Weight::Regular);
    const double second = roomFor(caption.note, secondSize, Weight::Regular);
    return std::clamp(std::max({first, second, ownWordsWidth(caption)}), leastWidth, mostForCaption);
}

bool hasFirstLine(const Caption& caption)
{
    return !caption.title.isEmpty() || !caption.facts.isEmpty();
}

bool isEmpty(const Caption& caption)
{
    return !hasFirstLine(caption) && caption.note.isEmpty() && caption.ownTitle.isEmpty() && caption.ownNote.isEmpty();
}

/// What the picture is of, with its facts; the baseline of it is at `y`.
void drawFirstLine(Pen& pen, const Caption& caption, double y, double width)
{
    const QString title = elidedToWidth(caption.title, width * captionFill, titleSize, Weight::SemiBold);
    pen.text(title, {margin, y}, {.tone = Tone::Text, .pixelSize = titleSize, .isSemiBold = true});
    const double taken = title.isEmpty() ? 0 : roomFor(title, titleSize, Weight::SemiBold) + titleGap;
    const double left = width - taken;
    if (left > leastWidth / 4)
        pen.text(elidedToWidth(caption.facts, left * captionFill, secondSize, Weight::Regular), {margin + taken, y},
                 {.tone = Tone::TextMuted, .pixelSize = secondSize});
}

/// Draws the caption with its top left at the margin; returns where it ends. Lines that are empty take no room.
double drawCaption(Pen& pen, const Caption& caption, double width)
{
    double y = drawOwnTitle(pen, caption, {margin, margin}, width);
    const bool isFirst = caption.ownTitle.isEmpty();
    pen.begin(Group::Part::Caption, u"caption"_s);
    if (hasFirstLine(caption)) {
        y += capHeight(titleSize);
        drawFirstLine(pen, caption, y, width);
    }
    if (!caption.note.isEmpty()) {
        y += hasFirstLine(caption) || !isFirst ? lineHeight + 2 : capHeight(secondSize);
        pen.text(elidedToWidth(caption.note, width * captionFill, secondSize, Weight::Regular), {margin, y},
                 {.tone = Tone::TextMuted, .pixelSize = secondSize});
    }
    pen.end();
    return drawOwnNote(pen, caption, {margin, y}, width);
}

/// Which files say all this; returns where it ends.
double drawSources(Pen& pen, const Caption& caption, double y, double width)
{
    if (caption.sources.empty())
        return y;
    pen.begin(Group::Part::Caption, u"sources"_s);
    for (const QString& line : caption.sources) {
        y += lineHeight;
        pen.text(elidedToWidth(line, width * captionFill, sourceSize, Weight::Regular), {margin, y - 4},
                 {.tone = Tone::TextMuted, .pixelSize = sourceSize});
    }
    pen.end();
    return y;
}

void drawHeadings(Pen& pen, const std::vector<LayoutHeading>& headings)
{
    for (size_t i = 0; i < headings.size(); ++i) {
        const LayoutHeading& heading = headings[i];
        pen.begin(Group::Part::Caption, u"heading-%1"_s.arg(i + 1));
        // Higher over boxes, whose badges reach above them.
        pen.text(heading.text, heading.box.bottomLeft() - QPointF(0, heading.isSmall ? 8 : 4),
                 {.tone = Tone::TextMuted,
                  .pixelSize = heading.isSmall ? secondSize : rowSize,
                  .isSemiBold = !heading.isSmall});
        pen.end();
    }
}

/// An empty picture says so, and whether there is anything that it leaves out.
double drawNothing(Pen& pen, const Visible& visible, double y)
{
    const auto nodes = visible.graph->nodes();
    const bool isStated = std::any_of(nodes.begin(), nodes.end(),
                                      [](const Node& node) { return node.id.kind() != Kind::Host; });
    pen.begin(Group::Part::Caption, u"empty"_s);
    const bool isPart = visible.spec.focus || !visible.spec.filter.text.isEmpty();
    pen.text(!isStated                     ? u"There is nothing to show: no service, stream, port or timer is stated."_s
             : isPart                      ? u"Nothing that is shown fits the filter."_s
             : !visible.whyEmpty.isEmpty() ? visible.whyEmpty.front()
                                           : u"None of what is stated is of a kind that is chosen to be shown."_s,
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
    for (LayoutHeading& heading : moved.headings)
        heading.box.translate(by);
    for (LayoutFrame& frame : moved.frames)
        frame.box.translate(by);
    moved.bounds.translate(by);
    return moved;
}

/// Lines lie beneath boxes, but the seams between docked boxes upon them.
void drawEdges(Pen& pen, const Visible& visible, const Sizes& sizes, const Layout& layout)
{
    const std::vector<QPointF> counts = countPlaces(visible, layout);
    for (quint32 i = 0; i < visible.edges.size(); ++i) {
        const quint32 bundle = visible.edges[i].bundle;
        drawLine(pen, visible, sizes, layout, i, bundle == noIndex ? QPointF() : counts[bundle]);
    }
}

void drawBoxes(Pen& pen, const Visible& visible, const Sizes& sizes, const Layout& layout)
{
    const std::vector<NodeLook> looks = looksOf(visible, sizes);
    for (quint32 i = 0; i < visible.nodes.size(); ++i)
        drawBox(pen, visible, sizes, layout, i, looks[i]);
}

} // namespace

Drawing draw(const Visible& visible, const Sizes& sizes, const Layout& layout)
{
    return draw(visible, sizes, layout, DrawnAround());
}

Drawing draw(const Visible& visible, const Sizes& sizes, const Layout& layout, const DrawnAround& around)
{
    Drawing drawing;
    drawing.title = visible.caption.title.isEmpty() ? u"Topology"_s : u"Topology of "_s + visible.caption.title;
    drawing.description = countWords(visible);
    Pen pen(drawing);
    const bool hasWords = !isEmpty(visible.caption) || !visible.caption.sources.empty() || around.hasLegend;
    const double width = std::max(layout.bounds.width(), hasWords ? captionWidth(visible.caption) : 0);

    // The ground is painted first but is as large as all the rest.
    pen.begin(Group::Part::Ground, u"ground"_s);
    pen.rectangle({}, 0, {.fill = Tone::Ground});
    pen.end();

    double bottom = isEmpty(visible.caption) ? margin : drawCaption(pen, visible.caption, width) + captionGap;
    if (visible.nodes.empty()) {
        bottom = drawNothing(pen, visible, bottom);
    } else {
        // A line of one pixel is sharp if its middle lies in the middle of a pixel.
        constexpr double half = 0.5;
        const QPointF corner(margin + half, std::ceil(bottom / gridStep) * gridStep + half);
        const Layout placed = movedTo(layout, corner);
        drawing.body = corner - layout.bounds.topLeft();
        drawFrames(pen, visible, placed.frames);
        drawHeadings(pen, placed.headings);
        drawEdges(pen, visible, sizes, placed);
        drawBoxes(pen, visible, sizes, placed);
        bottom = std::ceil(placed.bounds.bottom());
        if (around.hasLegend)
            bottom += captionGap
                      + drawLegend(pen, visible, sizes, placed, {margin, bottom + captionGap}, width).height();
    }
    bottom = drawSources(pen, visible.caption, bottom, width);
    const bool hasFoot = around.hasLegend || !visible.caption.sources.empty(); // which has air of its own
    drawing.bounds = {0, 0, std::ceil(width + 2 * margin), std::ceil(bottom + (hasFoot ? margin / 2 : margin))};
    drawing.groups.front().bounds = drawing.bounds;
    drawing.shapes.front().rect = drawing.bounds;
    return drawing;
}

} // namespace unitscope
