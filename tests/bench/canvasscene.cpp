// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/canvasscene.h"

#include "support/graphtext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace unitscope::bench {

namespace {

constexpr double columnWidth = 400;
constexpr double rowHeight = 76;
constexpr std::array<const char*, 12> states = {"RUNNING", "RUNNING", "RUNNING", "RUNNING", "RUNNING", "RUNNING",
                                                "RUNNING", "RUNNING", "RUNNING", "RUNNING", "STOPPED", "FAILED"};

/// The same numbers with every library: its distributions are not.
class Dice
{
public:
    int roll(int low, int high) { return low + int(m_engine() % std::mt19937::result_type(high - low + 1)); }

private:
    std::mt19937 m_engine{42};
};

bool isStream(int box)
{
    return box % 10 == 0 || box % 10 == 3 || box % 10 == 6;
}

QByteArray nameOf(int box)
{
    const QByteArray number = QByteArray::number(box);
    if (isStream(box))
        return "stream:orders.topic-" + number;
    return (box % 10 == 9 ? "process:probe-" : "fleet-orders-worker-") + number;
}

int columnsFor(int boxes)
{
    return std::max(4, int(std::sqrt(boxes * rowHeight / columnWidth * 1.6)));
}

/// Lines start at services; their ends are near, mostly.
QByteArray textOf(int boxes)
{
    Dice dice;
    const int columns = columnsFor(boxes);
    const int rows = (boxes + columns - 1) / columns;
    QByteArray text;
    for (int box = 0; box < boxes; ++box) {
        if (isStream(box))
            text += nameOf(box) + '\n';
        else
            text += nameOf(box) + ": category=" + states[size_t(dice.roll(0, int(states.size()) - 1))] + '\n';
        for (int line = 0; line < 3 && !isStream(box); ++line) {
            const int hop = dice.roll(0, 99) < 80 ? 1 : dice.roll(2, 5);
            const int reach = dice.roll(0, 99) < 95 ? 4 : 60;
            const int column = std::min(columns - 1, box / rows + hop);
            const int row = std::clamp(box % rows + dice.roll(-reach, reach), 0, rows - 1);
            const int end = std::min(boxes - 1, column * rows + row);
            if (end != box)
                text += nameOf(box) + (isStream(end) ? " writes " : " wants ") + nameOf(end) + '\n';
        }
    }
    return text;
}

Layout onGrid(const Visible& visible, const Sizes& sizes, int count)
{
    Layout layout;
    const int columns = columnsFor(count);
    const int rows = (count + columns - 1) / columns;
    layout.boxes.resize(visible.nodes.size());
    layout.leadsBack.resize(visible.edges.size());
    for (size_t i = 0; i < visible.nodes.size(); ++i) {
        const QString& name = visible.nodes[i].name;
        const int box = QStringView(name).mid(name.lastIndexOf(u'-') + 1).toInt();
        layout.boxes[i] = {QPointF((box / rows) * columnWidth, (box % rows) * rowHeight), sizes[i].size};
        layout.bounds |= layout.boxes[i];
    }
    for (const VisibleEdge& edge : visible.edges) {
        const QRectF& from = layout.boxes[edge.from];
        const QRectF& to = layout.boxes[edge.to];
        const QPointF start(from.right(), from.center().y());
        const QPointF end(to.left(), to.center().y());
        const double bend = std::clamp((end.x() - start.x()) / 3, 16.0, 60.0);
        layout.routes.push_back({start, start + QPointF(bend, 0), end - QPointF(bend, 0), end});
    }
    return layout;
}

} // namespace

PicturePtr gridPicture(int boxes, const ViewSpec& spec)
{
    auto picture = std::make_shared<Picture>();
    picture->visible = view(test::graphOf(textOf(boxes)), spec);
    const Sizes sizes = sizesOf(picture->visible);
    picture->layout = onGrid(picture->visible, sizes, boxes);
    picture->drawing = draw(picture->visible, sizes, picture->layout);
    return picture;
}

} // namespace unitscope::bench
