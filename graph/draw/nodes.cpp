// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/nodes.h"

#include "graph/draw/badges.h"
#include "graph/draw/marks.h"
#include "graph/draw/silhouettes.h"

namespace unitscope {

namespace {

Tone remarkTone(State state)
{
    return state == State::Failed ? Tone::Failed : Tone::Warning;
}

} // namespace

void drawNode(Pen& pen, const VisibleNode& node, const NodeForm& form, const QRectF& box, bool isDashed)
{
    const QPointF corner = box.topLeft();
    const bool isDocked = form.docking.as != Dock::None;
    drawBody(pen, node, form, box, isDashed);
    if (hasBand(node.kind, node.state))
        drawStateMark(pen, node.state, corner + form.mark, Tone::Ground);
    else if (node.state != State::NotApplicable)
        drawStateMark(pen, node.state, corner + form.mark);
    else if (hasMark(node.kind))
        drawGlyph(pen, node.kind, corner + form.mark);
    else if (form.docking.as == Dock::Row)
        drawRowGlyph(pen, node.kind, corner + form.mark);
    pen.text(form.prefix, corner + form.prefixAt,
             {.tone = Tone::TextMuted, .pixelSize = secondSize, .anchor = Shape::Anchor::End});
    pen.text(form.name, corner + form.nameAt,
             {.tone = form.docking.as == Dock::Tab ? Tone::TextMuted : Tone::Text,
              .pixelSize = form.textSize,
              .isSemiBold = !isDocked});
    pen.text(form.remark, corner + form.remarkAt, {.tone = remarkTone(node.state), .pixelSize = secondSize});
    if (node.isOpen)
        drawOpenSign(pen, corner + form.openAt);
    if (node.isContradicted && node.badge.isEmpty())
        drawContradiction(pen, corner + form.badgeAt);
    if (form.docking.as == Dock::None)
        drawBadge(pen, node.badge, corner + form.badgeAt);
    else if (!node.badge.isEmpty()) // a row or a tab has no room for the number: it is in the tooltip
        drawSeverity(pen, node.badge.worst, corner + form.badgeAt);
}

} // namespace unitscope
