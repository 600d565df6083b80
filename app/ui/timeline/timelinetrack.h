// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The snapshots of a host side by side, to go through by mouse and keys. In even steps: people look often for an hour and then not
/// for a month, and true to scale the hour would be one pixel; how far apart two are is said in words. Arrows, page keys, Home and
/// End go through them; Shift+click, or C and then Enter, picks another one to compare with.

#include <QtWidgets/qabstractslider.h>
#include <vector>

namespace unitscope {

struct TimelineStep
{
    int number = 0;    ///< of the snapshot
    qint64 time = 0;   ///< milliseconds UTC since 1970
    QString note = {}; ///< safe for people
};

/// What the history of the selected box says of a snapshot.
enum class StepMark : quint8 { None, There, Absent, Unknown };

class TimelineTrack : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit TimelineTrack(QWidget* parent = nullptr);

    void setSteps(std::vector<TimelineStep> steps);
    const std::vector<TimelineStep>& steps() const { return m_steps; }
    /// One for each step; empty: nothing is marked.
    void setMarks(std::vector<StepMark> marks);
    const std::vector<StepMark>& marks() const { return m_marks; }
    /// Whether value() is what the picture shows.
    void setHasCurrent(bool hasCurrent);
    /// The one to compare with; -1: none.
    void setOther(int step);
    int other() const { return m_other; }
    /// The middle of a step, in this widget's pixels.
    QPointF placeOf(int step) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void compareWanted(int one, int other); ///< steps
    void otherChosen(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    int stepAt(QPointF position) const;
    void paintTimes(QPainter& painter) const;
    void paintSteps(QPainter& painter) const;

    std::vector<TimelineStep> m_steps;
    std::vector<StepMark> m_marks;
    int m_other = -1;
    bool m_hasCurrent = false;
};

} // namespace unitscope
