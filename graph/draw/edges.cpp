// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/edges.h"

#include "graph/draw/badges.h"
#include "graph/draw/changemarks.h"
#include "graph/draw/counts.h"
#include "graph/draw/marks.h"

#include <cmath>

namespace unitscope {

namespace {

constexpr double headLength = 7;
constexpr double headHalfWidth = 3;
constexpr double ringRadius = 3;
constexpr double cornerRadius = 10;

QPointF towards(QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    return length > 0 ? way / length : QPointF(1, 0);
}

/// A filled triangle with its point at `tip`; the line is cut back to its base.
void drawHead(Pen& pen, QPointF& tip, QPointF before, Tone tone)
{
    const QPointF along = towards(before, tip);
    const QPointF across(-along.y(), along.x());
    const QPointF base = tip - along * headLength;
    pen.path(Outline().moveTo(tip).lineTo(base + across * headHalfWidth).lineTo(base - across * headHalfWidth).close(),
             {.fill = tone});
    tip = base;
}

void drawRing(Pen& pen, QPointF& tip, QPointF before, Tone tone)
{
    const QPointF along = towards(before, tip);
    pen.path(Outline().circle(tip - along * (ringRadius + 0.5), ringRadius), {.fill = Tone::Ground, .stroke = tone});
    tip -= along * (2 * ringRadius + 0.5);
}

bool hasHead(const VisibleEdge& edge)
{
    return edge.direction != Direction::None && edge.kind != EdgeKind::Listens;
}

Tone paleToneOf(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Flow: return Tone::StreamStroke;
    case EdgeKind::Listens:
    case EdgeKind::Connects: return Tone::PortStroke;
    default: return Tone::Relation;
    }
}

} // namespace

Tone toneOf(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Flow: return Tone::Flow;
    case EdgeKind::Listens:
    case EdgeKind::Connects: return Tone::Listening;
    default: return Tone::Relation;
    }
}

void drawEdge(Pen& pen, const VisibleEdge& edge, const Route& route, EdgeLook look)
{
    const Tone tone = look.isPale ? paleToneOf(edge.kind) : toneOf(edge.kind);
    Route line = route;
    const size_t last = line.size() - 1;
    if (hasHead(edge))
        drawHead(pen, line[last], route[last - 1], tone);
    if (edge.direction == Direction::Both)
        drawHead(pen, line.front(), route[1], tone);
    if (edge.direction == Direction::None && edge.kind == EdgeKind::Flow)
        drawRing(pen, look.ringAtEnd ? line[last] : line.front(), look.ringAtEnd ? route[last - 1] : route[1], tone);
    pen.path(Outline().rounded(line, cornerRadius),
             {.fill = Tone::None,
              .stroke = tone,
              .width = edge.change == Change::Added || edge.change == Change::Changed ? 2.0 : 1.0,
              .isDashed = edge.isInferred});
    if (edge.change == Change::Removed)
        paleByChange(pen, edge.change);
    drawChangeSign(pen, look.sign, middleOf(route));
    if (edge.isContradicted && edge.badge.isEmpty())
        drawContradiction(pen, middleOf(route));
    if (!edge.badge.isEmpty())
        drawBadge(pen, edge.badge, middleOf(route));
    if (look.count > 1)
        drawCount(pen, look.count, look.countAt);
}

void drawSeam(Pen& pen, const VisibleEdge& edge, const QRectF& docked, Dock dock)
{
    const Tone tone = toneOf(edge.kind);
    // Inside the docked box, which hides it until it is selected.
    const double inset = dock == Dock::Tab ? 6 : 4;
    const QPointF top = docked.topLeft() + QPointF(1.5, inset);
    const QPointF bottom = docked.bottomLeft() + QPointF(1.5, -inset);
    pen.path(Outline().moveTo(top).lineTo(bottom),
             {.fill = Tone::None, .stroke = tone, .width = 2, .isDashed = edge.isInferred});
    const QPointF middle = (top + bottom) / 2;
    if (edge.direction == Direction::None && edge.kind == EdgeKind::Flow)
        pen.path(Outline().circle(middle - QPointF(ringRadius + 2, 0), ringRadius),
                 {.fill = Tone::Ground, .stroke = tone});
    if (edge.direction == Direction::Both) {
        QPointF tip = top - QPointF(0, inset - 1);
        drawHead(pen, tip, bottom, tone);
    }
    // Where it covers no text: under a tab's number, left of a row's glyph.
    const QPointF badgeAt = docked.bottomLeft() - (dock == Dock::Tab ? QPointF(0, 2) : QPointF(4, 2));
    if (edge.isContradicted && edge.badge.isEmpty())
        drawContradiction(pen, badgeAt);
    drawBadge(pen, edge.badge, badgeAt);
}

} // namespace unitscope
