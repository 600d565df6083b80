// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A field in which something is typed, and beneath it, always there, one small line: a hint, or what is wrong with what is
/// typed, by a mark, in words, and only then by colour.

#include <QtWidgets/qwidget.h>

class QBoxLayout;
class QLineEdit;

namespace unitscope {

class ElidedLabel;

class HintedField : public QWidget
{
    Q_OBJECT

public:
    HintedField(const QString& name, const QString& hint, QWidget* parent);

    QLineEdit* edit() const { return m_edit; }
    QString text() const;
    void setHint(const QString& hint);
    /// Empty: nothing is wrong.
    void setComplaint(const QString& complaint);
    QString complaint() const { return m_complaint; }
    /// Beside what is typed.
    void addBeside(QWidget* widget);

private:
    void show();

    QLineEdit* m_edit;
    ElidedLabel* m_line;
    QBoxLayout* m_row;
    QString m_hint;
    QString m_complaint;
};

} // namespace unitscope
