// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Letters of the bundled font as masks of one scale, made when first asked for and laid straight into pixels: many times
/// faster than a painter's text, the same to the bit wherever the picture is scrolled to, and as wide as the table that the
/// boxes were sized with. Every character as it is written: no ligatures, which would turn "0x8" into "0×8". For one thread.

#include "app/paint/raster.h"
#include "graph/draw/drawing.h"

#include <array>

namespace unitscope {

class Letters
{
public:
    /// Forgets the masks of another scale.
    void prepare(double scale);

    /// `anchor`: on the baseline, in device pixels from the drawing's origin, which is at `origin` of the raster. False, and
    /// nothing is painted, for text that must be shaped or has a letter that the bundled font lacks.
    bool paint(const Raster& raster, const Shape& text, QPointF anchor, QPoint origin, QRgb colour);

private:
    static constexpr int phases = 4; ///< of a pixel: letters begin at quarters
    struct Mask
    {
        QRect rect; ///< from the pixel in which the letter begins
        std::vector<quint8> coverage;
    };
    struct Letter
    {
        enum class State : quint8 { Unasked, Missing, There };
        State state = State::Unasked;
        double advance = 0; ///< device pixels
        std::array<Mask, phases> masks;
    };
    struct Face
    {
        double pixelSize = 0; ///< at scale 1
        bool isSemiBold = false;
        std::vector<Letter> letters; ///< by slot
    };

    Face& faceOf(const Shape& text);
    const Letter& letterOf(Face& face, int slot, QChar character) const;
    Letter made(const Face& face, QChar character) const;

    double m_scale = 0;
    std::vector<Face> m_faces;
};

} // namespace unitscope
