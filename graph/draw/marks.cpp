// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/marks.h"

#include "graph/look/textmetrics.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

Paint line(Tone tone, double width = 1.5)
{
    return {.fill = Tone::None, .stroke = tone, .width = width};
}

void drawTurningArrow(Pen& pen, QPointF centre, Tone tone)
{
    constexpr double radius = 4.25;
    pen.path(Outline().arc(centre, radius, radius, -30, 270), line(tone));
    const QPointF tip = centre + QPointF(radius * 0.866, -radius / 2); // where the arc begins, at -30 degrees
    pen.path(Outline()
                 .moveTo(tip + QPointF(-4.2, 0.6))
                 .lineTo(tip + QPointF(1.6, 1.6))
                 .lineTo(tip + QPointF(1.2, -4.2))
                 .close(),
             {.fill = tone});
}

} // namespace

Tone toneOf(State state)
{
    switch (state) {
    case State::NotApplicable: return Tone::BoxStroke;
    case State::Running: return Tone::Running;
    case State::Stopped:
    case State::Disabled: return Tone::Stopped;
    case State::Failed: return Tone::Failed;
    case State::Orphaned:
    case State::AutoRestart: return Tone::Warning;
    case State::Library:
    case State::Unknown: return Tone::Unknown;
    }
    Q_UNREACHABLE();
}

void drawStateMark(Pen& pen, State state, QPointF centre, Tone tone)
{
    constexpr double r = 4; // half of a mark's width
    switch (state) {
    case State::NotApplicable: break;
    case State::Running: pen.path(Outline().circle(centre, r), {.fill = tone}); break;
    case State::Stopped:
        pen.rectangle({centre.x() - r + 0.5, centre.y() - r + 0.5, 2 * r - 1, 2 * r - 1}, 0, line(tone));
        break;
    case State::Failed:
        pen.path(Outline().moveTo(centre + QPointF(-r, -r)).lineTo(centre + QPointF(r, r)), line(tone, 2));
        pen.path(Outline().moveTo(centre + QPointF(-r, r)).lineTo(centre + QPointF(r, -r)), line(tone, 2));
        break;
    case State::Orphaned:
        pen.path(Outline().arc(centre, r, r, 25, 130), line(tone, 2));
        pen.path(Outline().arc(centre, r, r, 205, 130), line(tone, 2));
        break;
    case State::AutoRestart: drawTurningArrow(pen, centre, tone); break;
    case State::Disabled: pen.rectangle({centre.x() - r, centre.y() - 1.5, 2 * r, 3}, 0, {.fill = tone}); break;
    case State::Library:
        pen.path(Outline()
                     .moveTo(centre + QPointF(0, -r - 0.5))
                     .lineTo(centre + QPointF(r + 0.5, 0))
                     .lineTo(centre + QPointF(0, r + 0.5))
                     .lineTo(centre + QPointF(-r - 0.5, 0))
                     .close(),
                 line(tone));
        break;
    case State::Unknown:
        pen.text(u"?"_s, centre + QPointF(0, capHeight(13) / 2),
                 {.tone = tone, .pixelSize = 13, .isSemiBold = true, .anchor = Shape::Anchor::Middle});
        break;
    }
}

void drawGlyph(Pen& pen, Kind kind, QPointF centre)
{
    const Paint thin = line(Tone::TextMuted, 1.25);
    switch (kind) {
    case Kind::Timer:
        pen.path(Outline().circle(centre, 5), thin);
        pen.path(Outline().moveTo(centre + QPointF(0, -3)).lineTo(centre).lineTo(centre + QPointF(2.5, 1.5)), thin);
        break;
    case Kind::Socket:
        pen.path(Outline().arc(centre, 4, 4, 0, 180).close(), {.fill = Tone::TextMuted});
        pen.path(Outline().moveTo(centre + QPointF(-2, 0)).lineTo(centre + QPointF(-2, -4)), thin);
        pen.path(Outline().moveTo(centre + QPointF(2, 0)).lineTo(centre + QPointF(2, -4)), thin);
        pen.path(Outline().moveTo(centre + QPointF(0, 4)).lineTo(centre + QPointF(0, 6)), thin);
        break;
    case Kind::Target:
        pen.path(Outline().moveTo(centre + QPointF(-4, -6)).lineTo(centre + QPointF(-4, 6)), thin);
        pen.path(Outline()
                     .moveTo(centre + QPointF(-4, -6))
                     .lineTo(centre + QPointF(5, -3))
                     .lineTo(centre + QPointF(-4, 0))
                     .close(),
                 {.fill = Tone::TextMuted});
        break;
    case Kind::Process:
        pen.path(Outline().moveTo(centre + QPointF(-4, -4)).lineTo(centre).lineTo(centre + QPointF(-4, 4)), thin);
        pen.path(Outline().moveTo(centre + QPointF(1, 4)).lineTo(centre + QPointF(5, 4)), thin);
        break;
    default: break;
    }
}

void drawRowGlyph(Pen& pen, Kind kind, QPointF centre)
{
    constexpr double half = 3.5;
    if (kind == Kind::Stream) {
        const QPointF left = centre - QPointF(4, 0);
        const QPointF right = centre + QPointF(3, 0);
        const Paint paint = line(Tone::StreamStroke, 1);
        pen.path(Outline().arc(left, 2, half, 90, 180).arc(right, 2, half, -90, 180).close(), paint);
        pen.path(Outline().arc(right, 2, half, 90, 180), paint);
    } else if (kind == Kind::Port) {
        const Paint paint = line(Tone::PortStroke, 1);
        pen.path(Outline()
                     .moveTo(centre + QPointF(-6, 0))
                     .lineTo(centre + QPointF(-3, -half))
                     .lineTo(centre + QPointF(5, -half))
                     .lineTo(centre + QPointF(5, half))
                     .lineTo(centre + QPointF(-3, half))
                     .close(),
                 paint);
    }
}

void drawOpenSign(Pen& pen, QPointF centre)
{
    constexpr double r = 3;
    pen.path(Outline().moveTo(centre + QPointF(-r, r)).lineTo(centre + QPointF(r, -r)), line(Tone::Text, 1.25));
    pen.path(
        Outline().moveTo(centre + QPointF(-1.5, -r)).lineTo(centre + QPointF(r, -r)).lineTo(centre + QPointF(r, 1.5)),
        line(Tone::Text, 1.25));
}

void drawPin(Pen& pen, QPointF foot)
{
    constexpr double radius = 3;
    pen.path(Outline().moveTo(foot + QPointF(0, -radius)).lineTo(foot + QPointF(0, 4)), line(Tone::TextMuted, 1.5));
    pen.path(Outline().circle(foot + QPointF(0, -radius), radius), {.fill = Tone::TextMuted, .stroke = Tone::Ground});
}

void drawContradiction(Pen& pen, QPointF centre)
{
    pen.path(Outline().circle(centre, 6), {.fill = Tone::Ground, .stroke = Tone::Warning, .width = 1.25});
    for (const double y : {-1.5, 1.5})
        pen.path(Outline().moveTo(centre + QPointF(-3, y)).lineTo(centre + QPointF(3, y)), line(Tone::Warning, 1.25));
    pen.path(Outline().moveTo(centre + QPointF(-2, 3.5)).lineTo(centre + QPointF(2, -3.5)), line(Tone::Warning, 1.25));
}

} // namespace unitscope
