// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A box of a picture on its way to another place, with what is docked to it and its lines. Shares the picture. Pure; distances
/// and drawings in the pixels of the picture's drawing.

#include "graph/draw/nodes.h"
#include "graph/draw/picture.h"
#include "graph/layout/blocks.h"

namespace unitscope {

/// What stands together with a box and moves with it: the box it is docked to, or it itself.
quint32 ownerOf(const Picture& picture, quint32 node);

class DraggedBox
{
public:
    DraggedBox(PicturePtr picture, quint32 node);

    /// The box that moves: what is docked moves with its owner. Into Visible::nodes.
    quint32 owner() const { return m_owner; }
    /// Of the picture's drawing, what moves: to be hidden there. Ascending.
    const std::vector<quint32>& groups() const { return m_groups; }
    /// A move that is nearly one that aligns it with a box nearby, or else with the grid, becomes that.
    QPointF snapped(QPointF by) const;
    /// It, so far away from where it is, with its lines bent. Its box is the last group of the drawing.
    Drawing drawnAt(QPointF by);
    /// Where it would be put (ViewSpec::positions). Not upon another box that was put somewhere, but beside it.
    QPointF positionAt(QPointF by) const;
    /// From a position the next one in steps of the grid, in a direction like (1, 0), that is not upon such a box.
    QPointF positionAfter(QPointF position, QPoint direction) const;

private:
    QRectF around() const;
    QRectF around(quint32 block) const;
    QPointF origin() const;
    std::vector<QRectF> pinnedOthers() const;

    PicturePtr m_picture;
    Blocks m_blocks;
    quint32 m_owner = 0;
    std::vector<quint32> m_edges; ///< that begin or end at what moves
    std::vector<quint32> m_groups;
    std::vector<NodeLook> m_looks;
    Layout m_layout; ///< where the picture's drawing has everything
};

} // namespace unitscope
