// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/badges.h"

#include "graph/look/textmetrics.h"

#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double halo = 3; // of ground around a form, so that no line of the box runs into it
constexpr double countSize = 10;
constexpr double countHalfHeight = 7;

Outline octagon(QPointF centre, double half)
{
    const double cut = half * 0.42;
    const std::array corners = {QPointF(-cut, -half), QPointF(cut, -half), QPointF(half, -cut), QPointF(half, cut),
                                QPointF(cut, half),   QPointF(-cut, half), QPointF(-half, cut), QPointF(-half, -cut)};
    Outline outline;
    outline.moveTo(centre + corners.front());
    for (size_t i = 1; i < corners.size(); ++i)
        outline.lineTo(centre + corners[i]);
    outline.close();
    return outline;
}

Outline triangle(QPointF centre)
{
    return Outline()
        .moveTo(centre + QPointF(0, -8))
        .lineTo(centre + QPointF(8.5, 6.5))
        .lineTo(centre + QPointF(-8.5, 6.5))
        .close();
}

/// A stroke and a dot beneath it.
void drawExclamation(Pen& pen, QPointF centre, Tone tone)
{
    pen.path(Outline().moveTo(centre + QPointF(0, -4.25)).lineTo(centre + QPointF(0, 1)),
             {.fill = Tone::None, .stroke = tone, .width = 1.75});
    pen.path(Outline().circle(centre + QPointF(0, 3.5), 1.1), {.fill = tone});
}

QString countText(qsizetype count)
{
    return count > 99 ? u"99+"_s : QString::number(count);
}

} // namespace

void drawSeverity(Pen& pen, Severity severity, QPointF centre)
{
    switch (severity) {
    case Severity::Error: {
        const Outline form = octagon(centre, 7.5);
        pen.path(form, {.fill = Tone::Failed, .stroke = Tone::Ground, .width = halo});
        pen.path(form, {.fill = Tone::Failed});
        drawExclamation(pen, centre, Tone::Ground);
        break;
    }
    case Severity::Warning: {
        const Outline form = triangle(centre);
        pen.path(form, {.fill = Tone::WarningFill, .stroke = Tone::Ground, .width = halo + 1.5});
        pen.path(form, {.fill = Tone::WarningFill, .stroke = Tone::Warning, .width = 1.5});
        drawExclamation(pen, centre + QPointF(0, 1.5), Tone::Warning);
        break;
    }
    case Severity::Note: {
        const Outline form = Outline().circle(centre, 5.5);
        pen.path(form, {.fill = Tone::Ground, .stroke = Tone::Ground, .width = halo + 1.5});
        pen.path(form, {.fill = Tone::Ground, .stroke = Tone::TextMuted, .width = 1.5});
        pen.path(Outline().circle(centre, 1.75), {.fill = Tone::TextMuted});
        break;
    }
    }
}

void drawBadge(Pen& pen, const Badge& badge, QPointF centre)
{
    if (badge.isEmpty())
        return;
    if (badge.count() > 1) {
        const QString count = countText(badge.count());
        const double width = textWidth(count, countSize, Weight::SemiBold) / 0.85;
        const double right = centre.x() - 9;
        pen.rectangle({right - width - 5, centre.y() - countHalfHeight, width + 10, 2 * countHalfHeight},
                      countHalfHeight, {.fill = Tone::Ground});
        pen.text(count, {right - 2, centre.y() + capHeight(countSize) / 2},
                 {.tone = Tone::Text, .pixelSize = countSize, .isSemiBold = true, .anchor = Shape::Anchor::End});
    }
    drawSeverity(pen, badge.worst, centre);
}

} // namespace unitscope
