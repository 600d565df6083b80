// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/boxdrag.h"

namespace unitscope {

BoxDrag::BoxDrag(PicturePtr picture, quint32 node, QPointF takenAt)
    : m_picture(picture), m_box(std::move(picture), node), m_takenAt(takenAt), m_drawing(m_box.drawnAt({}))
{ }

void BoxDrag::moveTo(QPointF at)
{
    m_by = m_box.snapped(at - m_takenAt);
    m_drawing = m_box.drawnAt(m_by);
}

NodeId BoxDrag::box() const
{
    return m_picture->visible.idOf(m_picture->visible.nodes[m_box.owner()]);
}

} // namespace unitscope
