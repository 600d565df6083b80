// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/frames.h"

#include "graph/layout/framing.h"
#include "graph/look/textmetrics.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double radius = 8;
constexpr double inset = 12;
constexpr double reach = 3;   // of the sign, from its centre
constexpr double fill = 0.88; // the rest is slack for wider fonts

/// Points down at what is in a frame, or right where there is more.
void drawSign(Pen& pen, QPointF centre, bool isExpanded)
{
    const QPointF along = isExpanded ? QPointF(reach + 0.5, 0) : QPointF(0, reach + 0.5);
    const QPointF tip = isExpanded ? QPointF(0, reach / 2 + 0.5) : QPointF(reach / 2 + 0.5, 0);
    pen.path(Outline().moveTo(centre - along - tip).lineTo(centre + tip).lineTo(centre + along - tip),
             {.fill = Tone::None, .stroke = Tone::TextMuted, .width = 1.5});
}

Group groupOf(const Visible& visible, const VisibleGroup& shown, const QRectF& box)
{
    Group group;
    group.part = Group::Part::Frame;
    group.item = quint32(&shown - visible.groups.data());
    group.id = shown.isHost ? xmlNameFor(shown.id.host(), "host-"_L1) : xmlNameFor(shown.id.text(), "group-"_L1);
    group.cssClasses = shown.isHost ? u"host"_s : u"group"_s;
    group.title = titleOf(shown);
    const double width = std::min(frameTitleWidth(shown) + inset + gridStep, box.width());
    group.handle = {box.topLeft(), QSizeF(width, frameTitleHeight)};
    return group;
}

} // namespace

void drawFrames(Pen& pen, const Visible& visible, const std::vector<LayoutFrame>& frames)
{
    for (const LayoutFrame& frame : frames) {
        const VisibleGroup* shown = visible.groupOf(frame.group);
        if (!shown)
            continue;
        pen.begin(groupOf(visible, *shown, frame.box));
        pen.rectangle(frame.box, radius, {.fill = Tone::FrameFill, .stroke = Tone::FrameStroke});
        const QPointF at = frame.box.topLeft() + QPointF(inset + frameMarkWidth, inset + capHeight(nameSize));
        drawSign(pen, {frame.box.left() + inset + reach + 0.5, at.y() - capHeight(nameSize) / 2}, true);
        const double width = (frame.box.width() - 2 * inset - frameMarkWidth) * fill;
        const QString name = elidedToWidth(titleOf(*shown), width, nameSize, Weight::SemiBold);
        pen.text(name, at, {.tone = Tone::Text, .pixelSize = nameSize, .isSemiBold = true});
        const double taken = textWidth(name, nameSize, Weight::SemiBold) / fill + gridStep;
        if (taken < width)
            pen.text(elidedToWidth(shown->facts, width - taken, secondSize, Weight::Regular), at + QPointF(taken, 0),
                     {.tone = Tone::TextMuted, .pixelSize = secondSize});
        pen.end();
    }
}

void drawGroupBox(Pen& pen, const QRectF& box, QPointF mark, bool hasRemark)
{
    pen.rectangle(box, radius,
                  {.fill = Tone::FrameFill,
                   .stroke = hasRemark ? Tone::Warning : Tone::BoxStroke,
                   .width = hasRemark ? 2.0 : 1.0});
    drawSign(pen, mark, false);
}

} // namespace unitscope
