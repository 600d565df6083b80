// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/silhouettes.h"

#include "graph/draw/changemarks.h"
#include "graph/draw/marks.h"

namespace unitscope {

namespace {

/// Most boxes are fine and stay quiet; the few that are not are filled or have a heavier line.
Paint paintOf(State state, bool hasRemark)
{
    switch (state) {
    case State::Failed: return {.fill = Tone::FailedFill, .stroke = Tone::Failed, .width = 2};
    case State::AutoRestart:
    case State::Orphaned: return {.fill = Tone::WarningFill, .stroke = Tone::Warning, .width = 2};
    case State::Unknown: return {.fill = Tone::BoxFill, .stroke = Tone::Unknown, .width = 2};
    default:
        return {.fill = Tone::BoxFill,
                .stroke = hasRemark ? Tone::Warning : Tone::BoxStroke,
                .width = hasRemark ? 2.0 : 1.0};
    }
}

/// Which corners of a box are round.
struct Corners
{
    bool topLeft = false;
    bool topRight = false;
    bool bottomRight = false;
    bool bottomLeft = false;
};

Outline boxOutline(const QRectF& box, double radius, Corners corners)
{
    Outline outline;
    const auto corner = [&](bool isRound, QPointF at, QPointF inwards, double angle) {
        if (isRound)
            outline.arc(at + inwards * radius, radius, radius, angle, 90);
        else
            outline.isEmpty() ? outline.moveTo(at) : outline.lineTo(at);
    };
    corner(corners.topLeft, box.topLeft(), {1, 1}, 180);
    corner(corners.topRight, box.topRight(), {-1, 1}, 270);
    corner(corners.bottomRight, box.bottomRight(), {-1, -1}, 0);
    corner(corners.bottomLeft, box.bottomLeft(), {1, -1}, 90);
    return outline.close();
}

constexpr double serviceRadius = 8;

/// What is wrong carries its mark on a band at the left.
void drawBand(Pen& pen, State state, const QRectF& box, Corners corners)
{
    corners.topRight = false;
    corners.bottomRight = false;
    const QRectF band(box.topLeft(), QSizeF(bandWidth, box.height()));
    pen.path(boxOutline(band, serviceRadius, corners), {.fill = toneOf(state)});
}

void drawService(Pen& pen, const VisibleNode& node, const NodeForm& form, const QRectF& box)
{
    const Corners corners{.topLeft = true,
                          .topRight = !form.hasTabs,
                          .bottomRight = !form.hasTabs && !form.hasRows,
                          .bottomLeft = !form.hasRows};
    Paint paint = paintOf(node.state, !node.remark.isEmpty());
    // What is wrong keeps its own line: its sign tells what became of it.
    if (isDifference(node.change) && node.change != Change::Removed && paint.fill == Tone::BoxFill)
        paint = {.fill = paint.fill, .stroke = toneOf(node.change), .width = 2};
    if (form.hasTabs || form.hasRows)
        pen.path(boxOutline(box, serviceRadius, corners), paint);
    else
        pen.rectangle(box, serviceRadius, paint);
    if (hasBand(node.kind, node.state))
        drawBand(pen, node.state, box, corners);
}

Paint dockedPaint(Kind kind)
{
    switch (kind) {
    case Kind::Stream: return {.fill = Tone::StreamFill, .stroke = Tone::BoxStroke};
    case Kind::Port: return {.fill = Tone::PortFill, .stroke = Tone::BoxStroke};
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

void drawBody(Pen& pen, const VisibleNode& node, const NodeForm& form, const QRectF& box, bool isDashed)
{
    // Nothing docks to what is docked, so the corners of a block are found without looking at its owner.
    if (form.docking.as != Dock::None) {
        Paint paint = dockedPaint(node.kind);
        paint.isDashed = isDashed;
        const bool isTab = form.docking.as == Dock::Tab;
        const bool isRound = form.ownerRadius > 0;
        const Corners corners{.topRight = isRound && isTab && form.hasRoundTop,
                              .bottomRight = isRound && form.hasRoundFoot,
                              .bottomLeft = isRound && !isTab && form.hasRoundFoot};
        pen.path(boxOutline(box, form.ownerRadius, corners), paint);
    } else if (node.kind == Kind::Service) {
        drawService(pen, node, form, box);
    } else {
        drawSilhouette(pen, node.kind, node.state, box);
    }
}

void drawSilhouette(Pen& pen, Kind kind, State state, const QRectF& box)
{
    const Paint quiet{.fill = Tone::BoxFill, .stroke = Tone::BoxStroke};
    switch (kind) {
    case Kind::Service: pen.rectangle(box, serviceRadius, paintOf(state, false)); break;
    case Kind::Stream: drawCylinder(pen, box, {.fill = Tone::StreamFill, .stroke = Tone::StreamStroke}); break;
    case Kind::Port: drawTag(pen, box, {.fill = Tone::PortFill, .stroke = Tone::PortStroke}); break;
    case Kind::Timer: pen.rectangle(box, box.height() / 2, quiet); break;
    case Kind::Socket: pen.rectangle(box, 4, quiet); break;
    case Kind::Process: pen.rectangle(box, 0, quiet); break;
    case Kind::Target:
    case Kind::Host: pen.rectangle(box, 2, quiet); break;
    case Kind::Venv: drawFoldedCorner(pen, box, quiet); break;
    case Kind::Code: drawSheet(pen, box, quiet); break;
    }
}

} // namespace unitscope
