// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/positions.h"

#include <algorithm>
#include <cmath>

namespace unitscope {

std::optional<QPointF> usablePosition(QPointF position)
{
    if (!std::isfinite(position.x()) || !std::isfinite(position.y()))
        return std::nullopt;
    const auto bounded = [](double at) { return std::round(std::clamp(at, -farthestPosition, farthestPosition)); };
    return QPointF(bounded(position.x()), bounded(position.y()));
}

std::optional<QPointF> pinOf(const Visible& visible, quint32 node)
{
    if (visible.spec.positions.empty())
        return std::nullopt;
    const auto found = visible.spec.positions.find(visible.idOf(visible.nodes[node]));
    return found == visible.spec.positions.end() ? std::nullopt : usablePosition(found->second);
}

} // namespace unitscope
