// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Copies the command with which somebody can check a statement themselves. The button is seen while its row is pointed at
/// or reached by keyboard; the menu entries say why where there is no such command. Nothing here runs anything.

#include "graph/view/fieldlist.h"

#include <QtWidgets/qabstractbutton.h>

class QMenu;

namespace unitscope {

class CommandButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// `check` must have a command. `row` is what must be pointed at; the button belongs to it.
    CommandButton(const CheckCommand& check, const QString& host, QWidget* row);
    QSize sizeHint() const override { return {24, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool isSeen() const;
};

/// To the clipboard, with a short word about it at the pointer.
void copyCommand(const QString& command, QWidget* from);
/// "Copy the command to check this yourself", or, greyed, why there is none.
void addCheckActions(QMenu* menu, const CheckCommand& check, const QString& host);

} // namespace unitscope
