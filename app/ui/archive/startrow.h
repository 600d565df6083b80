// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One host of the archive on the start page: when it was last looked at, what is open since the snapshot before, and what can
/// be done about it.

#include "app/ui/archive/starthosts.h"

#include <QtWidgets/qframe.h>

class QHBoxLayout;
class QToolButton;

namespace unitscope {

class ElidedLabel;

class StartHostRow : public QFrame
{
    Q_OBJECT

public:
    /// `now` in milliseconds UTC since 1970.
    StartHostRow(const StartHost& host, qint64 now, QWidget* parent);

    void showChanges(const OpenChanges& changes);
    /// What it says, a line each; for tests.
    QString text() const;

Q_SIGNALS:
    void openWanted();
    void compareWanted();
    void againWanted();
    void timelineWanted();

private:
    QToolButton* addButton(const QString& words, const QString& host);

    ElidedLabel* m_name;
    ElidedLabel* m_last;
    ElidedLabel* m_changes;
    ElidedLabel* m_kinds;
    QHBoxLayout* m_buttons;
};

/// A button that looks like a link. `about`: what assistance reads.
QToolButton* linkButton(const QString& words, const QString& about, QWidget* parent);

} // namespace unitscope
