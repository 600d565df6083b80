// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Tones as QColors. Pure.

#include "graph/draw/palette.h"

#include <QtGui/qcolor.h>

namespace unitscope {

QColor colourOf(const Palette& palette, Tone tone);

/// `share` of the first colour, the rest of the second; share from 0 to 1.
QColor mixed(const QColor& first, const QColor& second, double share);

/// Every colour moved towards the ground, so that only `share` of it remains. Opaque: what lies beneath a receding box
/// does not shine through, as it would with transparency.
Palette receded(const Palette& palette, double share);

} // namespace unitscope
