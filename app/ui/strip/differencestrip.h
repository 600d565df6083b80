// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One line above the picture: of which host it is, of when, and where a source's own numbers and its lists differ. Hidden
/// while there is nothing to say. Pressing it asks to read more of the differences.

#include "app/ui/strip/differencewords.h"
#include "app/ui/strip/sourcewords.h"

#include <QtWidgets/qabstractbutton.h>

namespace unitscope {

class DifferenceStrip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DifferenceStrip(QWidget* parent = nullptr);

    void setWords(const SourceWords& source, const DifferenceWords& words);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int paintSource(QPainter& painter) const;
    void paintDifferences(QPainter& painter, int left) const;

    SourceWords m_source;
    QStringList m_parts;
};

} // namespace unitscope
