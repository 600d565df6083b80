// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The bundled font (Inter) as QFonts that measure as the drawing was measured: no hinting, no kerning. Needs a
/// QGuiApplication.

#include <QtGui/qfont.h>
#include <QtGui/qpainterpath.h>

namespace unitscope {

inline constexpr QLatin1StringView bundledFamily("Inter");

/// Makes the bundled font known to the program; call it once at start. False if a file is missing or unreadable: text
/// is then painted in another font, which may be wider than its box.
bool loadFonts();

/// The font of the picture in whole pixels at scale 1.
QFont drawingFont(int pixelSize, bool isSemiBold);

/// A letter's outline at a large size, from its place on the baseline.
struct LetterOutline
{
    static constexpr double pixelSize = 128;
    bool isInFont = false; ///< false: the bundled font lacks it
    QPainterPath path;
};
/// Kept as long as the thread lives.
const LetterOutline& outlineOf(QChar character, bool isSemiBold);

} // namespace unitscope
