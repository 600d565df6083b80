// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What must hold of a picture that somebody is to read: its names are large enough where it is shown, no text leaves its
/// box or lies upon another, no badge lies upon a text, no line runs through a box or a heading.

#include "graph/draw/picture.h"

namespace unitscope::test {

/// The height of the smallest name where the picture fills that room, but is not enlarged.
double smallestName(const Picture& picture, QSizeF room);

/// The first thing that keeps somebody from reading it, or nothing.
QString unreadable(const Picture& picture);

} // namespace unitscope::test
