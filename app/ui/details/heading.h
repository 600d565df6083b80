// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The heading of a section of a panel: small words and a thin line. One that warns carries a mark and the warning colour.

#include <QtWidgets/qwidget.h>

namespace unitscope {

class Heading : public QWidget
{
    Q_OBJECT

public:
    Heading(const QString& words, bool isWarning, QWidget* parent = nullptr);

    const QString& words() const { return m_words; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_words;
    bool m_isWarning;
};

} // namespace unitscope
