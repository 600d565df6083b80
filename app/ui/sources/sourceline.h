// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One open source: its name and what it says of itself, a box to leave it out, the side it is on, a button to remove it.
/// Pressed, it asks to see its text.

#include "app/ui/details/row.h"
#include "app/ui/sources/sourcerows.h"

namespace unitscope {

class SourceLine : public Row
{
    Q_OBJECT

public:
    explicit SourceLine(const SourceRow& row, QWidget* parent = nullptr);

    const SourceRow& row() const { return m_row; }

Q_SIGNALS:
    void leftOutWanted(bool isLeftOut);
    void sideWanted(unitscope::TimeSide side);
    void removeWanted();
    void fetchWanted(); ///< again
    void saveWanted();  ///< a copy of its bytes

private:
    QWidget* boxToTakePart();
    QWidget* texts();
    QWidget* sideChoice();
    QWidget* buttonForMore();
    QWidget* buttonToRemove();

    SourceRow m_row;
};

} // namespace unitscope
