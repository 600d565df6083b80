// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Paints the groups of one drawing into a file: areas as on the screen, letters of the bundled font one by one where the
/// table of widths puts them. The painter is scaled and moved already; it and the drawing live longer.

#include "app/paint/groupbrush.h"
#include "app/paint/lettering.h"

#include <QtGui/qrawfont.h>

namespace unitscope {

class FileBrush
{
public:
    enum class Text : quint8 {
        Outlines, ///< for pixels: as sharp at each scale
        Letters,  ///< for pages: people can search and copy it
    };
    FileBrush(const Drawing& drawing, QPainter& painter, const Palette& palette, Text text);

    void paint(const Group& group);

private:
    void paintText(const Shape& shape);
    void paintLetters(const Shape& shape);

    const Drawing& m_drawing;
    QPainter& m_painter;
    const Palette& m_palette;
    Text m_text;
    GroupBrush m_brush;
    QRawFont m_regular;
    QRawFont m_semiBold;
};

} // namespace unitscope
