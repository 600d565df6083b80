// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One statement about a field: its label (empty for further statements of the same field), its value, what the proof
/// line says about it, and where it stands. Pressing it asks to see that place; its menu and its button copy the command
/// to check it.

#include "app/ui/details/row.h"
#include "graph/view/fieldlist.h"

class QMenu;
class QVBoxLayout;

namespace unitscope {

class CommandButton;

/// Width of the labels' column, so that all rows of a panel align.
inline constexpr int labelColumn = 112;
/// Least width of the column of places: "line 12345".
inline constexpr int placeColumn = 52;
/// Room of a row at its left and right; texts of a panel begin this far inside.
inline constexpr int rowPadding = 8;

class StatementRow : public Row
{
    Q_OBJECT

public:
    /// `saysHowKnown`: with words of its own beneath the value, where the section's heading does not say it. `host` is
    /// where a command would be run.
    StatementRow(const QString& label, const Statement& statement, bool saysHowKnown, const QString& host,
                 QWidget* parent = nullptr);

    const Statement& statement() const { return m_statement; }

Q_SIGNALS:
    void filterWanted(bool hides); ///< what has this value is to be shown alone, or hidden
    void proofWanted();            ///< the words of the proof line that decide

protected:
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addVerdict(QVBoxLayout* values);
    void addMenu(QMenu* menu);

    Statement m_statement;
    QString m_host;
    CommandButton* m_command = nullptr;
};

} // namespace unitscope
