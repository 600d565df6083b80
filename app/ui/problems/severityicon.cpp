// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/severityicon.h"

#include "app/paint/paintdrawing.h"
#include "graph/draw/badges.h"

#include <QtGui/qpainter.h>

namespace unitscope {

namespace {

constexpr int side = 18; ///< of the picture's badge, with a little room

Drawing drawingOf(Severity severity)
{
    Drawing drawing;
    Pen pen(drawing);
    pen.begin(Group::Part::Legend, QStringLiteral("icon"));
    drawSeverity(pen, severity, {side / 2.0, side / 2.0});
    pen.end();
    return drawing;
}

} // namespace

QIcon severityIcon(Severity severity, const Theme& theme)
{
    const Drawing drawing = drawingOf(severity);
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(16 * scale, 16 * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(16.0 * scale / side, 16.0 * scale / side);
        paintDrawing(drawing, painter, theme.picture);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected); // else it would be tinted
    }
    return icon;
}

std::map<Severity, QIcon> severityIcons(const Theme& theme)
{
    std::map<Severity, QIcon> icons;
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
        icons[severity] = severityIcon(severity, theme);
    return icons;
}

} // namespace unitscope
