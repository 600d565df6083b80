// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One statement about a field: its label (empty for further statements of the same field), its value, and where it
/// stands. Pressing it asks to see that place.

#include "app/ui/details/row.h"
#include "graph/view/fieldlist.h"

namespace unitscope {

/// Width of the labels' column, so that all rows of a panel align.
inline constexpr int labelColumn = 112;
/// Room of a row at its left and right; texts of a panel begin this far inside.
inline constexpr int rowPadding = 8;

class StatementRow : public Row
{
    Q_OBJECT

public:
    /// `saysHowKnown`: with words of its own beneath the value, where the section's heading does not say it.
    StatementRow(const QString& label, const Statement& statement, bool saysHowKnown, QWidget* parent = nullptr);

    const Statement& statement() const { return m_statement; }

private:
    Statement m_statement;
};

} // namespace unitscope
