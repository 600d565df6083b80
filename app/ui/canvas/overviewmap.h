// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The whole picture, small, with a frame around the part that the canvas shows; a click or a drag moves that part.

#include "app/paint/drawingindex.h"
#include "graph/draw/palette.h"

#include <QtGui/qimage.h>
#include <QtWidgets/qwidget.h>

namespace unitscope {

class OverviewMap : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewMap(QWidget* parent);

    /// Null for none; the index lives until the next call.
    void setPicture(const DrawingIndex* index, const Palette& palette);
    /// The part that is framed, in the drawing.
    void setShown(const QRectF& drawing);
    /// The size with the picture's proportions that suits a canvas; empty if there is no room or no picture.
    QSize sizeFor(QSize canvas) const;

Q_SIGNALS:
    void placeWanted(QPointF drawing); ///< what should be in the middle of the canvas

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    double scale() const;
    QPointF origin() const; ///< of the drawing's (0, 0), in the widget
    void paintMap();

    const DrawingIndex* m_index = nullptr;
    Palette m_palette;
    QRectF m_shown;
    QImage m_map; ///< null: to be painted
};

} // namespace unitscope
