// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One line of plain text that gives way where it does not fit. The whole is what assistance reads.

#include <QtWidgets/qwidget.h>

namespace unitscope {

class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    /// Names give way in the middle, since they are told apart by their ends; sentences at their end.
    ElidedLabel(const QString& text, Qt::TextElideMode mode, QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    void setPixelSize(int pixels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode;
};

} // namespace unitscope
