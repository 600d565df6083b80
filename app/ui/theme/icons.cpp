// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/theme/icons.h"

#include <QtCore/qfile.h>
#include <QtGui/qpainter.h>
#include <QtSvg/qsvgrenderer.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QPixmap painted(const QByteArray& svg, const QColor& colour, int pixels)
{
    QByteArray coloured = svg;
    coloured.replace("currentColor", colour.name().toLatin1());
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(coloured).render(&painter);
    return pixmap;
}

} // namespace

QIcon lineIcon(QLatin1StringView name, const QColor& colour, const QColor& disabled)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    for (const int pixels : {20, 40, 60}) {
        icon.addPixmap(painted(svg, colour, pixels), QIcon::Normal);
        icon.addPixmap(painted(svg, disabled, pixels), QIcon::Disabled);
    }
    return icon;
}

} // namespace unitscope
