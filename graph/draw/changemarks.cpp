// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/changemarks.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr double halo = 2; // of ground around a sign
constexpr double strokeWidth = 2;
constexpr double hatchStep = 7;
constexpr double hatchInset = 2.5; // keeps the hatching off round corners and strokes

bool isNotLookedAt(Change change)
{
    return change == Change::NotLookedAtBefore || change == Change::NotLookedAtAfter;
}

Outline plusSign(QPointF centre)
{
    return Outline()
        .moveTo(centre - QPointF(4, 0))
        .lineTo(centre + QPointF(4, 0))
        .moveTo(centre - QPointF(0, 4))
        .lineTo(centre + QPointF(0, 4));
}

Outline minusSign(QPointF centre)
{
    return Outline().moveTo(centre - QPointF(4, 0)).lineTo(centre + QPointF(4, 0));
}

Outline tilde(QPointF centre)
{
    return Outline()
        .moveTo(centre + QPointF(-4, 1))
        .cubicTo(centre + QPointF(-2.5, -3.5), centre + QPointF(-1, -2), centre)
        .cubicTo(centre + QPointF(1, 2), centre + QPointF(2.5, 3.5), centre + QPointF(4, -1));
}

Outline equalsSign(QPointF centre)
{
    return Outline()
        .moveTo(centre + QPointF(-4, -2.25))
        .lineTo(centre + QPointF(4, -2.25))
        .moveTo(centre + QPointF(-4, 2.25))
        .lineTo(centre + QPointF(4, 2.25));
}

/// Without its dot.
Outline questionMark(QPointF centre)
{
    return Outline()
        .moveTo(centre + QPointF(-2.5, -2))
        .cubicTo(centre + QPointF(-2.5, -5.5), centre + QPointF(3, -5.5), centre + QPointF(2.5, -2))
        .cubicTo(centre + QPointF(2, -0.5), centre + QPointF(0, -0.5), centre + QPointF(0, 1.5));
}

Outline signOf(Change change, QPointF centre)
{
    switch (change) {
    case Change::Added: return plusSign(centre);
    case Change::Removed: return minusSign(centre);
    case Change::Changed: return tilde(centre);
    case Change::Renamed: return equalsSign(centre);
    default: return questionMark(centre);
    }
}

/// Lines at 45 degrees within a box.
Outline hatching(const QRectF& box)
{
    Outline outline;
    for (double at = hatchStep; at < box.width() + box.height(); at += hatchStep) {
        // Along x + y = at, from the lower left to the upper right.
        const double left = std::max(0.0, at - box.height());
        const double right = std::min(box.width(), at);
        if (left < right)
            outline.moveTo(box.topLeft() + QPointF(left, at - left)).lineTo(box.topLeft() + QPointF(right, at - right));
    }
    return outline;
}

Tone ghostly(Tone tone, Shape::Type type)
{
    if (type == Shape::Type::Text)
        return tone == Tone::None ? tone : Tone::TextMuted;
    switch (tone) {
    case Tone::None:
    case Tone::Ground: return tone;
    case Tone::BoxFill:
    case Tone::StreamFill:
    case Tone::PortFill:
    case Tone::FailedFill:
    case Tone::WarningFill: return Tone::GhostFill;
    default: return Tone::Stopped;
    }
}

Tone quiet(Tone tone, Shape::Type type)
{
    return type == Shape::Type::Text && tone == Tone::Text ? Tone::TextMuted : tone;
}

} // namespace

Tone toneOf(Change change)
{
    switch (change) {
    case Change::Same: return Tone::TextMuted;
    case Change::Added: return Tone::Added;
    case Change::Removed: return Tone::Removed;
    case Change::Changed:
    case Change::Renamed: return Tone::Changed;
    case Change::NotLookedAtBefore:
    case Change::NotLookedAtAfter: return Tone::TextMuted;
    }
    Q_UNREACHABLE();
}

void drawChangeSign(Pen& pen, Change change, QPointF centre)
{
    if (change == Change::Same)
        return;
    constexpr double half = changeSignSize / 2;
    const QRectF square(centre - QPointF(half, half), QSizeF(changeSignSize, changeSignSize));
    pen.rectangle(square.adjusted(-halo, -halo, halo, halo), 5, {.fill = Tone::Ground});
    pen.rectangle(square, 3, {.fill = toneOf(change)});
    pen.path(signOf(change, centre), {.fill = Tone::None, .stroke = Tone::Ground, .width = strokeWidth});
    if (isNotLookedAt(change))
        pen.path(Outline().circle(centre + QPointF(0, 4.25), 1.2), {.fill = Tone::Ground});
}

void drawChangedGround(Pen& pen, Change change, const QRectF& box)
{
    if (!isNotLookedAt(change))
        return;
    const QRectF inside = box.adjusted(hatchInset, hatchInset, -hatchInset, -hatchInset);
    pen.path(hatching(inside), {.fill = Tone::None, .stroke = Tone::Hatch});
}

void paleByChange(Pen& pen, Change change)
{
    if (change == Change::Removed)
        pen.recolour(ghostly);
    else if (change == Change::Same || isNotLookedAt(change))
        pen.recolour(quiet);
}

} // namespace unitscope
