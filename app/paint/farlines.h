// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The lines of a drawing as they are seen from afar: corners only, close together in memory, so that a hundred thousand are
/// walked in a few milliseconds. Immutable; safe between threads. About 21 bytes a line.

#include "app/paint/packedtree.h"
#include "graph/draw/drawing.h"

#include <span>

namespace unitscope {

class FarLines
{
public:
    /// A corner as a part of its line's box, which keeps it to a quarter of a pixel at least in pictures of 16,000 pixels.
    struct Corner
    {
        quint16 x = 0;
        quint16 y = 0;
    };
    /// Corners of a line: `first` + corner * `unit`, in the drawing.
    struct Line
    {
        QPointF first;
        double unit = 1;
        std::span<const Corner> corners;
        QPointF at(const Corner& corner) const { return {first.x() + corner.x * unit, first.y() + corner.y * unit}; }
    };

    FarLines() = default;
    /// `edges` has the groups of lines; `lines` for each of its positions the shape that is the line, or shapes.size().
    FarLines(const Drawing& drawing, const PackedTree& edges, const std::vector<quint32>& lines);

    /// Of a position in the edges. No corners: it has no line, or one that is too wide to be seen as a thin one.
    Line at(const PackedTree& edges, quint32 position) const;
    Tone toneAt(quint32 position) const { return m_tones[position]; }
    /// From a point to the line as it is seen from afar; 0 without corners.
    double distanceTo(const PackedTree& edges, quint32 position, QPointF point) const;
    /// How far at most the line itself and what is on it are from the line as it is seen from afar.
    double slack() const { return m_slack; }
    /// Of all lines together, in the drawing.
    double length() const { return m_length; }

private:
    void addSlack(const Drawing& drawing, const Group& group, const PackedTree& edges, quint32 position);

    std::vector<quint32> m_first; ///< into m_corners; one more than lines
    std::vector<Corner> m_corners;
    std::vector<Tone> m_tones;
    double m_slack = 0;
    double m_length = 0;
};

} // namespace unitscope
