// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to view/: gathers the different texts of a column and ranks them once.

#include "graph/view/statementlist.h"

#include <QtCore/qhash.h>

namespace unitscope {

class WordTableMaker
{
public:
    /// The row of the text, added if it is new.
    quint32 add(const QString& text);
    /// What was gathered, with its ranks. Call once, at the end.
    WordTable take();

private:
    WordTable m_table;
    QHash<QString, quint32> m_index;
};

} // namespace unitscope
