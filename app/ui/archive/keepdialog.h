// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Asks for a note on what is going to be kept, and says where it will be. Deletes itself.

#include <QtWidgets/qdialog.h>

class QLineEdit;

namespace unitscope {

class KeepDialog : public QDialog
{
    Q_OBJECT

public:
    /// `what`: names of the sources, safe for people; `folder` as it is.
    KeepDialog(const QString& what, const QString& folder, QWidget* parent);

    QLineEdit* note() const { return m_note; }

Q_SIGNALS:
    void keepWanted(const QString& note);

private:
    QLineEdit* m_note;
};

} // namespace unitscope
