// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/feedback.h"

#include "graph/look/sizes.h"

#include <QtCore/qrect.h>
#include <algorithm>
#include <numeric>

namespace unitscope {

namespace {

constexpr double firstTrack = 8; // from a column's side to the nearest line that runs up or down beside it
constexpr double trackStep = 4;
constexpr int mostTracks = 3;    // beside one side of a column: then lines share
constexpr double firstLane = 16; // from the boxes to the nearest lane
constexpr double laneStep = 8;

/// Boxes that stand above each other, with the lanes that already run past them.
struct Column
{
    double left;
    double right;
    double bottom;
    int lanes = 0;
    int tracksLeft = 0;
    int tracksRight = 0;
};

double takeTrack(int& taken)
{
    return firstTrack + trackStep * (taken++ % mostTracks);
}

class Detours
{
public:
    Detours(const AskedComponent& asked, PlacedComponent& placed);
    void add(const AskedEdge& edge);
    void moveIntoPlace();

private:
    /// The free height nearest to the boxes of some columns; it is taken then.
    double takeLane(size_t first, size_t last);

    const AskedComponent& m_asked;
    PlacedComponent& m_placed;
    std::vector<Column> m_columns;
    std::vector<size_t> m_columnOf;
};

Detours::Detours(const AskedComponent& asked, PlacedComponent& placed)
    : m_asked(asked), m_placed(placed), m_columnOf(asked.nodes.size())
{
    std::vector<size_t> order(asked.nodes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return placed.nodes[a].x() < placed.nodes[b].x(); });
    for (const size_t node : order) {
        const QRectF box(placed.nodes[node], asked.nodes[node].size);
        if (m_columns.empty() || box.left() > m_columns.back().right)
            m_columns.push_back({box.left(), box.right(), box.bottom()});
        Column& column = m_columns.back();
        column.right = std::max(column.right, box.right());
        column.bottom = std::max(column.bottom, box.bottom());
        m_columnOf[node] = m_columns.size() - 1;
    }
}

double Detours::takeLane(size_t first, size_t last)
{
    double y = 0;
    for (size_t i = first; i <= last; ++i)
        y = std::max(y, m_columns[i].bottom + (m_columns[i].lanes > 0 ? laneStep : firstLane));
    for (size_t i = first; i <= last; ++i) {
        m_columns[i].bottom = y;
        ++m_columns[i].lanes;
    }
    return y;
}

void Detours::add(const AskedEdge& edge)
{
    const size_t fromColumn = m_columnOf[edge.from];
    const size_t toColumn = m_columnOf[edge.to];
    const auto [first, last] = std::minmax(fromColumn, toColumn);
    const double fromRight = m_placed.nodes[edge.from].x() + m_asked.nodes[edge.from].size.width();
    const QPointF start(fromRight, m_placed.nodes[edge.from].y() + edge.fromY);
    const QPointF end = m_placed.nodes[edge.to] + QPointF(0, edge.toY);

    const double lane = takeLane(first, last);
    const double down = m_columns[fromColumn].right + takeTrack(m_columns[fromColumn].tracksRight);
    const double up = m_columns[toColumn].left - takeTrack(m_columns[toColumn].tracksLeft);
    m_placed.edges.push_back({start, {down, start.y()}, {down, lane}, {up, lane}, {up, end.y()}, end});
}

/// Lines may run left of everything else: the component begins at its corner again.
void Detours::moveIntoPlace()
{
    double left = 0;
    double top = 0;
    double right = m_placed.size.width();
    double bottom = m_placed.size.height();
    for (const auto& corners : m_placed.edges) {
        for (const QPointF corner : corners) {
            left = std::min(left, corner.x());
            right = std::max(right, corner.x());
            top = std::min(top, corner.y());
            bottom = std::max(bottom, corner.y());
        }
    }
    const QPointF by(-left, -top);
    for (QPointF& node : m_placed.nodes)
        node += by;
    for (auto& corners : m_placed.edges) {
        for (QPointF& corner : corners)
            corner += by;
    }
    m_placed.size = {right - left, bottom - top};
}

} // namespace

void routeFeedback(const AskedComponent& asked, const std::vector<AskedEdge>& feedback, PlacedComponent& placed)
{
    if (feedback.empty())
        return;
    Detours detours(asked, placed);
    // Short ones first: they lie within the longer ones.
    const auto reach = [&](const AskedEdge& edge) { return placed.nodes[edge.from].x() - placed.nodes[edge.to].x(); };
    std::vector<size_t> order(feedback.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return reach(feedback[a]) < reach(feedback[b]); });
    const size_t forward = placed.edges.size();
    for (const size_t i : order)
        detours.add(feedback[i]);
    std::vector<std::vector<QPointF>> sorted(feedback.size());
    for (size_t i = 0; i < order.size(); ++i)
        sorted[order[i]] = std::move(placed.edges[forward + i]);
    std::move(sorted.begin(), sorted.end(), placed.edges.begin() + std::ptrdiff_t(forward));
    detours.moveIntoPlace();
}

} // namespace unitscope
