// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything the window can do, by a few of its letters. Enter does it.

#include "app/ui/palette/choicebox.h"

#include <functional>
#include <vector>

namespace unitscope {

/// One thing that can be chosen.
struct PaletteEntry
{
    QString name;              ///< what is matched and shown
    QString remark;            ///< at the right, pale: keys, or a kind
    bool isEnabled = true;     ///< else shown pale, and nothing happens
    std::function<void()> act; ///< after the palette is gone
};

class CommandPalette : public ChoiceBox
{
    Q_OBJECT

public:
    /// Opens at once. What is typed so far is empty: all are listed, in their order.
    CommandPalette(std::vector<PaletteEntry> entries, const QString& hint, QWidget* window);

protected:
    void fill() override;
    void take(const QListWidgetItem& item) override;

private:
    std::vector<PaletteEntry> m_entries;
};

} // namespace unitscope
