// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/picturescore.h"

#include <algorithm>
#include <cmath>

namespace unitscope::test {

namespace {

struct Piece
{
    QPointF a;
    QPointF b;
    quint32 line;
};

double turn(QPointF a, QPointF b, QPointF c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

/// Lists in square cells: what lies near each other shares one.
class Grid
{
public:
    Grid(const QRectF& area, size_t things) : m_area(area)
    {
        const double cells = std::clamp(double(things), 1.0, 4e6);
        m_step = std::max(1.0, std::sqrt(area.width() * area.height() / cells));
        m_columns = int(area.width() / m_step) + 1;
        m_rows = int(area.height() / m_step) + 1;
        m_cells.resize(size_t(m_columns) * size_t(m_rows));
    }
    int column(double x) const { return std::clamp(int((x - m_area.left()) / m_step), 0, m_columns - 1); }
    int row(double y) const { return std::clamp(int((y - m_area.top()) / m_step), 0, m_rows - 1); }
    size_t cellAt(QPointF point) const
    {
        return size_t(row(point.y())) * size_t(m_columns) + size_t(column(point.x()));
    }
    std::vector<quint32>& cell(int column, int row)
    {
        return m_cells[size_t(row) * size_t(m_columns) + size_t(column)];
    }
    const std::vector<std::vector<quint32>>& cells() const { return m_cells; }

    /// Every cell a straight piece passes, column by column.
    template <class Visit>
    void along(const Piece& piece, Visit visit)
    {
        const auto [left, right] = std::minmax(piece.a, piece.b, [](auto& p, auto& q) { return p.x() < q.x(); });
        const double slope = right.x() > left.x() ? (right.y() - left.y()) / (right.x() - left.x()) : 0;
        const int last = column(right.x());
        for (int at = column(left.x()); at <= last; ++at) {
            const double from = std::max(left.x(), m_area.left() + at * m_step);
            const double to = std::min(right.x(), m_area.left() + (at + 1) * m_step);
            double top = left.y() + slope * (from - left.x());
            double bottom = right.x() > left.x() ? left.y() + slope * (to - left.x()) : right.y();
            if (top > bottom)
                std::swap(top, bottom);
            for (int down = row(top - 1e-6); down <= row(bottom + 1e-6); ++down)
                visit(cell(at, down));
        }
    }

private:
    QRectF m_area;
    double m_step = 1;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<std::vector<quint32>> m_cells;
};

QRectF areaOf(const PlacedPicture& picture)
{
    QRectF area = picture.boxes.empty() ? QRectF(0, 0, 1, 1) : picture.boxes.front();
    for (const QRectF& box : picture.boxes)
        area |= box;
    for (const auto& line : picture.lines) {
        for (const QPointF point : line)
            area |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
    }
    return area;
}

std::vector<Piece> piecesOf(const PlacedPicture& picture)
{
    std::vector<Piece> pieces;
    for (quint32 line = 0; line < picture.lines.size(); ++line) {
        const auto& points = picture.lines[line];
        for (size_t i = 0; i + 1 < points.size(); ++i) {
            if (points[i] != points[i + 1])
                pieces.push_back({points[i], points[i + 1], line});
        }
    }
    return pieces;
}

bool cross(const Piece& a, const Piece& b, QPointF& at)
{
    constexpr double touch = 1e-9;
    const double c1 = turn(a.a, a.b, b.a);
    const double c2 = turn(a.a, a.b, b.b);
    const double c3 = turn(b.a, b.b, a.a);
    const double c4 = turn(b.a, b.b, a.b);
    if (c1 * c2 >= -touch || c3 * c4 >= -touch)
        return false;
    at = b.a + (b.b - b.a) * (c1 / (c1 - c2));
    return true;
}

qint64 countCrossings(Grid& grid, const std::vector<Piece>& pieces)
{
    for (quint32 i = 0; i < pieces.size(); ++i)
        grid.along(pieces[i], [i](std::vector<quint32>& cell) { cell.push_back(i); });
    qint64 count = 0;
    QPointF at;
    for (size_t cell = 0; cell < grid.cells().size(); ++cell) {
        const auto& here = grid.cells()[cell];
        for (size_t i = 0; i < here.size(); ++i) {
            for (size_t j = 0; j < i; ++j) {
                const Piece& a = pieces[here[i]];
                const Piece& b = pieces[here[j]];
                if (a.line != b.line && cross(a, b, at) && grid.cellAt(at) == cell)
                    ++count;
            }
        }
    }
    return count;
}

bool passes(const Piece& piece, const QRectF& box)
{
    double enter = 0;
    double leave = 1;
    const QPointF way = piece.b - piece.a;
    const auto clip = [&](double p, double d, double low, double high) {
        if (d == 0)
            return p > low && p < high;
        const auto [first, second] = std::minmax({(low - p) / d, (high - p) / d});
        enter = std::max(enter, first);
        leave = std::min(leave, second);
        return true;
    };
    return clip(piece.a.x(), way.x(), box.left(), box.right()) && clip(piece.a.y(), way.y(), box.top(), box.bottom())
           && enter < leave;
}

qint64 countThroughBoxes(Grid& grid, const std::vector<Piece>& pieces, const PlacedPicture& picture)
{
    std::vector<std::pair<quint32, quint32>> found; // line, box
    for (const Piece& piece : pieces) {
        const quint32 from = picture.edges[piece.line].first;
        const quint32 to = picture.edges[piece.line].second;
        grid.along(piece, [&](const std::vector<quint32>& cell) {
            for (const quint32 box : cell) {
                if (box != from && box != to && passes(piece, picture.boxes[box].adjusted(1, 1, -1, -1)))
                    found.emplace_back(piece.line, box);
            }
        });
    }
    std::sort(found.begin(), found.end());
    return std::unique(found.begin(), found.end()) - found.begin();
}

qint64 countOverlaps(std::vector<QRectF> boxes)
{
    std::sort(boxes.begin(), boxes.end(), [](const QRectF& a, const QRectF& b) { return a.left() < b.left(); });
    qint64 count = 0;
    for (size_t i = 0; i < boxes.size(); ++i) {
        for (size_t j = i + 1; j < boxes.size() && boxes[j].left() < boxes[i].right(); ++j)
            count += boxes[i].intersects(boxes[j]) ? 1 : 0;
    }
    return count;
}

} // namespace

PictureScore scoreOf(const PlacedPicture& picture)
{
    PictureScore score;
    const QRectF area = areaOf(picture);
    const std::vector<Piece> pieces = piecesOf(picture);
    Grid lines(area, pieces.size());
    score.crossings = countCrossings(lines, pieces);

    Grid boxes(area, picture.boxes.size() * 2);
    QRectF all;
    for (quint32 i = 0; i < picture.boxes.size(); ++i) {
        const QRectF& box = picture.boxes[i];
        all |= box;
        for (int row = boxes.row(box.top()); row <= boxes.row(box.bottom()); ++row) {
            for (int column = boxes.column(box.left()); column <= boxes.column(box.right()); ++column)
                boxes.cell(column, row).push_back(i);
        }
    }
    score.throughBoxes = countThroughBoxes(boxes, pieces, picture);
    score.overlaps = countOverlaps(picture.boxes);
    score.aspect = all.height() > 0 ? all.width() / all.height() : 0;
    return score;
}

} // namespace unitscope::test
