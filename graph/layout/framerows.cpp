// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/framerows.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace unitscope {

namespace {

constexpr Gaps betweenFrames{64, 48}; // lines run there
constexpr double wantedAspect = 1.32; // as of a picture without frames
constexpr double wordsHeight = 150;   // of what is written above and beneath

/// How large the page must be that the picture fits on; width that gains nothing counts a little.
double costOf(QSizeF size)
{
    const double across = size.width() / wantedAspect;
    return std::max(across, size.height() + wordsHeight) + across / 16;
}

/// Which frames come one after the other, by what leads from one to another more often than back.
class Layers
{
public:
    Layers(size_t count, const std::vector<FrameTie>& ties, const std::vector<bool>& isLast);

    bool isTied(quint32 frame) const { return !m_out[frame].empty() || !m_in[frame].empty(); }
    /// Of those that are tied.
    std::vector<FrameColumn> columns() const;

private:
    std::vector<quint32> inOrder() const;

    std::vector<std::map<quint32, int>> m_out; // net weights
    std::vector<std::map<quint32, int>> m_in;
};

Layers::Layers(size_t count, const std::vector<FrameTie>& ties, const std::vector<bool>& isLast)
    : m_out(count), m_in(count)
{
    std::map<std::pair<quint32, quint32>, int> sums; // of a pair, the smaller first; negative: from the greater
    for (const FrameTie& tie : ties) {
        if (tie.from == tie.to || isLast[tie.from] || isLast[tie.to])
            continue;
        sums[std::minmax(tie.from, tie.to)] += tie.from < tie.to ? tie.weight : -tie.weight;
    }
    for (const auto& [pair, sum] : sums) {
        // As many in both directions: they stand beside each other in their order.
        const auto [from, to] = sum >= 0 ? pair : std::pair(pair.second, pair.first);
        m_out[from][to] = m_in[to][from] = std::max(std::abs(sum), 1);
    }
}

/// With little leading backwards: sources first, sinks last, and where there are only circles those that lead out most.
std::vector<quint32> Layers::inOrder() const
{
    std::vector<quint32> left;
    for (quint32 frame = 0; frame < m_out.size(); ++frame) {
        if (isTied(frame))
            left.push_back(frame);
    }
    std::vector<quint32> front;
    std::vector<quint32> back;
    const auto weight = [&](const std::map<quint32, int>& ties) {
        int sum = 0;
        for (const auto& [other, one] : ties)
            sum += std::find(left.begin(), left.end(), other) != left.end() ? one : 0;
        return sum;
    };
    while (!left.empty()) {
        const auto sink = std::find_if(left.rbegin(), left.rend(),
                                       [&](quint32 one) { return weight(m_out[one]) == 0; });
        if (sink != left.rend()) {
            back.push_back(*sink);
            left.erase(std::next(sink).base());
            continue;
        }
        auto best = left.begin();
        int most = std::numeric_limits<int>::min();
        for (auto one = left.begin(); one != left.end(); ++one) {
            const int in = weight(m_in[*one]);
            const int gain = in == 0 ? std::numeric_limits<int>::max() : weight(m_out[*one]) - in;
            if (gain > most) {
                most = gain;
                best = one;
            }
        }
        front.push_back(*best);
        left.erase(best);
    }
    front.insert(front.end(), back.rbegin(), back.rend());
    return front;
}

std::vector<FrameColumn> Layers::columns() const
{
    const std::vector<quint32> order = inOrder();
    std::vector<size_t> place(m_out.size());
    for (size_t i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    std::vector<size_t> layer(m_out.size());
    std::vector<FrameColumn> columns;
    std::vector<double> height(m_out.size()); // within its column
    for (const quint32 frame : order) {
        for (const auto& [before, weight] : m_in[frame]) {
            if (place[before] < place[frame])
                layer[frame] = std::max(layer[frame], layer[before] + 1);
        }
        columns.resize(std::max(columns.size(), layer[frame] + 1));
        columns[layer[frame]].push_back(frame);
    }
    for (FrameColumn& column : columns) {
        std::sort(column.begin(), column.end());
        std::vector<std::pair<double, quint32>> wanted;
        for (const quint32 frame : column) {
            double sum = 0;
            double weights = 0;
            for (const auto& [before, weight] : m_in[frame]) {
                sum += layer[before] < layer[frame] ? height[before] * weight : 0;
                weights += layer[before] < layer[frame] ? weight : 0;
            }
            wanted.emplace_back(weights > 0 ? sum / weights : 0, frame);
        }
        std::stable_sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (size_t i = 0; i < wanted.size(); ++i) {
            column[i] = wanted[i].second;
            height[column[i]] = double(i);
        }
    }
    return columns;
}

/// Fills rows of a width, and columns of a height.
class Filling
{
public:
    Filling(const std::vector<QSizeF>& sizes, double width, double height)
        : m_sizes(sizes), m_width(width), m_height(height)
    { }

    /// A column that stands after all others, in parts if it is too high.
    void add(const FrameColumn& column)
    {
        FrameColumn part;
        double height = 0;
        for (const quint32 frame : column) {
            if (!part.empty() && height + betweenFrames.down + m_sizes[frame].height() > m_height) {
                place(std::exchange(part, {}));
                height = 0;
            }
            height += (part.empty() ? 0 : betweenFrames.down) + m_sizes[frame].height();
            part.push_back(frame);
        }
        place(std::move(part));
    }
    /// One that may stand beneath the one before, if the row becomes no higher.
    void addLone(quint32 frame)
    {
        const QSizeF size = m_sizes[frame];
        if (m_mayStack && !m_rows.empty()) {
            FrameColumn& last = m_rows.back().back();
            const QSizeF stack = sizeOf(last);
            if (stack.height() + betweenFrames.down + size.height() <= m_rowHeight
                && size.width() <= stack.width() * 1.25) {
                m_right += std::max(0.0, size.width() - stack.width());
                last.push_back(frame);
                return;
            }
        }
        place({frame});
        m_mayStack = true;
    }
    void endRow()
    {
        m_right = m_width + 1;
        m_mayStack = false;
    }
    std::vector<FrameRow> take() { return std::move(m_rows); }

private:
    QSizeF sizeOf(const FrameColumn& column) const
    {
        QSizeF size(0, -betweenFrames.down);
        for (const quint32 frame : column)
            size = {std::max(size.width(), m_sizes[frame].width()),
                    size.height() + betweenFrames.down + m_sizes[frame].height()};
        return size;
    }
    void place(FrameColumn column)
    {
        const QSizeF size = sizeOf(column);
        if (m_rows.empty() || m_right + betweenFrames.across + size.width() > m_width) {
            m_rows.emplace_back();
            m_right = -betweenFrames.across;
            m_rowHeight = 0;
        }
        m_right += betweenFrames.across + size.width();
        m_rowHeight = std::max(m_rowHeight, size.height());
        m_rows.back().push_back(std::move(column));
        m_mayStack = false;
    }

    const std::vector<QSizeF>& m_sizes;
    double m_width;
    double m_height;
    std::vector<FrameRow> m_rows;
    double m_right = 0;
    double m_rowHeight = 0;
    bool m_mayStack = false;
};

} // namespace

std::vector<FrameRow> frameRows(const std::vector<QSizeF>& sizes, const std::vector<FrameTie>& ties,
                                const std::vector<bool>& isLast)
{
    const Layers layers(sizes.size(), ties, isLast);
    const std::vector<FrameColumn> columns = layers.columns();
    FrameColumn lone;
    FrameColumn last;
    double all = 0;
    double width = 1;
    for (quint32 frame = 0; frame < sizes.size(); ++frame) {
        all += sizes[frame].width() + betweenFrames.across;
        width = std::max(width, sizes[frame].width());
        if (isLast[frame])
            last.push_back(frame);
        else if (!layers.isTied(frame))
            lone.push_back(frame);
    }
    constexpr double wider = 1.06;
    constexpr int mostTries = 100;
    std::optional<std::vector<FrameRow>> best;
    double least = 0;
    for (int i = 0; i < mostTries && (!best || width < all * wider); ++i, width *= wider) {
        Filling filling(sizes, width, width / wantedAspect);
        for (const FrameColumn& column : columns)
            filling.add(column);
        if (!columns.empty() && !lone.empty())
            filling.endRow();
        for (const quint32 frame : lone)
            filling.addLone(frame);
        for (const quint32 frame : last)
            filling.addLone(frame);
        std::vector<FrameRow> rows = filling.take();
        const double cost = costOf(inFrameRows(rows, sizes).size);
        if (!best || cost < least) {
            best = std::move(rows);
            least = cost;
        }
    }
    return best ? *std::move(best) : std::vector<FrameRow>();
}

Packing inFrameRows(const std::vector<FrameRow>& rows, const std::vector<QSizeF>& sizes)
{
    Packing packing{.at = std::vector<QPointF>(sizes.size())};
    double top = 0;
    for (const FrameRow& row : rows) {
        double left = 0;
        double bottom = top;
        for (const FrameColumn& column : row) {
            double y = top;
            double width = 0;
            for (const quint32 frame : column) {
                packing.at[frame] = {left, y};
                bottom = std::max(bottom, y + sizes[frame].height());
                y += sizes[frame].height() + betweenFrames.down;
                width = std::max(width, sizes[frame].width());
            }
            packing.size = packing.size.expandedTo({left + width, bottom});
            left += width + betweenFrames.across;
        }
        top = bottom + betweenFrames.down;
    }
    return packing;
}

} // namespace unitscope
