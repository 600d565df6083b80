// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/helper/question.h"

#include <charconv>
#include <string>

namespace unitscope::helper {

namespace {

template <class Number>
bool read(std::istream& in, Number& number, Number least, Number most)
{
    std::string word;
    in >> word;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc() && end == word.data() + word.size() && number >= least && number <= most;
}

bool readNode(std::istream& in, Node& node)
{
    std::string word;
    constexpr double longest = 1e5;
    return in >> word && word == "node" && read(in, node.width, 1.0, longest) && read(in, node.height, 1.0, longest)
           && read(in, node.rows, 1, 24) && read(in, node.side, 0, 2);
}

bool readEdge(std::istream& in, Edge& edge, const std::vector<Node>& nodes)
{
    std::string word;
    return in >> word && word == "edge" && read(in, edge.from, size_t(0), nodes.size() - 1)
           && read(in, edge.fromRow, -1, nodes[edge.from].rows - 1) && read(in, edge.to, size_t(0), nodes.size() - 1)
           && read(in, edge.toRow, -1, nodes[edge.to].rows - 1) && read(in, edge.weight, 0, 8);
}

bool readComponent(std::istream& in, Component& component)
{
    size_t nodes = 0;
    size_t edges = 0;
    constexpr size_t most = 1'000'000;
    if (!read(in, nodes, size_t(1), most) || !read(in, edges, size_t(0), most) || !read(in, component.style, 0, 1))
        return false;
    for (size_t i = 0; i < nodes; ++i) {
        if (!readNode(in, component.nodes.emplace_back()))
            return false;
    }
    for (size_t i = 0; i < edges; ++i) {
        if (!readEdge(in, component.edges.emplace_back(), component.nodes))
            return false;
    }
    return true;
}

void write(std::ostream& out, double number)
{
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out << ' ';
    out.write(digits, end - digits);
}

} // namespace

std::optional<Component> readQuestion(std::istream& in)
{
    std::string word;
    std::string version;
    if (!(in >> word >> version) || word != "unitscope-layout" || version != "2")
        return std::nullopt;
    Component component;
    if (!(in >> word) || word != "component" || !readComponent(in, component))
        return std::nullopt;
    return in >> word && word == "end" ? std::optional(std::move(component)) : std::nullopt;
}

void writeAnswer(std::ostream& out, const Component& component)
{
    out << "unitscope-layout 2\ncomponent";
    write(out, component.width);
    write(out, component.height);
    for (const Node& node : component.nodes) {
        out << "\nnode";
        write(out, node.at.x);
        write(out, node.at.y);
    }
    for (const Edge& edge : component.edges) {
        out << "\nedge " << edge.points.size();
        for (const Point point : edge.points) {
            write(out, point.x);
            write(out, point.y);
        }
    }
    out << "\nend\n" << std::flush;
}

} // namespace unitscope::helper
