// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is asked of the layout program and what it answers: lines of words and numbers, no names. Pixels, y downwards.
///
///     unitscope-layout 2                      unitscope-layout 2
///     component NODES EDGES STYLE             component WIDTH HEIGHT
///     node WIDTH HEIGHT ROWS SIDE             node LEFT TOP
///     edge FROM ROW TO ROW WEIGHT             edge POINTS X Y X Y ...
///     end                                     end
///
/// One question is one component; the program answers question after question until its input ends. The answer has the
/// nodes and edges of the question, in its order. STYLE: 0 with care, 1 fast. ROWS is into how many rows of equal height a
/// node is divided (at most 24) so that an edge may begin or end at one of them; ROW -1 is the middle. SIDE: 0 anywhere,
/// 1 in the first column, 2 in the last. WEIGHT: how much a short, straight edge is worth, 0 to 8.

#include <QtCore/qbytearray.h>
#include <QtCore/qpoint.h>
#include <QtCore/qsize.h>
#include <optional>
#include <vector>

namespace unitscope {

enum class BlockSide : quint8 { Any, First, Last };

struct AskedNode
{
    QSizeF size;
    int rows = 1;
    BlockSide side = BlockSide::Any;
};

struct AskedEdge
{
    quint32 from = 0; ///< into the component's nodes
    quint32 to = 0;
    double fromY = 0; ///< where it leaves the right side of one and
    double toY = 0;   ///< arrives at the left side of the other: from their tops
    int weight = 1;
};

struct AskedComponent
{
    std::vector<AskedNode> nodes;
    std::vector<AskedEdge> edges;
    bool isFast = false;
};

struct PlacedComponent
{
    QSizeF size;
    std::vector<QPointF> nodes; ///< top left
    std::vector<std::vector<QPointF>> edges;
};

/// Whole pixels: the sides of boxes and the lines that run along the axes stay sharp, wherever the component is put.
void snapToPixels(PlacedComponent& placed);

inline constexpr int mostRows = 24;

/// The row of a node in which a height lies.
int rowAt(double y, const AskedNode& node);

QByteArray questionFor(const AskedComponent& component);

/// Nothing unless the answer is complete, in order, and every number is finite and within its component, and
/// no two boxes overlap.
std::optional<PlacedComponent> readAnswer(QByteArrayView answer, const AskedComponent& component);

} // namespace unitscope
