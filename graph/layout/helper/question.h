// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The layout program's side of the line protocol (described in graph/layout/protocol.h). Plain C++, no Qt: the program
/// starts fast and answers many questions.

#include <istream>
#include <optional>
#include <ostream>
#include <vector>

namespace unitscope::helper {

struct Point
{
    double x = 0;
    double y = 0;
};

struct Node
{
    double width = 0;
    double height = 0;
    int rows = 1;
    int side = 0;
    Point at; ///< the answer: top left
};

struct Edge
{
    size_t from = 0;
    size_t to = 0;
    int fromRow = -1;
    int toRow = -1;
    int weight = 1;
    std::vector<Point> points; ///< the answer
};

struct Component
{
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    int style = 0;
    double width = 0; ///< the answer
    double height = 0;
};

/// The next question. Nothing if a line is not as it should be or a number is out of range.
std::optional<Component> readQuestion(std::istream& in);
void writeAnswer(std::ostream& out, const Component& component);

} // namespace unitscope::helper
