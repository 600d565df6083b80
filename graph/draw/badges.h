// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The badge of a box or a line that has problems. The worst severity is told by its form, then by its weight, and by its
/// colour last: a filled octagon for an error, a triangle for a warning, a ring for a note.

#include "graph/draw/pen.h"
#include "graph/view/badge.h"

namespace unitscope {

/// The form alone, 16 pixels wide.
void drawSeverity(Pen& pen, Severity severity, QPointF centre);
/// The form, and left of it how many there are if there are several. Nothing for an empty badge.
void drawBadge(Pen& pen, const Badge& badge, QPointF centre);

} // namespace unitscope
