// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A box that the mouse moves: where it was taken, where it is now. Shares the picture; pixels of its drawing.

#include "graph/draw/dragged.h"

namespace unitscope {

class BoxDrag
{
public:
    BoxDrag(PicturePtr picture, quint32 node, QPointF takenAt);

    void moveTo(QPointF at);
    /// Nothing if it is back where it was taken.
    bool hasMoved() const { return m_by != QPointF(); }
    NodeId box() const;
    QPointF position() const { return m_box.positionAt(m_by); }
    /// Of the picture's drawing, what moves.
    const std::vector<quint32>& groups() const { return m_box.groups(); }
    const Drawing& drawing() const { return m_drawing; }
    /// Let go, and on its way to be drawn there.
    bool isDropped = false;

private:
    PicturePtr m_picture;
    DraggedBox m_box;
    QPointF m_takenAt;
    QPointF m_by;
    Drawing m_drawing;
};

} // namespace unitscope
