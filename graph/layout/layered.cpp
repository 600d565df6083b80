// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/layered.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr double columnGap = 56;
constexpr double rowGap = 24;
constexpr double stub = 16; // straight beginning and end of a line

struct Adjacency
{
    std::vector<std::vector<quint32>> out;
    std::vector<std::vector<quint32>> in;
};

Adjacency adjacencyOf(const AskedComponent& component)
{
    const size_t count = component.nodes.size();
    Adjacency adjacency{std::vector<std::vector<quint32>>(count), std::vector<std::vector<quint32>>(count)};
    for (const AskedEdge& edge : component.edges) {
        adjacency.out[edge.from].push_back(edge.to);
        adjacency.in[edge.to].push_back(edge.from);
    }
    return adjacency;
}

/// Longest path from the left, taken in an order in which every edge points onwards.
std::vector<std::vector<quint32>> columnsOf(const Adjacency& adjacency)
{
    const quint32 count = quint32(adjacency.in.size());
    std::vector<size_t> waiting(count);
    std::vector<size_t> rank(count);
    std::vector<quint32> ready;
    for (quint32 node = 0; node < count; ++node) {
        waiting[node] = adjacency.in[node].size();
        if (waiting[node] == 0)
            ready.push_back(node);
    }
    std::vector<std::vector<quint32>> columns;
    for (size_t i = 0; i < ready.size(); ++i) {
        const quint32 node = ready[i];
        columns.resize(std::max(columns.size(), rank[node] + 1));
        columns[rank[node]].push_back(node);
        for (const quint32 to : adjacency.out[node]) {
            rank[to] = std::max(rank[to], rank[node] + 1);
            if (--waiting[to] == 0)
                ready.push_back(to);
        }
    }
    return columns;
}

/// Sorts one column by the mean place of its members' neighbours on one side; members without any keep their place.
void sortByNeighbours(std::vector<quint32>& column, const std::vector<std::vector<quint32>>& neighbours,
                      std::vector<double>& place)
{
    std::vector<std::pair<double, quint32>> wished;
    for (const quint32 node : column) {
        double sum = 0;
        for (const quint32 other : neighbours[node])
            sum += place[other];
        wished.emplace_back(neighbours[node].empty() ? place[node] : sum / double(neighbours[node].size()), node);
    }
    std::stable_sort(wished.begin(), wished.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (size_t i = 0; i < column.size(); ++i) {
        column[i] = wished[i].second;
        place[column[i]] = double(i) / double(column.size());
    }
}

void orderColumns(std::vector<std::vector<quint32>>& columns, const Adjacency& adjacency)
{
    std::vector<double> place(adjacency.in.size());
    for (const auto& column : columns) {
        for (size_t i = 0; i < column.size(); ++i)
            place[column[i]] = double(i) / double(column.size());
    }
    constexpr int sweeps = 6;
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (auto& column : columns)
            sortByNeighbours(column, adjacency.in, place);
        for (size_t i = columns.size(); i-- > 0;)
            sortByNeighbours(columns[i], adjacency.out, place);
    }
}

double heightOf(const std::vector<quint32>& column, const AskedComponent& component)
{
    double height = -rowGap;
    for (const quint32 node : column)
        height += component.nodes[node].size.height() + rowGap;
    return height;
}

void placeColumns(const std::vector<std::vector<quint32>>& columns, const AskedComponent& component,
                  PlacedComponent& placed)
{
    double tallest = 0;
    for (const auto& column : columns)
        tallest = std::max(tallest, heightOf(column, component));
    double left = 0;
    for (const auto& column : columns) {
        double width = 0;
        double top = (tallest - heightOf(column, component)) / 2;
        for (const quint32 node : column) {
            placed.nodes[node] = {left, top};
            top += component.nodes[node].size.height() + rowGap;
            width = std::max(width, component.nodes[node].size.width());
        }
        left += width + columnGap;
    }
    placed.size = {left - columnGap, tallest};
}

} // namespace

PlacedComponent placeInLayers(const AskedComponent& component)
{
    const Adjacency adjacency = adjacencyOf(component);
    std::vector<std::vector<quint32>> columns = columnsOf(adjacency);
    orderColumns(columns, adjacency);

    PlacedComponent placed;
    placed.nodes.resize(component.nodes.size());
    placeColumns(columns, component, placed);
    for (const AskedEdge& edge : component.edges) {
        const AskedNode& from = component.nodes[edge.from];
        const QPointF start = placed.nodes[edge.from] + QPointF(from.size.width(), edge.fromY);
        const QPointF end = placed.nodes[edge.to] + QPointF(0, edge.toY);
        placed.edges.push_back({start, start + QPointF(stub, 0), end - QPointF(stub, 0), end});
    }
    return placed;
}

} // namespace unitscope
