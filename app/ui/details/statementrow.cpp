// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/statementrow.h"

#include "app/ui/details/textblock.h"

#include <QtWidgets/qboxlayout.h>

namespace unitscope {

namespace {

TextBlock* quietText(const QString& words, int pixelSize, QWidget* parent)
{
    auto* text = new TextBlock(words, parent);
    text->setPixelSize(pixelSize);
    text->setRole(QPalette::PlaceholderText);
    return text;
}

} // namespace

StatementRow::StatementRow(const QString& label, const Statement& statement, bool saysHowKnown, QWidget* parent)
    : Row(parent), m_statement(statement)
{
    const QString place = statement.line > 0 ? tr("line %1").arg(statement.line) : QString();
    auto* name = quietText(label, 13, this);
    name->setFixedWidth(labelColumn);
    auto* value = new TextBlock(statement.value, this);
    value->setPixelSize(13);
    auto* values = new QVBoxLayout;
    values->setSpacing(1);
    values->addWidget(value);
    if (saysHowKnown) {
        auto* how = quietText(statement.howKnown, 11, this);
        how->setBreaksWords(true);
        connect(how, &TextBlock::clicked, this, &Row::pressed);
        values->addWidget(how);
    }
    auto* where = quietText(place, 11, this);
    where->setFixedWidth(where->fontMetrics().horizontalAdvance(place) + 2);
    where->alignTo(13);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(rowPadding, 3, rowPadding, 3);
    layout->setSpacing(8);
    layout->addWidget(name, 0, Qt::AlignTop);
    layout->addLayout(values, 1);
    layout->addWidget(where, 0, Qt::AlignTop);
    for (TextBlock* part : {name, value, where}) {
        part->setCursor(part == value ? Qt::IBeamCursor : Qt::PointingHandCursor);
        connect(part, &TextBlock::clicked, this, &Row::pressed);
    }
    setAccessibleName(QStringLiteral("%1: %2").arg(label, statement.value));
    setAccessibleDescription(QStringLiteral("%1, %2 %3").arg(statement.howKnown, statement.source, place));
}

} // namespace unitscope
