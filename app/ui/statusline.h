// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The window's bottom line: how much is shown, what is being waited for, how many problems there are, and the scale.

#include "app/ui/showing.h"

#include <QtWidgets/qstatusbar.h>

class QLabel;
class QProgressBar;
class QToolButton;

namespace unitscope {

class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// Each part is a button.
    void setShowing(const ShowingWords& words);
    void setProblems(qsizetype problems, qsizetype gaps); ///< no button for none
    void setScale(double scale);
    /// Words, a moving bar and a Cancel button; hidden if empty.
    void setWaiting(const QString& words);
    /// How much is done of what is waited for, 0 to 1: the bar stops moving and fills.
    void setDone(double done);
    bool isWaiting() const { return m_isWaiting; }

Q_SIGNALS:
    void problemsWanted();
    void cancelWanted();
    /// Why something is not shown: to be changed.
    void showingPartClicked(unitscope::ShowingPart part);

private:
    QLabel* m_waitingFor;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QLabel* m_showing;
    QWidget* m_parts;
    QToolButton* m_problems;
    QLabel* m_scale;
    bool m_isWaiting = false;
};

} // namespace unitscope
