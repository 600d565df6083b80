// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is asked of the layout program and what it answers: lines of words and numbers, no names. Pixels, y downwards.
///
///     unitscope-layout 1                      unitscope-layout 1
///     component NODES EDGES                   component WIDTH HEIGHT
///     node WIDTH HEIGHT ROWS                  node LEFT TOP
///     edge FROM ROW TO ROW                    edge POINTS X Y X Y ...
///     end                                     end
///
/// The answer has the components, nodes and edges of the question, in its order. ROWS is into how many rows of equal
/// height a node is divided (at most 24) so that an edge may begin or end at one of them; ROW -1 is the middle.

#include <QtCore/qbytearray.h>
#include <QtCore/qpoint.h>
#include <QtCore/qsize.h>
#include <optional>
#include <vector>

namespace unitscope {

struct AskedNode
{
    QSizeF size;
    int rows = 1;
};

struct AskedEdge
{
    quint32 from = 0; ///< into the component's nodes
    quint32 to = 0;
    double fromY = 0; ///< where it leaves the right side of one and
    double toY = 0;   ///< arrives at the left side of the other: from their tops
};

struct AskedComponent
{
    std::vector<AskedNode> nodes;
    std::vector<AskedEdge> edges;
};

struct PlacedComponent
{
    QSizeF size;
    std::vector<QPointF> nodes; ///< top left
    std::vector<std::vector<QPointF>> edges;
};

inline constexpr int mostRows = 24;

QByteArray questionFor(const std::vector<AskedComponent>& components);

/// Nothing unless the answer is complete, in order, and every number is finite and within its component, and
/// no two boxes overlap.
std::optional<std::vector<PlacedComponent>> readAnswer(QByteArrayView answer,
                                                       const std::vector<AskedComponent>& components);

} // namespace unitscope
