// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The picture for screen readers: a list whose items are the boxes in reading order, then the lines. Items are made when
/// asked for and follow the canvas' picture; those of an earlier picture are invalid.

#include <QtWidgets/qaccessiblewidget.h>
#include <unordered_map>

namespace unitscope {

class Canvas;

/// Has Qt make these for canvases; once for the program, more often does no harm.
void installAccessibleCanvas();

class AccessibleCanvas : public QAccessibleWidget
{
public:
    explicit AccessibleCanvas(Canvas* canvas);
    ~AccessibleCanvas() override;
    Q_DISABLE_COPY_MOVE(AccessibleCanvas)

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

    /// Where a group of the drawing is among the children; -1 if it is none of them.
    int indexOfGroup(quint32 group) const;

private:
    Canvas& canvas() const;
    int itemCount() const;
    void forgetItems() const;

    mutable std::unordered_map<quint32, QAccessible::Id> m_items; ///< by group
    mutable int m_pictureNumber = 0;
};

} // namespace unitscope
