// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What somebody wants to see of all statements: words, kind of thing, how known, what the proof line says, only where
/// statements disagree, only about the selected box.

#include "graph/view/statementfilter.h"

#include <QtWidgets/qwidget.h>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace unitscope {

class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    /// What is chosen; without the selection, which is not the bar's.
    StatementFilter filter() const;
    bool isOnlySelection() const;
    /// Back to everything.
    void clear();

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_words;
    QComboBox* m_kinds;
    QComboBox* m_bases;
    QComboBox* m_verdicts;
    QPushButton* m_onlyContradicted;
    QPushButton* m_onlySelection;
};

} // namespace unitscope
