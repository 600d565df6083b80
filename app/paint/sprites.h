// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Boxes and their texts as small images of the current scale, made when first asked for: copying one is many times cheaper
/// than painting its shapes. For one thread. At most about 48 MB; then it starts anew.

#include "app/paint/drawingindex.h"
#include "graph/draw/palette.h"

#include <QtGui/qimage.h>
#include <unordered_map>

namespace unitscope {

/// A box is moved by less than a pixel, so that its left and top strokes fill whole pixels: sharp, and the same image
/// serves everywhere.
struct Snap
{
    double fraction = 0; ///< where in its pixel the box's corner goes
    /// The pixel of the corner; for a drawing whose (0, 0) is at the pixel (0, 0).
    QPoint pixelOf(const NodeBody& body, double scale) const;
    /// How far the box moves, in device pixels.
    QPointF shiftOf(const NodeBody& body, double scale) const;
};
Snap snapFor(double scale);

class Sprites
{
public:
    struct Sprite
    {
        QImage image;
        QPoint offset; ///< of its top left from the pixel of the box's corner
    };

    /// Forgets what was made for another drawing, scale or palette.
    void prepare(const DrawingIndex& index, double scale, const Palette& palette, const Palette& recededPalette);
    void clear();

    /// Of a node of the prepared drawing, by its position in the index: all but the texts.
    const Sprite& bodyOf(quint32 position, bool isReceded);
    /// Of one of its texts; an empty image if there is nothing to see.
    const Sprite& textOf(quint32 position, quint32 shape, bool isReceded);

private:
    Sprite painted(const NodeBody& body, std::span<const Shape> shapes, bool isText, bool isReceded) const;
    const Sprite& keep(std::unordered_map<quint64, Sprite>& sprites, quint64 key, Sprite sprite);

    const DrawingIndex* m_index = nullptr;
    double m_scale = 0;
    Palette m_palette;
    Palette m_receded;
    qsizetype m_bytes = 0;
    std::unordered_map<quint64, Sprite> m_bodies;
    std::unordered_map<quint64, Sprite> m_texts;
};

} // namespace unitscope
