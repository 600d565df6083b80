// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One line above the picture that says where a source's own numbers and its lists differ. Hidden while nothing does.
/// Pressing it asks to read more.

#include "app/ui/strip/differencewords.h"

#include <QtWidgets/qabstractbutton.h>

namespace unitscope {

class DifferenceStrip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DifferenceStrip(QWidget* parent = nullptr);

    void setWords(const DifferenceWords& words);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_parts;
};

} // namespace unitscope
