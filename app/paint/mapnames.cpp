// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/mapnames.h"

#include "app/paint/colours.h"
#include "app/paint/fonts.h"
#include "graph/look/textmetrics.h"

#include <QtGui/qpainter.h>
#include <algorithm>
#include <array>
#include <cmath>

namespace unitscope {

namespace {

constexpr double textSize = 11; // pixels that people read
constexpr double widest = 180;
constexpr int halo = 2; // of ground around the letters, so that they are read over lines and boxes
constexpr int apart = 14;
constexpr double mutedShare = 0.75; // of the names of boxes: headings come first
constexpr std::array<QPoint, 12> around = {QPoint(-1, 0),  QPoint(1, 0),  QPoint(0, -1), QPoint(0, 1),
                                           QPoint(-1, -1), QPoint(1, -1), QPoint(-1, 1), QPoint(1, 1),
                                           QPoint(-2, 0),  QPoint(2, 0),  QPoint(0, -2), QPoint(0, 2)};

Shape shapeOf(const MapName& name)
{
    Shape shape;
    shape.type = Shape::Type::Text;
    shape.pixelSize = textSize;
    shape.isSemiBold = name.isHeading;
    shape.text = elidedToWidth(name.text, widest, textSize, name.isHeading ? Weight::SemiBold : Weight::Regular);
    return shape;
}

} // namespace

void MapNames::prepare(std::span<const MapName> names, double scale, double ratio, QRgb text, QRgb ground)
{
    if (m_names == names.data() && m_scale == scale && m_ratio == ratio && m_text == text && m_ground == ground)
        return;
    m_names = names.data();
    m_scale = scale;
    m_ratio = ratio;
    m_text = text;
    m_ground = ground;
    m_letters.prepare(ratio);
    m_labels.clear();
    QRectF named; // no name leaves it
    for (const MapName& name : names)
        named |= name.place;
    const double left = named.left() * scale;
    const double right = named.right() * scale;
    std::vector<QRect> taken;
    const int gap = int(std::ceil(apart * ratio));
    for (const MapName& name : names) {
        const Shape shape = shapeOf(name);
        const QSize size(int(std::ceil(textWidth(shape.text, textSize * ratio,
                                                 name.isHeading ? Weight::SemiBold : Weight::Regular))),
                         int(std::ceil(textSize * ratio * 1.3)));
        const QPointF middle = name.place.center() * scale - QPointF(size.width(), size.height()) / 2;
        const double wanted = name.isHeading ? name.place.left() * scale : middle.x();
        const QPointF corner(std::max(left, std::min(wanted, right - size.width())), middle.y());
        const QRect rect(QPoint(int(std::floor(corner.x())), int(std::floor(corner.y()))), size);
        const QRect needed = rect.adjusted(-gap, -gap * 4 / 5, gap, gap * 4 / 5);
        if (std::any_of(taken.begin(), taken.end(), [&](const QRect& other) { return other.intersects(needed); }))
            continue;
        taken.push_back(rect);
        Label label = labelFor(name, text, ground);
        label.pixel += rect.topLeft();
        m_labels.push_back(std::move(label));
    }
}

MapNames::Label MapNames::labelFor(const MapName& name, QRgb text, QRgb ground)
{
    const Shape shape = shapeOf(name);
    const int margin = int(std::ceil(halo * m_ratio)) + 1;
    const double size = textSize * m_ratio;
    const int width = int(
        std::ceil(textWidth(shape.text, size, name.isHeading ? Weight::SemiBold : Weight::Regular) * 1.15));
    const QSize room(width + 2 * margin, int(std::ceil(size * 1.5)) + 2 * margin);
    const QPointF anchor(margin, margin + std::ceil(size));
    Label label{{-margin, -margin}, QImage(room, QImage::Format_ARGB32_Premultiplied), {}, name.group};
    label.image.fill(Qt::transparent);
    const auto write = [&](QPoint by, QRgb colour) {
        const Raster raster(label.image, label.image.rect());
        if (m_letters.paint(raster, shape, anchor, by, colour))
            return;
        QPainter painter(&label.image);
        painter.setFont(drawingFont(std::max(1, qRound(size)), name.isHeading));
        painter.setPen(QColor::fromRgb(colour));
        painter.drawText(anchor + by, shape.text);
    };
    for (const QPoint& by : around)
        write(QPoint(int(std::lround(by.x() * m_ratio)), int(std::lround(by.y() * m_ratio))), ground);
    const QColor colour = mixed(QColor::fromRgb(text), QColor::fromRgb(ground), name.isHeading ? 1 : mutedShare);
    write({}, colour.rgb());
    label.spans = spansOf(label.image);
    return label;
}

} // namespace unitscope
