// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/canvas.h"

#include "app/paint/colours.h"
#include "app/paint/fonts.h"

#include <QtGui/qaccessible.h>
#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qpushbutton.h>

namespace unitscope {

Canvas::Canvas(QWidget* parent) : QWidget(parent), m_palette(lightPalette())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(240, 160);
    setAccessibleName(tr("Topology"));
    setObjectName(QStringLiteral("canvas"));
}

void Canvas::setPicture(PicturePtr picture, bool keepsView)
{
    m_hovered.reset();
    m_index.reset();
    if (picture)
        m_index.emplace(std::move(picture));
    updateEmphasis();
    describeForAssistance();
    if (keepsView && !m_isFitted)
        viewChanged();
    else
        fit();
}

void Canvas::setColours(const Palette& palette)
{
    m_palette = palette;
    update();
}

void Canvas::setSelected(const std::optional<Subject>& subject)
{
    m_selected = subject;
    updateEmphasis();
    describeForAssistance();
    update();
}

void Canvas::setMessage(const QString& sentence, QAction* remedy)
{
    m_message = sentence;
    if (m_remedy) {
        m_remedy->hide();
        m_remedy->deleteLater(); // it may have been its own click
        m_remedy = nullptr;
    }
    if (remedy) {
        m_remedy = new QPushButton(remedy->text(), this);
        connect(m_remedy, &QPushButton::clicked, remedy, &QAction::trigger);
        m_remedy->show();
        placeRemedy();
    }
    update();
}

void Canvas::placeRemedy()
{
    if (!m_remedy)
        return;
    m_remedy->adjustSize();
    m_remedy->move((width() - m_remedy->width()) / 2, height() / 2 + 24);
}

void Canvas::fit()
{
    m_isFitted = true;
    if (m_index)
        m_camera.fit(m_index->drawing().bounds, size(), 1.0);
    viewChanged();
}

void Canvas::zoomIn()
{
    zoomAt(QPointF(width() / 2.0, height() / 2.0), 1.25);
}

void Canvas::zoomOut()
{
    zoomAt(QPointF(width() / 2.0, height() / 2.0), 1 / 1.25);
}

void Canvas::zoomToActualSize()
{
    zoomAt(QPointF(width() / 2.0, height() / 2.0), 1 / m_camera.scale());
}

void Canvas::zoomToSelection()
{
    if (!m_emphasis.selected)
        return;
    QRectF area;
    for (const quint32 group : m_emphasis.front)
        area |= m_index->drawing().groups[group].bounds;
    m_isFitted = false;
    m_camera.fit(area.adjusted(-48, -48, 48, 48), size(), 2.0);
    viewChanged();
}

void Canvas::revealSelection()
{
    if (!m_emphasis.selected)
        return;
    const Camera before = m_camera;
    m_camera.reveal(m_index->drawing().groups[*m_emphasis.selected].bounds, size(), 24);
    if (m_camera != before) {
        m_isFitted = false;
        viewChanged();
    }
}

void Canvas::zoomAt(QPointF view, double factor)
{
    m_isFitted = false;
    m_camera.zoomAt(view, factor);
    viewChanged();
}

void Canvas::pan(QPointF viewPixels)
{
    m_isFitted = false;
    m_camera.pan(viewPixels);
    if (m_index)
        m_camera.keepInSight(m_index->drawing().bounds, size());
    viewChanged();
}

void Canvas::viewChanged()
{
    update();
    Q_EMIT scaleChanged(m_camera.scale());
}

void Canvas::hover(std::optional<quint32> group)
{
    if (group == m_hovered)
        return;
    m_hovered = group;
    updateEmphasis();
    update();
}

void Canvas::choose(std::optional<quint32> group)
{
    if (const std::optional<Subject> subject = group ? m_index->subjectOf(*group) : std::nullopt)
        Q_EMIT chosen(*subject);
    else
        Q_EMIT released();
}

void Canvas::updateEmphasis()
{
    m_emphasis = {};
    if (!m_index)
        return;
    m_emphasis.selected = m_selected ? m_index->groupOf(*m_selected) : std::nullopt;
    if (m_emphasis.selected)
        m_emphasis.front = m_index->around(*m_emphasis.selected);
    if (m_hovered)
        m_emphasis.lit = m_index->around(*m_hovered);
}

std::optional<quint32> Canvas::groupUnder(QPointF view) const
{
    constexpr double tolerance = 6; // pixels of the view: lines are thin
    if (!m_index)
        return std::nullopt;
    const auto group = groupAt(m_index->drawing(), m_camera.toDrawing(view), tolerance / m_camera.scale());
    return group && m_index->subjectOf(*group) ? group : std::nullopt;
}

void Canvas::describeForAssistance()
{
    QString words = tr("Nothing is shown.");
    if (m_index) {
        const Visible& visible = m_index->picture().visible;
        words = tr("%n box(es)", nullptr, int(visible.nodes.size())) + QStringLiteral(", ")
                + tr("%n line(s).", nullptr, int(visible.edges.size())) + QLatin1Char(' ');
        words += m_emphasis.selected ? tr("Selected: %1.").arg(m_index->drawing().groups[*m_emphasis.selected].title)
                                     : tr("Nothing is selected; the arrow keys select.");
    }
    setAccessibleDescription(words);
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
}

void Canvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setClipRect(event->rect());
    painter.fillRect(event->rect(), colourOf(m_palette, Tone::Ground));
    if (m_index) {
        painter.translate(m_camera.origin());
        painter.scale(m_camera.scale(), m_camera.scale());
        paintDrawing(m_index->drawing(), painter, m_palette, m_emphasis);
        painter.resetTransform();
    }
    if (!m_message.isEmpty()) {
        painter.setPen(colourOf(m_palette, Tone::TextMuted));
        painter.setFont(drawingFont(14, false));
        painter.drawText(rect().adjusted(32, 32, -32, -32), Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
    // With a selection its outline says where the keyboard is.
    if (hasFocus() && !m_emphasis.selected && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(colourOf(m_palette, Tone::Flow), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void Canvas::resizeEvent(QResizeEvent*)
{
    placeRemedy();
    if (m_isFitted)
        fit();
}

} // namespace unitscope
