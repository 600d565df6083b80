// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Boxes and marks as small images of the current scale, made when first asked for: copying one is many times cheaper than
/// painting its shapes, and the copy does not depend on where it is. For one thread. At most about 48 MB; then it starts
/// anew.

#include "app/paint/drawingindex.h"
#include "app/paint/letters.h"
#include "app/paint/mapnames.h"
#include "graph/draw/palette.h"

#include <QtGui/qimage.h>
#include <span>
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
        QPoint offset; ///< of its top left from the pixel that it is put at
        std::vector<RowSpan> spans;
    };

    /// Forgets what was made for another drawing, scale or palette.
    void prepare(const DrawingIndex& index, double scale, const Palette& palette, const Palette& recededPalette);
    void clear();

    /// Of a node of the prepared drawing, by its position in the index: all but the texts. Put at the pixel of its corner.
    const Sprite& bodyOf(quint32 position, bool isReceded);
    /// Of any small shape but a text. `pixel`: where it is put, from the drawing's origin; at a quarter of a pixel.
    const Sprite& markOf(const Shape& shape, bool isReceded, QPoint& pixel);
    /// Of a text, by its number, which is always at the same place: its anchor, in device pixels from the drawing's origin,
    /// which is where it is put.
    const Sprite& textOf(quint32 shape, QPointF anchor, bool isReceded);
    Letters& letters() { return m_letters; }
    MapNames& mapNames() { return m_mapNames; }

private:
    /// `corner`, of the drawing, is put at `place` of the pixel that the sprite is put at.
    Sprite painted(std::span<const Shape> shapes, bool isText, QPointF corner, QPointF place, bool isReceded) const;
    using Store = std::unordered_map<quint64, Sprite>;
    void forget();
    const Sprite& keep(Store& store, quint64 key, Sprite sprite);

    const DrawingIndex* m_index = nullptr;
    double m_scale = 0;
    Palette m_palette;
    Palette m_receded;
    qsizetype m_bytes = 0;
    Store m_bodies;
    Store m_marks;
    Store m_texts;
    Letters m_letters;
    MapNames m_mapNames;
};

} // namespace unitscope
