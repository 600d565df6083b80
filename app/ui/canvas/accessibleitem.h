// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One box or line of the picture for screen readers: its name, what it is and what is wrong with it, where it is, whether
/// it is selected; pressing selects it.

#include "graph/draw/drawing.h"

#include <QtGui/qaccessible.h>

namespace unitscope {

class Canvas;

class AccessibleItem : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    /// Valid as long as the canvas lives and shows the same picture.
    AccessibleItem(Canvas* canvas, quint32 group);

    quint32 group() const { return m_group; }

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const Group* drawn() const; ///< null if no longer valid

    Canvas* m_canvas;
    quint32 m_group;
    int m_pictureNumber;
};

} // namespace unitscope
