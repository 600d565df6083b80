// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "draw/readablelaws.h"

#include "graph/draw/pen.h"
#include "graph/look/textmetrics.h"
#include "layout/picturelaws.h"
#include "support/picturescore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

/// A text and the room its capitals take.
struct PlacedText
{
    QString text;
    QRectF ink;
    const Group* group;
    bool isCount; ///< beside a badge, on the border
};

QRectF inkOf(const Shape& shape)
{
    const double width = textWidth(shape.text, shape.pixelSize, shape.isSemiBold ? Weight::SemiBold : Weight::Regular);
    const double left = shape.at.x()
                        - (shape.anchor == Shape::Anchor::Start    ? 0
                           : shape.anchor == Shape::Anchor::Middle ? width / 2
                                                                   : width);
    const double high = capHeight(shape.pixelSize);
    return {left, shape.at.y() - high, width, high};
}

std::vector<PlacedText> textsOf(const Drawing& drawing)
{
    std::vector<PlacedText> texts;
    for (const Group& group : drawing.groups) {
        for (const Shape& shape : drawing.shapesOf(group)) {
            if (shape.type == Shape::Type::Text)
                texts.push_back({shape.text, inkOf(shape), &group, shape.pixelSize < secondSize});
        }
    }
    return texts;
}

/// The drawing moves the layout; its boxes are where their groups are.
QRectF boxOf(const Picture& picture, const Group& group)
{
    const Drawing& drawing = picture.drawing;
    QRectF box;
    for (const Shape& shape : drawing.shapesOf(group)) {
        if (shape.type != Shape::Type::Text && shape.stroke != Tone::None) {
            box = boundsOf(drawing, shape); // the first stroke is the outline
            break;
        }
    }
    return box;
}

QString textOutside(const Picture& picture, const std::vector<PlacedText>& texts)
{
    for (const PlacedText& text : texts) {
        const bool isOfBox = text.group->part == Group::Part::Node && !text.isCount;
        const QRectF room = isOfBox ? boxOf(picture, *text.group) : picture.drawing.bounds;
        if (!room.contains(text.ink))
            return u"\"%1\" is cut"_s.arg(text.text);
    }
    return {};
}

QString textUponText(const std::vector<PlacedText>& texts)
{
    for (size_t i = 0; i < texts.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (texts[i].ink.intersects(texts[j].ink))
                return u"\"%1\" lies upon \"%2\""_s.arg(texts[i].text, texts[j].text);
        }
    }
    return {};
}

/// What a badge covers, halo left out.
QRectF formOf(QPointF centre)
{
    return QRectF(centre - QPointF(7.5, 7.5), QSizeF(15, 15));
}

QString badgeUponText(const Picture& picture, const Sizes& sizes, const std::vector<PlacedText>& texts, QPointF moved)
{
    for (size_t node = 0; node < sizes.size(); ++node) {
        if (picture.visible.nodes[node].badge.isEmpty())
            continue;
        const QRectF form = formOf(picture.layout.boxes[node].topLeft() + moved + sizes[node].badgeAt);
        for (const PlacedText& text : texts) {
            if (form.intersects(text.ink))
                return u"the badge of \"%1\" lies upon \"%2\""_s.arg(picture.visible.nodes[node].name, text.text);
        }
    }
    return {};
}

QString lineThrough(const Picture& picture, const Sizes& sizes)
{
    PlacedPicture placed{.boxes = picture.layout.boxes, .lines = {}, .edges = {}};
    for (const LayoutHeading& heading : picture.layout.headings)
        placed.boxes.push_back(heading.box);
    for (size_t i = 0; i < picture.visible.edges.size(); ++i) {
        const VisibleEdge& edge = picture.visible.edges[i];
        if (sizes[edge.from].docking.owner == edge.to || sizes[edge.to].docking.owner == edge.from)
            continue; // a seam
        placed.lines.push_back(picture.layout.routes[i]);
        placed.edges.emplace_back(edge.from, edge.to);
    }
    const qint64 through = scoreOf(placed).throughBoxes;
    return through == 0 ? QString() : u"%1 lines run through boxes or headings"_s.arg(through);
}

} // namespace

double smallestName(const Picture& picture, QSizeF room)
{
    const QSizeF size = picture.drawing.bounds.size();
    const double scale = std::min({room.width() / size.width(), room.height() / size.height(), 1.0});
    double least = nameSize;
    const Sizes sizes = sizesOf(picture.visible);
    for (size_t i = 0; i < sizes.size(); ++i) {
        const bool isPeriod = sizes[i].docking.as == Dock::Tab && hasMark(picture.visible.nodes[i].kind);
        if (!sizes[i].name.isEmpty() && !isPeriod)
            least = std::min(least, sizes[i].textSize);
    }
    return least * scale;
}

QString unreadable(const Picture& picture)
{
    const Sizes sizes = sizesOf(picture.visible);
    const std::vector<PlacedText> texts = textsOf(picture.drawing);
    QPointF moved; // of the layout in the drawing
    for (const Group& group : picture.drawing.groups) {
        if (group.part == Group::Part::Node)
            moved = boxOf(picture, group).center() - picture.layout.boxes[group.item].center();
    }
    for (const QString& broken :
         {brokenLaw(picture.visible, sizes, picture.layout), textOutside(picture, texts), textUponText(texts),
          badgeUponText(picture, sizes, texts, moved), lineThrough(picture, sizes)}) {
        if (!broken.isEmpty())
            return broken;
    }
    return {};
}

} // namespace unitscope::test
