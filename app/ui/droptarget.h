// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Takes files that are dropped anywhere onto a window.

#include <QtCore/qstringlist.h>
#include <QtWidgets/qwidget.h>

namespace unitscope {

class DropTarget : public QObject
{
    Q_OBJECT

public:
    /// Owned by the window.
    explicit DropTarget(QWidget* window);

Q_SIGNALS:
    /// Paths of local files, at least one; anything else is not taken.
    void dropped(const QStringList& files);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace unitscope
