// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/timeline/timelinetrack.h"

#include "graph/base/timestamp.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qtooltip.h>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double edge = 20; ///< room for half a label and the outline
constexpr double lineAt = 20;
constexpr double marksAt = 32;
constexpr int wholeHeight = 58;
constexpr int timePixels = 11;
constexpr double betweenTimes = 16;
constexpr double dotRadius = 4;
constexpr double currentRadius = 7;
constexpr double closest = 12; ///< nearer than that, snapshots are strokes instead of dots

} // namespace

TimelineTrack::TimelineTrack(QWidget* parent) : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Snapshots"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont small = font();
    small.setPixelSize(timePixels);
    setFont(small);
}

void TimelineTrack::setSteps(std::vector<TimelineStep> steps)
{
    m_steps = std::move(steps);
    m_marks.clear();
    m_other = -1;
    setRange(0, std::max(0, int(m_steps.size()) - 1));
    setPageStep(std::max(1, int(m_steps.size()) / 10));
    update();
}

void TimelineTrack::setMarks(std::vector<StepMark> marks)
{
    m_marks = std::move(marks);
    update();
}

void TimelineTrack::setHasCurrent(bool hasCurrent)
{
    m_hasCurrent = hasCurrent;
    update();
}

void TimelineTrack::setOther(int step)
{
    m_other = step;
    update();
}

QSize TimelineTrack::sizeHint() const
{
    return {480, wholeHeight};
}

QSize TimelineTrack::minimumSizeHint() const
{
    return {160, wholeHeight};
}

QPointF TimelineTrack::placeOf(int step) const
{
    const double room = width() - 2 * edge;
    const double last = std::max(1.0, double(m_steps.size()) - 1);
    return {m_steps.size() < 2 ? width() / 2.0 : edge + room * step / last, lineAt};
}

int TimelineTrack::stepAt(QPointF position) const
{
    const double room = std::max(1.0, width() - 2 * edge);
    const double last = double(m_steps.size()) - 1;
    return std::clamp(int(std::lround((position.x() - edge) / room * last)), 0, std::max(0, int(last)));
}

void TimelineTrack::paintEvent(QPaintEvent*)
{
    if (m_steps.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 2));
    painter.drawLine(placeOf(0), placeOf(int(m_steps.size()) - 1));
    paintTimes(painter);
    paintSteps(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

/// The days, as many as there is room for; the first and the last always.
void TimelineTrack::paintTimes(QPainter& painter) const
{
    const QFontMetricsF metrics(font());
    const int last = int(m_steps.size()) - 1;
    const auto words = [this](int step) { return timeText(m_steps[size_t(step)].time).left(10); };
    const double wide = metrics.horizontalAdvance(u"2026-12-28"_s);
    const auto leftOf = [&](int step) {
        return std::clamp(placeOf(step).x() - wide / 2, 4.0, std::max(4.0, width() - wide - 4));
    };
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const double base = wholeHeight - 8;
    const double lastLeft = leftOf(last);
    double free = -1;
    QString said;
    for (int step = 0; step <= last; ++step) {
        const double left = leftOf(step);
        const bool collides = step != last && last > 0 && left + wide + betweenTimes > lastLeft;
        if (left < free || collides || words(step) == said)
            continue;
        said = words(step);
        painter.drawText(QPointF(left, base), said);
        free = left + wide + betweenTimes;
    }
}

void TimelineTrack::paintSteps(QPainter& painter) const
{
    const QPalette& colours = palette();
    const QColor text = colours.color(QPalette::WindowText);
    const QColor accent = colours.color(QPalette::Highlight);
    const QColor ground = colours.color(QPalette::Base);
    const int count = int(m_steps.size());
    const double apart = count > 1 ? placeOf(1).x() - placeOf(0).x() : width();
    for (int step = 0; step < count; ++step) {
        const QPointF at = placeOf(step);
        const TimelineStep& here = m_steps[size_t(step)];
        if (apart >= closest) {
            painter.setPen(QPen(text, 1.5));
            painter.setBrush(here.note.isEmpty() ? ground : text);
            painter.drawEllipse(at, dotRadius, dotRadius);
        } else {
            painter.setPen(QPen(text, here.note.isEmpty() ? 1 : 2));
            painter.drawLine(at - QPointF(0, here.note.isEmpty() ? 3 : 8), at + QPointF(0, 3));
        }
        const StepMark mark = size_t(step) < m_marks.size() ? m_marks[size_t(step)] : StepMark::None;
        if (mark == StepMark::None)
            continue;
        // A band: full where the box is there, a thin line where it is not, dots where nobody looked.
        const QRectF band(at.x() - apart / 2, marksAt, apart, 4);
        if (mark == StepMark::There)
            painter.fillRect(band, accent);
        else if (mark == StepMark::Absent)
            painter.fillRect(band.adjusted(0, 1.5, 0, -1.5), colours.color(QPalette::Mid));
        else
            painter.fillRect(QRectF(at.x() - 1, marksAt + 1, 2, 2), colours.color(QPalette::PlaceholderText));
    }
    if (m_other >= 0 && m_other < count) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 2, Qt::DashLine));
        painter.drawEllipse(placeOf(m_other), currentRadius + 1, currentRadius + 1);
    }
    if (m_hasCurrent) {
        painter.setPen(QPen(ground, 2));
        painter.setBrush(accent);
        painter.drawEllipse(placeOf(value()), currentRadius, currentRadius);
    }
}

void TimelineTrack::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_steps.empty())
        return;
    const int step = stepAt(event->position());
    if (event->modifiers() & Qt::ShiftModifier) {
        if (step != value())
            Q_EMIT compareWanted(value(), step);
        return;
    }
    // Also where it is the same: something else may be shown at the moment.
    if (step == value())
        Q_EMIT valueChanged(step);
    setValue(step);
}

void TimelineTrack::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) && !(event->modifiers() & Qt::ShiftModifier) && !m_steps.empty())
        setValue(stepAt(event->position()));
}

/// To the left is earlier; a wheel over the line goes on in time.
void TimelineTrack::wheelEvent(QWheelEvent* event)
{
    const int turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (turned != 0)
        setValue(value() + (turned < 0 ? 1 : -1));
    event->accept();
}

void TimelineTrack::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_C && event->modifiers() == Qt::NoModifier)
        Q_EMIT otherChosen(value());
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_other >= 0 && m_other != value())
        Q_EMIT compareWanted(value(), m_other);
    else
        QAbstractSlider::keyPressEvent(event);
}

void TimelineTrack::focusInEvent(QFocusEvent* event)
{
    QAbstractSlider::focusInEvent(event);
    update();
}

void TimelineTrack::focusOutEvent(QFocusEvent* event)
{
    QAbstractSlider::focusOutEvent(event);
    update();
}

bool TimelineTrack::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_steps.empty())
        return QAbstractSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const TimelineStep& step = m_steps[size_t(stepAt(help->pos()))];
    const QString words = tr("Snapshot %1, %2").arg(step.number).arg(timeText(step.time));
    const QString whole = step.note.isEmpty() ? words : words + u'\n' + step.note;
    QToolTip::showText(help->globalPos(), u"<span>"_s + whole.toHtmlEscaped().replace(u'\n', "<br>"_L1) + u"</span>"_s,
                       this);
    return true;
}

} // namespace unitscope
