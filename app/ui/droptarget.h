// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Takes files, and addresses of what is on other machines, that are dropped anywhere onto a window or pasted into it.

#include <QtCore/qstringlist.h>
#include <QtWidgets/qwidget.h>

class QMimeData;

namespace unitscope {

/// The paths of local files and the addresses in what is dragged or on the clipboard; anything else is left out.
QStringList sourcesIn(const QMimeData* data);

class DropTarget : public QObject
{
    Q_OBJECT

public:
    /// Owned by the window.
    explicit DropTarget(QWidget* window);

Q_SIGNALS:
    /// At least one.
    void dropped(const QStringList& names);
    /// Something that is neither a file nor an address; null if there is nothing.
    void pasted(const QMimeData* data);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paste();
};

} // namespace unitscope
