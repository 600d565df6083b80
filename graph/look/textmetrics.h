// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Width of text in the bundled font (Inter), from an advance table made of the font file when the program is built: no
/// display, no installed font, the same on every machine. Kerning is left out, characters the font lacks count as one em;
/// boxes keep slack for that and for other fonts. Pixels.

#include <QtCore/qstring.h>

namespace unitscope {

enum class Weight : quint8 { Regular, SemiBold };

double textWidth(QStringView text, double pixelSize, Weight weight);
/// Whether the bundled font has every letter of the text and none lies upon another: else its width is a guess.
bool isWidthExact(QStringView text, Weight weight);
/// The text, elided in the middle so that it is at most `width` wide.
QString elidedToWidth(const QString& text, double width, double pixelSize, Weight weight);
/// Distance from baseline to the top of capitals, for centring.
double capHeight(double pixelSize);

} // namespace unitscope
