// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finds what lies where in one drawing, and keeps of every box the little that painting it from afar needs. The drawing
/// must live longer. Immutable; safe between threads. At most 48 bytes for a box and 50 for a line.

#include "app/paint/farlines.h"
#include "graph/draw/drawing.h"

namespace unitscope {

/// A box as it looks from afar, and which boxes look alike from near.
struct NodeBody
{
    float left = 0;
    float top = 0;
    float width = 0;
    float height = 0;
    quint32 look = 0; ///< the same for boxes that differ in their place and their texts only
    Tone fill = Tone::None;
    Tone stroke = Tone::None;
    QRectF rect() const { return {left, top, width, height}; }
};

/// Without the look, which only an index knows.
NodeBody bodyOf(const Drawing& drawing, const Group& group);

class DrawingIndex
{
public:
    explicit DrawingIndex(const Drawing& drawing);

    const Drawing& drawing() const { return m_drawing; }
    const PackedTree& nodes() const { return m_nodes; } ///< values are groups
    const PackedTree& edges() const { return m_edges; }
    const std::vector<quint32>& others() const { return m_others; } ///< groups, in painting order
    /// Of a position in nodes().
    const NodeBody& bodyAt(quint32 position) const { return m_bodies[position]; }

    /// Of a position in edges(): the shape that is its line; shapes().size() for none.
    quint32 lineAt(quint32 position) const { return m_lines[position]; }
    const FarLines& farLines() const { return m_farLines; }

    /// The same answer as groupAt(drawing, ...), faster.
    std::optional<quint32> groupAt(QPointF point, double tolerance) const;

private:
    const Drawing& m_drawing;
    PackedTree m_nodes;
    PackedTree m_edges;
    std::vector<quint32> m_others;
    std::vector<NodeBody> m_bodies;
    std::vector<quint32> m_lines;
    FarLines m_farLines;
};

} // namespace unitscope
