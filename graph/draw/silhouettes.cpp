// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/silhouettes.h"

namespace unitscope {

namespace {

/// Most boxes are fine and stay quiet; the few that are not are filled.
Paint paintOf(State state)
{
    switch (state) {
    case State::Failed: return {.fill = Tone::FailedFill, .stroke = Tone::Failed};
    case State::AutoRestart:
    case State::Orphaned: return {.fill = Tone::WarningFill, .stroke = Tone::Warning};
    default: return {.fill = Tone::BoxFill, .stroke = Tone::BoxStroke};
    }
}

/// A cylinder that lies on its side, its open end at the right.
void drawCylinder(Pen& pen, const QRectF& box, const Paint& paint)
{
    constexpr double cap = 6;
    const double y = box.center().y();
    const double half = box.height() / 2;
    const QPointF left(box.left() + cap, y);
    const QPointF right(box.right() - cap, y);
    pen.path(Outline().arc(left, cap, half, 90, 180).arc(right, cap, half, -90, 180).close(), paint);
    pen.path(Outline().arc(right, cap, half, 90, 180), {.fill = Tone::None, .stroke = paint.stroke});
}

/// A tag with its point and its eyelet at the left, where the line arrives.
void drawTag(Pen& pen, const QRectF& box, const Paint& paint)
{
    const double shoulder = box.left() + box.height() / 3;
    pen.path(Outline()
                 .moveTo({box.left(), box.center().y()})
                 .lineTo({shoulder, box.top()})
                 .lineTo(box.topRight())
                 .lineTo(box.bottomRight())
                 .lineTo({shoulder, box.bottom()})
                 .close(),
             paint);
    pen.path(Outline().circle({shoulder + 2, box.center().y()}, 1.5), {.fill = Tone::Ground, .stroke = paint.stroke});
}

void drawFoldedCorner(Pen& pen, const QRectF& box, const Paint& paint)
{
    constexpr double fold = 8;
    const QPointF along(box.right() - fold, box.top());
    const QPointF down(box.right(), box.top() + fold);
    pen.path(Outline()
                 .moveTo(box.topLeft())
                 .lineTo(along)
                 .lineTo(down)
                 .lineTo(box.bottomRight())
                 .lineTo(box.bottomLeft())
                 .close(),
             paint);
    pen.path(Outline().moveTo(along).lineTo({along.x(), down.y()}).lineTo(down),
             {.fill = Tone::None, .stroke = paint.stroke});
}

/// A sheet with lines of writing at its right.
void drawSheet(Pen& pen, const QRectF& box, const Paint& paint)
{
    pen.rectangle(box, 0, paint);
    for (const double y : {8.0, 12.0, 16.0}) {
        const double right = box.right() - (y == 16.0 ? 8 : 6);
        pen.path(Outline().moveTo({box.right() - 14, box.top() + y}).lineTo({right, box.top() + y}),
                 {.fill = Tone::None, .stroke = paint.stroke});
    }
}

} // namespace

void drawSilhouette(Pen& pen, Kind kind, State state, const QRectF& box)
{
    const Paint quiet{.fill = Tone::BoxFill, .stroke = Tone::BoxStroke};
    switch (kind) {
    case Kind::Service: pen.rectangle(box, 8, paintOf(state)); break;
    case Kind::Stream: drawCylinder(pen, box, {.fill = Tone::StreamFill, .stroke = Tone::StreamStroke}); break;
    case Kind::Port: drawTag(pen, box, {.fill = Tone::PortFill, .stroke = Tone::PortStroke}); break;
    case Kind::Timer: pen.rectangle(box, box.height() / 2, quiet); break;
    case Kind::Socket: pen.rectangle(box, 4, quiet); break;
    case Kind::Process: pen.rectangle(box, 0, paintOf(state)); break;
    case Kind::Target:
    case Kind::Host: pen.rectangle(box, 2, quiet); break;
    case Kind::Venv: drawFoldedCorner(pen, box, quiet); break;
    case Kind::Code: drawSheet(pen, box, quiet); break;
    }
}

} // namespace unitscope
