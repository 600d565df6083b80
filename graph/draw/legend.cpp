// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/legend.h"

#include "graph/draw/legendentries.h"
#include "graph/look/sizes.h"
#include "graph/look/textmetrics.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double rowHeight = 20;
constexpr double entryGap = 14;
constexpr double topicGap = 18; // more, between entries of another sort
constexpr double signGap = 6;

/// Words get some slack for readers whose machine has a wider font.
double widthOf(const LegendEntry& entry)
{
    return entry.signWidth + signGap + textWidth(entry.words, secondSize, Weight::Regular) / 0.88;
}

/// How far a topic reaches on one line.
double widthOf(const std::vector<LegendEntry>& topic)
{
    double width = -entryGap;
    for (const LegendEntry& entry : topic)
        width += widthOf(entry) + entryGap;
    return width;
}

} // namespace

QSizeF drawLegend(Pen& pen, const Visible& visible, const Sizes& sizes, const Layout& layout, QPointF at, double width)
{
    const LegendTopics topics = legendTopics(visible, sizes, layout);
    if (std::all_of(topics.begin(), topics.end(), [](const auto& topic) { return topic.empty(); }))
        return {};
    pen.begin(Group::Part::Legend, u"legend"_s);
    const double right = at.x() + width;
    QPointF next = at + QPointF(0, rowHeight / 2);
    QSizeF size;
    const auto breakUnless = [&](double fits) {
        if (next.x() > at.x() && next.x() + fits > right)
            next = {at.x(), next.y() + rowHeight};
    };
    for (const auto& topic : topics) {
        // A topic begins a line of its own if it would have to be broken otherwise, and is broken only if it is too long.
        if (widthOf(topic) <= width)
            breakUnless(widthOf(topic));
        for (const LegendEntry& entry : topic) {
            breakUnless(widthOf(entry));
            entry.draw(pen, next);
            pen.text(entry.words, next + QPointF(entry.signWidth + signGap, capHeight(secondSize) / 2),
                     {.tone = Tone::TextMuted, .pixelSize = secondSize});
            next.rx() += widthOf(entry);
            size = size.expandedTo({next.x() - at.x(), next.y() + rowHeight / 2 - at.y()});
            next.rx() += entryGap;
        }
        next.rx() += topic.empty() ? 0 : topicGap;
    }
    pen.end();
    return size;
}

} // namespace unitscope
