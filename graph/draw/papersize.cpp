// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/papersize.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr double smallestSide = 1; // points: an empty picture has a page, too

/// Of the texts of a box its name is the largest.
double nameOf(const Drawing& drawing, const Group& group)
{
    double largest = 0;
    for (const Shape& shape : drawing.shapesOf(group)) {
        if (shape.type == Shape::Type::Text && shape.fill != Tone::None)
            largest = std::max(largest, shape.pixelSize);
    }
    return largest;
}

PagePlace placeOnOwnPage(const QRectF& bounds)
{
    PagePlace place{.paper = Paper::Fit, .page = {}, .scale = pointsPerPixel, .picture = {}, .nameSize = 0};
    place.page = QSizeF(std::max(bounds.width() * place.scale, smallestSide),
                        std::max(bounds.height() * place.scale, smallestSide));
    place.picture = QRectF(QPointF(), bounds.size() * place.scale);
    return place;
}

PagePlace placeOnPage(Paper paper, QSizeF page, const QRectF& bounds)
{
    const PaperKind& kind = kindOf(paper);
    const double margins = 2 * kind.margin * pointsPerMillimetre;
    PagePlace place{
        .paper = paper, .page = page, .scale = pointsPerPixel * kind.mostEnlarged, .picture = {}, .nameSize = 0};
    if (bounds.width() > 0)
        place.scale = std::min(place.scale, (page.width() - margins) / bounds.width());
    if (bounds.height() > 0)
        place.scale = std::min(place.scale, (page.height() - margins) / bounds.height());
    const QSizeF size = bounds.size() * place.scale;
    place.picture = QRectF(QPointF((page.width() - size.width()) / 2, (page.height() - size.height()) / 2), size);
    return place;
}

QString points(double size)
{
    return QString::number(size, 'f', 1) + u" pt"_s;
}

} // namespace

const PaperKind& kindOf(Paper paper)
{
    using S = QLatin1StringView;
    static const std::array<PaperKind, paperCount> kinds = {{
        {.word = S("fit"),
         .name = S("a page as large as the picture"),
         .millimetres = {},
         .margin = 0,
         .mostEnlarged = 1,
         .mayTurn = false},
        {.word = S("a4"),
         .name = S("A4"),
         .millimetres = {210, 297},
         .margin = 10,
         .mostEnlarged = 1.25,
         .mayTurn = true},
        {.word = S("a3"),
         .name = S("A3"),
         .millimetres = {297, 420},
         .margin = 10,
         .mostEnlarged = 1.25,
         .mayTurn = true},
        {.word = S("letter"),
         .name = S("Letter"),
         .millimetres = {215.9, 279.4},
         .margin = 10,
         .mostEnlarged = 1.25,
         .mayTurn = true},
        {.word = S("slide"),
         .name = S("a slide"),
         .millimetres = {338.666667, 190.5},
         .margin = 6,
         .mostEnlarged = 2.5,
         .mayTurn = false},
    }};
    return kinds[size_t(paper)];
}

double smallestName(const Drawing& drawing)
{
    double smallest = 0;
    for (const Group& group : drawing.groups) {
        const double size = group.part == Group::Part::Node ? nameOf(drawing, group) : 0;
        if (size > 0 && (smallest == 0 || size < smallest))
            smallest = size;
    }
    return smallest;
}

PagePlace placeOn(Paper paper, const Drawing& drawing)
{
    const PaperKind& kind = kindOf(paper);
    PagePlace place;
    if (paper == Paper::Fit) {
        place = placeOnOwnPage(drawing.bounds);
    } else {
        const QSizeF page = kind.millimetres * pointsPerMillimetre;
        place = placeOnPage(paper, page, drawing.bounds);
        if (kind.mayTurn) {
            const PagePlace across = placeOnPage(paper, page.transposed(), drawing.bounds);
            const bool isWide = drawing.bounds.width() > drawing.bounds.height();
            if (across.scale > place.scale || (across.scale == place.scale && isWide))
                place = across;
        }
    }
    place.nameSize = smallestName(drawing) * place.scale;
    return place;
}

std::optional<SmallNames> smallNamesOn(Paper paper, const Drawing& drawing)
{
    const PagePlace place = placeOn(paper, drawing);
    if (!place.isTooSmall())
        return std::nullopt;
    if (paper != Paper::A3) {
        const PagePlace larger = placeOn(Paper::A3, drawing);
        if (!larger.isTooSmall())
            return SmallNames{.place = place, .larger = larger};
    }
    return SmallNames{.place = place, .larger = placeOn(Paper::Fit, drawing)};
}

QString inWords(const SmallNames& names)
{
    const QString page = kindOf(names.place.paper).name;
    const QString larger = kindOf(names.larger.paper).name;
    return u"names are %1 on %2, which is hard to read in print; on %3 they are %4"_s.arg(
        points(names.place.nameSize), page, larger, points(names.larger.nameSize));
}

} // namespace unitscope
