// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/plain/label.h"

#include <QtWidgets/qlabel.h>

using namespace Qt::StringLiterals;

namespace unitscope {

QLabel* plainLabel(QPalette::ColorRole role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setForegroundRole(role);
    return label;
}

QString menuWords(QString words)
{
    return words.replace(u'&', "&&"_L1);
}

QString capitalised(const QString& words)
{
    return words.left(1).toUpper() + words.mid(1);
}

} // namespace unitscope
