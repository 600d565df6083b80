// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/packing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unitscope {

namespace {

/// Fills columns in order, none higher than `height` (a single tall box excepted), and says how many it takes.
size_t fillColumns(std::span<const QSizeF> sizes, double height, double gap, std::vector<size_t>* columnOf = nullptr)
{
    size_t columns = 0;
    double bottom = height;
    for (const QSizeF size : sizes) {
        const bool fits = columns > 0 && bottom + gap + size.height() <= height;
        columns += fits ? 0 : 1;
        bottom = fits ? bottom + gap + size.height() : size.height();
        if (columnOf)
            columnOf->push_back(columns - 1);
    }
    return columns;
}

/// The least height, to a pixel, at which no more than `most` columns are needed.
double leastHeight(std::span<const QSizeF> sizes, size_t most, double gap)
{
    double low = 0;
    double high = 0;
    for (const QSizeF size : sizes)
        high += size.height() + gap;
    while (high - low > 1) {
        const double middle = std::floor((low + high) / 2);
        (fillColumns(sizes, middle, gap) <= most ? high : low) = middle;
    }
    return high;
}

/// The lower edge of what is placed so far, as steps from left to right.
class Skyline
{
public:
    explicit Skyline(double width) : m_steps{{0, 0}}, m_width(width) { }

    QPointF place(QSizeF size);

private:
    struct Step
    {
        double x;
        double y;
    };
    double endOf(size_t step) const { return step + 1 < m_steps.size() ? m_steps[step + 1].x : m_width; }
    /// How far down something must go that begins at a step.
    double levelAt(size_t step, double width) const;
    void raise(double left, double right, double y);

    std::vector<Step> m_steps;
    double m_width;
};

double Skyline::levelAt(size_t step, double width) const
{
    const double right = m_steps[step].x + width;
    double y = 0;
    for (size_t i = step; i < m_steps.size() && m_steps[i].x < right; ++i)
        y = std::max(y, m_steps[i].y);
    return y;
}

void Skyline::raise(double left, double right, double y)
{
    std::vector<Step> steps;
    double after = 0; // the level right of the new step
    for (const Step step : m_steps) {
        if (step.x <= right)
            after = step.y;
        if (step.x < left || step.x > right)
            steps.push_back(step);
    }
    const auto at = std::upper_bound(steps.begin(), steps.end(), left, [](double x, Step step) { return x < step.x; });
    const auto added = steps.insert(at, {left, y});
    if (right < m_width)
        steps.insert(added + 1, {right, after});
    m_steps = std::move(steps);
}

QPointF Skyline::place(QSizeF size)
{
    size_t best = 0;
    double level = std::numeric_limits<double>::max();
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const bool fits = i == 0 || m_steps[i].x + size.width() <= m_width;
        const double y = levelAt(i, size.width());
        if (fits && y < level) {
            best = i;
            level = y;
        }
    }
    const QPointF at(m_steps[best].x, level);
    raise(at.x(), std::min(at.x() + size.width(), m_width), level + size.height());
    return at;
}

} // namespace

Packing packTightly(std::span<const QSizeF> sizes, double width, Gaps gaps)
{
    Packing packing;
    for (const QSizeF size : sizes)
        width = std::max(width, size.width());
    // Each brings its gap along; the last of a row may put its own outside.
    Skyline skyline(width + gaps.across);
    for (const QSizeF size : sizes) {
        const QPointF at = skyline.place(size + QSizeF(gaps.across, gaps.down));
        packing.at.push_back(at);
        packing.size = packing.size.expandedTo({at.x() + size.width(), at.y() + size.height()});
    }
    return packing;
}

Packing packColumns(std::span<const QSizeF> sizes, double width, Gaps gaps)
{
    Packing packing;
    double columnWidth = 0;
    for (const QSizeF size : sizes)
        columnWidth = std::max(columnWidth, size.width());
    const auto most = size_t(std::max(1.0, std::floor((width + gaps.across) / (columnWidth + gaps.across))));
    std::vector<size_t> columnOf;
    fillColumns(sizes, leastHeight(sizes, most, gaps.down), gaps.down, &columnOf);
    double top = 0;
    for (size_t i = 0; i < sizes.size(); ++i) {
        if (i > 0 && columnOf[i] != columnOf[i - 1])
            top = 0;
        packing.at.emplace_back(double(columnOf[i]) * (columnWidth + gaps.across), top);
        packing.size = packing.size.expandedTo({packing.at.back().x() + sizes[i].width(), top + sizes[i].height()});
        top += sizes[i].height() + gaps.down;
    }
    return packing;
}

} // namespace unitscope
