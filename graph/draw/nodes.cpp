// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/nodes.h"

#include "graph/draw/badges.h"
#include "graph/draw/changemarks.h"
#include "graph/draw/frames.h"
#include "graph/draw/marks.h"
#include "graph/draw/ownwords.h"
#include "graph/draw/silhouettes.h"

namespace unitscope {

namespace {

Tone remarkTone(const VisibleNode& node)
{
    if (node.change == Change::Changed || node.change == Change::Renamed)
        return Tone::Changed;
    return node.state == State::Failed ? Tone::Failed : Tone::Warning;
}

/// On the border, where it covers no text: the upper left corner of a box, the left end of a row, the top of a tab.
QPointF signPlace(const NodeForm& form, const QRectF& box)
{
    switch (form.docking.as) {
    case Dock::None: return box.topLeft() + QPointF(1, 1);
    case Dock::Row: return {box.left(), box.center().y()};
    case Dock::Tab: return {box.center().x(), box.top()};
    }
    Q_UNREACHABLE();
}

} // namespace

void drawNode(Pen& pen, const VisibleNode& node, const NodeForm& form, const QRectF& box, NodeLook look)
{
    const QPointF corner = box.topLeft();
    const bool isDocked = form.docking.as != Dock::None;
    if (node.isGroup)
        drawGroupBox(pen, box, corner + form.mark, !node.remark.isEmpty());
    else
        drawBody(pen, node, form, box, look.isDashed);
    if (look.isOverlaid)
        drawChangedGround(pen, node.change, box);
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
    pen.text(form.remark, corner + form.remarkAt, {.tone = remarkTone(node), .pixelSize = secondSize});
    drawNote(pen, form, corner);
    if (node.isOpen)
        drawOpenSign(pen, corner + form.openAt);
    constexpr double pinAt = 12; // from the left: above the mark, away from the badge
    if (look.isPinned && !isDocked)
        drawPin(pen, corner + QPointF(pinAt, 0));
    if (look.isOverlaid) {
        paleByChange(pen, node.change);
        drawChangeSign(pen, look.sign, signPlace(form, box));
        return;
    }
    if (node.isContradicted && node.badge.isEmpty())
        drawContradiction(pen, corner + form.badgeAt);
    if (form.docking.as == Dock::None)
        drawBadge(pen, node.badge, corner + form.badgeAt);
    else if (!node.badge.isEmpty()) // a row or a tab has no room for the number: it is in the tooltip
        drawSeverity(pen, node.badge.worst, corner + form.badgeAt);
}

} // namespace unitscope
