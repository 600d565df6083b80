// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Fills a Drawing, group by group. Shapes are added between begin() and end(); end() works out the group's bounds.

#include "graph/draw/outline.h"

namespace unitscope {

/// What a path or a box is painted with.
struct Paint
{
    Tone fill = Tone::None;
    Tone stroke = Tone::None;
    double width = 1;
    bool isDashed = false;
};

struct TextStyle
{
    Tone tone = Tone::Text;
    double pixelSize = 13;
    bool isSemiBold = false;
    Shape::Anchor anchor = Shape::Anchor::Start;
};

class Pen
{
public:
    explicit Pen(Drawing& drawing) : m_drawing(drawing) { }

    void begin(Group group);
    /// A group of its own kind: caption, legend. The name is both its id and its class.
    void begin(Group::Part part, const QString& name);
    void end();

    void rectangle(const QRectF& rect, double radius, const Paint& paint);
    void path(const Outline& outline, const Paint& paint);
    /// Everything of the group so far in other tones.
    void recolour(Tone (*toneInstead)(Tone tone, Shape::Type type));
    /// Nothing for an empty text.
    void text(const QString& text, QPointF at, const TextStyle& style);

private:
    Drawing& m_drawing;
};

/// What a shape covers; of texts as wide as the bundled font makes them.
QRectF boundsOf(const Drawing& drawing, const Shape& shape);

} // namespace unitscope
