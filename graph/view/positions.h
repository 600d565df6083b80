// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Boxes that somebody put somewhere: what of a ViewSpec's positions can be meant. Pure; whole pixels of a Layout.

#include "graph/view/visible.h"

#include <QtCore/qpoint.h>
#include <optional>

namespace unitscope {

/// Nothing is put farther than this from where a picture begins: a file may say anything.
inline constexpr double farthestPosition = 20'000;

/// As it counts: in whole pixels, and within reach. Nothing for what is no place.
std::optional<QPointF> usablePosition(QPointF position);

/// Where the box was put, if it was. What is docked to another box stands with that, wherever it was put.
std::optional<QPointF> pinOf(const Visible& visible, quint32 node);

} // namespace unitscope
