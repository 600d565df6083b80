// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/canvas.h"

#include "app/ui/canvas/accessiblecanvas.h"
#include "app/ui/canvas/overviewmap.h"

#include <QtGui/qaccessible.h>
#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qpushbutton.h>
#include <utility>

namespace unitscope {

Canvas::Canvas(QWidget* parent) : QWidget(parent), m_overview(new OverviewMap(this)), m_palette(lightPalette())
{
    m_overview->hide();
    connect(m_overview, &OverviewMap::placeWanted, this, [this](QPointF drawing) {
        m_isFitted = false;
        m_camera.centreOn(drawing, size());
        viewChanged();
    });
    installAccessibleCanvas();
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
    m_drag.reset();
    m_scrolling.stop();
    const bool isMovedByHand = keepsView && m_index && picture
                               && m_index->picture().visible.spec.positions != picture->visible.spec.positions;
    if (isMovedByHand)
        m_isFitted = false;                             // nothing else moves
    if (keepsView && m_index && picture && !m_isFitted) // other words above the boxes, or one that was put farther up
        m_camera.pan((m_index->drawing().body - picture->drawing.body) * m_camera.scale());
    m_overview->setPicture(nullptr, m_palette);
    m_sprites.clear();
    m_backing.spoilAll();
    ++m_pictureNumber;
    m_index.reset();
    if (picture) {
        m_index.emplace(std::move(picture));
        m_overview->setPicture(&m_index->places(), m_palette);
    }
    updateEmphasis();
    describeForAssistance();
    QAccessibleEvent others(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&others);
    putInPlace();
    if (keepsView && !m_isFitted)
        viewChanged();
    else
        fit();
}

void Canvas::keepInPlace(const Subject& subject)
{
    const std::optional<quint32> group = m_index ? m_index->groupOf(subject) : std::nullopt;
    m_kept.reset();
    if (group)
        m_kept.emplace(subject, m_camera.toView(m_index->drawing().groups[*group].bounds).topLeft());
}

void Canvas::putInPlace()
{
    const std::optional<quint32> group = m_kept && m_index ? m_index->groupOf(m_kept->first) : std::nullopt;
    if (group) {
        m_isFitted = false;
        m_camera.pan(m_kept->second - m_camera.toView(m_index->drawing().groups[*group].bounds).topLeft());
    }
    if (m_index && !m_index->picture().layout.isRough)
        m_kept.reset();
}

void Canvas::setColours(const Palette& palette)
{
    m_palette = palette;
    m_overview->setPicture(m_index ? &m_index->places() : nullptr, palette);
    m_backing.spoilAll();
    update();
}

void Canvas::setSelected(const std::optional<Subject>& subject)
{
    m_selected = subject;
    updateEmphasis();
    describeForAssistance();
    announceSelection();
}

void Canvas::setMatches(qsizetype place, qsizetype count)
{
    m_matchPlace = place;
    m_matchCount = count;
    describeForAssistance();
}

QString Canvas::matchWords() const
{
    return m_matchPlace > 0 ? tr("%1 of %2").arg(m_matchPlace).arg(m_matchCount) : QString();
}

void Canvas::setMessage(const QString& sentence, const QList<QAction*>& remedies)
{
    m_message = sentence;
    if (m_remedies) {
        m_remedies->hide();
        m_remedies->deleteLater(); // it may have been its own click
        m_remedies = nullptr;
    }
    if (!remedies.isEmpty()) {
        m_remedies = new QWidget(this);
        auto* row = new QHBoxLayout(m_remedies);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        for (QAction* remedy : remedies) {
            auto* button = new QPushButton(remedy->text(), m_remedies);
            connect(button, &QPushButton::clicked, remedy, &QAction::trigger);
            row->addWidget(button);
        }
        m_remedies->show();
        placeRemedies();
    }
    update();
}

void Canvas::placeRemedies()
{
    if (!m_remedies)
        return;
    m_remedies->adjustSize();
    m_remedies->move((width() - m_remedies->width()) / 2, height() / 2 + 24);
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
    m_camera.reveal(m_index->placeOf(*m_emphasis.selected), size(), 24);
    if (m_camera != before) {
        m_isFitted = false;
        viewChanged();
    }
}

void Canvas::zoomAt(QPointF view, double factor)
{
    m_isFitted = false;
    m_camera.zoomAt(view, factor, m_index ? Camera::scaleToFit(m_index->drawing().bounds, size()) : 1.0);
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

void Canvas::hover(std::optional<quint32> group)
{
    if (group == m_hovered)
        return;
    m_hovered = group;
    updateEmphasis();
}

void Canvas::choose(std::optional<quint32> group)
{
    if (const std::optional<Subject> subject = group ? m_index->subjectOf(*group) : std::nullopt)
        Q_EMIT chosen(*subject);
    else
        Q_EMIT released();
}

std::vector<quint32> Canvas::groupsInFront() const
{
    const auto why = std::find_if(m_inFront.begin(), m_inFront.end(), [](const auto& one) { return !one.empty(); });
    if (why == m_inFront.end())
        return {};
    std::vector<quint32> groups;
    for (const Subject& subject : *why) {
        if (const std::optional<quint32> group = m_index->groupOf(subject))
            groups.push_back(*group);
    }
    if (m_emphasis.selected)
        groups.push_back(*m_emphasis.selected);
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return groups;
}

void Canvas::setInFront(Front why, std::vector<Subject> subjects)
{
    m_inFront[size_t(why)] = std::move(subjects);
    updateEmphasis();
}

void Canvas::updateEmphasis()
{
    const Emphasis before = std::exchange(m_emphasis, {});
    if (!m_index)
        return;
    m_emphasis.selected = m_selected ? m_index->groupOf(*m_selected) : std::nullopt;
    if (m_emphasis.selected)
        m_emphasis.front = m_index->around(*m_emphasis.selected);
    if (std::vector<quint32> wanted = groupsInFront(); !wanted.empty())
        m_emphasis.front = std::move(wanted);
    if (m_hovered)
        m_emphasis.lit = m_index->around(*m_hovered);
    if (m_drag)
        m_emphasis.hidden = m_drag->groups();
    if (m_emphasis != before)
        spoil(before);
}

std::optional<quint32> Canvas::groupUnder(QPointF view) const
{
    constexpr double tolerance = 6; // pixels of the view: lines are thin
    if (!m_index)
        return std::nullopt;
    const auto group = m_index->places().groupAt(m_camera.toDrawing(view), tolerance / m_camera.scale());
    return group && m_index->subjectOf(*group) ? group : std::nullopt;
}

void Canvas::describeForAssistance()
{
    QString words = tr("Nothing is shown.");
    if (m_index) {
        const Visible& visible = m_index->picture().visible;
        const auto counted = [](size_t count, const QString& one, const QString& several) {
            return count == 1 ? one : several.arg(count);
        };
        words = counted(visible.nodes.size(), tr("1 box"), tr("%1 boxes")) + QStringLiteral(", ")
                + counted(visible.edges.size(), tr("1 line."), tr("%1 lines.")) + QLatin1Char(' ');
        words += m_emphasis.selected ? tr("Selected: %1.").arg(m_index->drawing().groups[*m_emphasis.selected].title)
                                     : tr("Nothing is selected; the arrow keys select.");
        if (m_matchCount > 0)
            words += QLatin1Char(' ')
                     + (m_matchPlace > 0 ? tr("Match %1.").arg(matchWords())
                                         : tr("Tab goes through what fits: %1.").arg(m_matchCount));
    }
    setAccessibleDescription(words);
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
}

/// A screen reader reads what has its focus: while the keyboard is here, that is what is selected.
void Canvas::announceSelection()
{
    if (!m_emphasis.selected)
        return;
    const auto* canvas = dynamic_cast<AccessibleCanvas*>(QAccessible::queryAccessibleInterface(this));
    const int child = canvas ? canvas->indexOfGroup(*m_emphasis.selected) : -1;
    if (child < 0)
        return;
    QAccessibleEvent selection(this, QAccessible::Selection);
    selection.setChild(child);
    QAccessible::updateAccessibility(&selection);
    if (!hasFocus())
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(child);
    QAccessible::updateAccessibility(&focus);
}

void Canvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    announceSelection();
}

void Canvas::resizeEvent(QResizeEvent*)
{
    placeRemedies();
    placeOverview();
    if (m_isFitted)
        fit();
}

} // namespace unitscope
