// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Asks what is decided about changes, why, and until when. Without a reason there is no decision. Deletes itself.

#include "graph/model/decision.h"

#include <QtWidgets/qdialog.h>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace unitscope {

class DecideDialog : public QDialog
{
    Q_OBJECT

public:
    /// `changes`: what is decided on, a line each, safe for people; `now`: milliseconds UTC since 1970.
    DecideDialog(Verdict verdict, const QStringList& changes, qint64 now, QWidget* parent);

    Verdict verdict() const { return m_verdict; }
    QString why() const;
    QString who() const;
    std::optional<qint64> until() const;

private:
    void check();

    Verdict m_verdict;
    qint64 m_now;
    QLineEdit* m_why;
    QLineEdit* m_who;
    QComboBox* m_until;
    QDateEdit* m_date;
    QPushButton* m_accept = nullptr;
};

} // namespace unitscope
