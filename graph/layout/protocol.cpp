// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/protocol.h"

#include <QtCore/qrect.h>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace unitscope {

namespace {

void append(QByteArray& text, double number)
{
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    text += ' ';
    text.append(digits, end - digits);
}

void append(QByteArray& text, int number)
{
    text += ' ' + QByteArray::number(number);
}

/// Takes words and numbers from the front; after the first mistake everything fails.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_rest(text) { }

    bool isWord(std::string_view word) { return !m_isBroken && next() == word; }
    /// Finite and no larger than any picture could be; NaN otherwise.
    double number()
    {
        const std::string_view word = next();
        double value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        const bool isFine = error == std::errc() && end == word.data() + word.size() && std::abs(value) <= largest;
        m_isBroken = m_isBroken || !isFine;
        return isFine ? value : std::nan("");
    }
    QPointF point()
    {
        const double x = number();
        return {x, number()};
    }
    bool isAtEnd() { return !m_isBroken && next().empty(); }
    bool isBroken() const { return m_isBroken; }

private:
    static constexpr double largest = 1e7;

    std::string_view next()
    {
        constexpr std::string_view space = " \n";
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(space), m_rest.size()));
        const std::string_view word = m_rest.substr(0, m_rest.find_first_of(space));
        m_rest.remove_prefix(word.size());
        return word;
    }
    std::string_view m_rest;
    bool m_isBroken = false;
};

bool isWithin(QPointF point, QSizeF size)
{
    constexpr double slack = 1;
    return point.x() >= -slack && point.y() >= -slack && point.x() <= size.width() + slack
           && point.y() <= size.height() + slack;
}

bool readNodes(Reader& reader, const AskedComponent& asked, PlacedComponent& placed)
{
    for (const AskedNode& node : asked.nodes) {
        if (!reader.isWord("node"))
            return false;
        const QPointF at = reader.point();
        const QPointF corner = at + QPointF(node.size.width(), node.size.height());
        if (reader.isBroken() || !isWithin(at, placed.size) || !isWithin(corner, placed.size))
            return false;
        placed.nodes.push_back(at);
    }
    return true;
}

/// From left to right, each with those that begin before it ends.
bool hasOverlap(const AskedComponent& asked, const PlacedComponent& placed)
{
    std::vector<QRectF> boxes;
    for (size_t i = 0; i < placed.nodes.size(); ++i)
        boxes.emplace_back(placed.nodes[i], asked.nodes[i].size);
    std::sort(boxes.begin(), boxes.end(), [](const QRectF& a, const QRectF& b) { return a.left() < b.left(); });
    for (size_t i = 0; i < boxes.size(); ++i) {
        for (size_t j = i + 1; j < boxes.size() && boxes[j].left() < boxes[i].right(); ++j) {
            if (boxes[i].intersects(boxes[j]))
                return true;
        }
    }
    return false;
}

bool readEdges(Reader& reader, const AskedComponent& asked, PlacedComponent& placed)
{
    constexpr double mostPoints = 10'000;
    for (size_t i = 0; i < asked.edges.size(); ++i) {
        if (!reader.isWord("edge"))
            return false;
        const double count = reader.number();
        if (reader.isBroken() || count < 2 || count > mostPoints)
            return false;
        std::vector<QPointF>& points = placed.edges.emplace_back();
        for (int p = 0; p < int(count); ++p) {
            points.push_back(reader.point());
            if (reader.isBroken() || !isWithin(points.back(), placed.size))
                return false;
        }
    }
    return true;
}

} // namespace

void snapToPixels(PlacedComponent& placed)
{
    const auto snap = [](QPointF& point) { point = {std::round(point.x()), std::round(point.y())}; };
    std::for_each(placed.nodes.begin(), placed.nodes.end(), snap);
    for (auto& corners : placed.edges)
        std::for_each(corners.begin(), corners.end(), snap);
    placed.size = {std::ceil(placed.size.width()), std::ceil(placed.size.height())};
}

int rowAt(double y, const AskedNode& node)
{
    return std::clamp(int(y / node.size.height() * node.rows), 0, node.rows - 1);
}

QByteArray questionFor(const AskedComponent& component)
{
    QByteArray text = "unitscope-layout 2\ncomponent";
    append(text, int(component.nodes.size()));
    append(text, int(component.edges.size()));
    append(text, component.isFast ? 1 : 0);
    for (const AskedNode& node : component.nodes) {
        text += "\nnode";
        append(text, node.size.width());
        append(text, node.size.height());
        append(text, node.rows);
        append(text, int(node.side));
    }
    for (const AskedEdge& edge : component.edges) {
        text += "\nedge";
        append(text, int(edge.from));
        append(text, rowAt(edge.fromY, component.nodes[edge.from]));
        append(text, int(edge.to));
        append(text, rowAt(edge.toY, component.nodes[edge.to]));
        append(text, edge.weight);
    }
    return text + "\nend\n";
}

std::optional<PlacedComponent> readAnswer(QByteArrayView answer, const AskedComponent& component)
{
    Reader reader(std::string_view(answer.data(), size_t(answer.size())));
    if (!reader.isWord("unitscope-layout") || !reader.isWord("2") || !reader.isWord("component"))
        return std::nullopt;
    PlacedComponent placed;
    const QPointF corner = reader.point();
    placed.size = {corner.x(), corner.y()};
    if (reader.isBroken() || !readNodes(reader, component, placed) || hasOverlap(component, placed)
        || !readEdges(reader, component, placed))
        return std::nullopt;
    if (!reader.isWord("end") || !reader.isAtEnd())
        return std::nullopt;
    return placed;
}

} // namespace unitscope
