// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A line to type into and a list beneath it: everything the window can do and every box it shows, by a few of its letters.
/// Up and Down choose, Enter does it, Esc closes. Shown over the window, which owns it; gone when it loses the focus.

#include "graph/view/visible.h"

#include <QtWidgets/qframe.h>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace unitscope {

/// One thing that can be chosen.
struct PaletteEntry
{
    QString name;              ///< what is matched and shown
    QString remark;            ///< at the right, pale: keys, or a kind
    bool isEnabled = true;     ///< else shown pale, and nothing happens
    std::function<void()> act; ///< after the palette is gone
};

class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// Opens at once. What is typed so far is empty: all are listed, in their order.
    CommandPalette(std::vector<PaletteEntry> entries, const QString& hint, QWidget* window);

    QLineEdit* line() const { return m_line; }
    QListWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void take();
    void place();

    std::vector<PaletteEntry> m_entries;
    QLineEdit* m_line;
    QListWidget* m_list;
};

} // namespace unitscope
