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

void drawNode(Pen& pen, const VisibleNode& node, const NodeForm& form, const QRectF& box)
{
    const QPointF corner = box.topLeft();
    drawSilhouette(pen, node.kind, node.state, box);
    if (node.state != State::NotApplicable)
        drawStateMark(pen, node.state, corner + form.mark);
    else if (hasMark(node.kind))
        drawGlyph(pen, node.kind, corner + form.mark);
    pen.text(form.prefix, corner + form.prefixAt,
             {.tone = Tone::TextMuted, .pixelSize = secondSize, .anchor = Shape::Anchor::End});
    pen.text(form.name, corner + form.nameAt, {.tone = Tone::Text, .pixelSize = nameSize, .isSemiBold = true});
    pen.text(form.remark, corner + form.remarkAt, {.tone = remarkTone(node.state), .pixelSize = secondSize});
    if (node.isContradicted && node.badge.isEmpty())
        drawContradiction(pen, corner + form.badgeAt);
    drawBadge(pen, node.badge, corner + form.badgeAt);
}

} // namespace unitscope
