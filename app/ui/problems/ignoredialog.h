// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Asks why a problem is to be lived with, and until when, and, if no rules file is open, where to keep that. Without a
/// reason there is no decision.

#include "app/ui/problems/problemrow.h"

#include <QtWidgets/qdialog.h>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace unitscope {

class IgnoreDialog : public QDialog
{
    Q_OBJECT

public:
    /// `file` is proposed; `isFileOpen`: it is in use already and not asked for. `now`: milliseconds UTC since 1970.
    IgnoreDialog(const ProblemRow& row, const QString& file, bool isFileOpen, qint64 now, QWidget* parent);

    Decision decision() const;
    QString file() const;

private:
    void addFileRow(QFormLayout* form, bool isFileOpen);
    void chooseFile();
    void check();
    std::optional<qint64> until() const;

    QString m_subject;
    QString m_words;
    qint64 m_now;
    QLineEdit* m_why;
    QLineEdit* m_who;
    QComboBox* m_until;
    QDateEdit* m_date;
    QLineEdit* m_file;
    QPushButton* m_accept = nullptr;
};

} // namespace unitscope
