// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What became of one box or line and of its fields over the snapshots of an archive: a row for each stretch in which they say the
/// same. Deletes itself.

#include "graph/diff/history.h"

#include <QtWidgets/qdialog.h>

class QTreeWidget;

namespace unitscope {

class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` in words, safe for people.
    HistoryDialog(const QString& name, const History& history, QWidget* parent);

    QTreeWidget* rows() const { return m_rows; }

private:
    QTreeWidget* m_rows;
};

} // namespace unitscope
