// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Names as a map has them: where boxes are too small to hold theirs, headings and the names of the most connected boxes are
/// written over them, at one size and as many as do not overlap.

#include "app/paint/letters.h"
#include "graph/draw/drawing.h"

#include <QtGui/qimage.h>
#include <span>

namespace unitscope {

struct MapName
{
    QString text; ///< safe for people
    QRectF place; ///< in the drawing: what it is the name of
    quint32 group = 0;
    bool isHeading = false; ///< begins where its place begins; else it is in the middle of its place
};

/// The names that fit at one scale, as images. For one thread.
class MapNames
{
public:
    struct Label
    {
        QPoint pixel; ///< of its top left from the drawing's origin, in device pixels
        QImage image;
        std::vector<RowSpan> spans;
        quint32 group = 0;
    };

    /// `names`: the most important first; they live as long as they are prepared. `ratio`: device pixels to a pixel that
    /// people read. `text` around which there is `ground`.
    void prepare(std::span<const MapName> names, double scale, double ratio, QRgb text, QRgb ground);
    const std::vector<Label>& labels() const { return m_labels; }

private:
    Label labelFor(const MapName& name, QRgb text, QRgb ground);

    const MapName* m_names = nullptr;
    double m_scale = 0;
    double m_ratio = 0;
    QRgb m_text = 0;
    QRgb m_ground = 0;
    Letters m_letters;
    std::vector<Label> m_labels;
};

} // namespace unitscope
