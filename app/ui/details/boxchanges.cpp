// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/boxchanges.h"

#include "app/ui/details/heading.h"
#include "app/ui/details/statementrow.h"
#include "app/ui/details/textblock.h"

#include <QtWidgets/qboxlayout.h>
#include <span>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostRows = 12; ///< the panel of changes has all of them

/// "root → shop"; of a whole thing what became of it.
QString changeWords(const ChangeRow& row)
{
    if (row.before.isEmpty() && row.after.isEmpty())
        return wordsFor(row.group);
    const QString nothing = BoxChanges::tr("nothing");
    return u"%1 → %2"_s.arg(row.before.isEmpty() ? nothing : row.before, row.after.isEmpty() ? nothing : row.after);
}

/// Who says so, earlier side first.
QString sayerWords(const ChangeRow& row)
{
    QStringList words;
    if (!row.saysBefore.isEmpty())
        words += BoxChanges::tr("before: %1").arg(row.saysBefore);
    if (!row.saysAfter.isEmpty())
        words += BoxChanges::tr("after: %1").arg(row.saysAfter);
    return words.join(u'\n');
}

Row* rowFor(const ChangeRow& change, QWidget* parent)
{
    auto* row = new Row(parent);
    auto* field = new TextBlock((change.sign + u" "_s + change.field).trimmed(), row);
    field->setFixedWidth(labelColumn);
    field->setBreaksWords(true);
    auto* words = new TextBlock(changeWords(change), row);
    auto* sayers = new TextBlock(sayerWords(change), row);
    auto* column = new QVBoxLayout;
    column->setSpacing(1);
    column->addWidget(words);
    column->addWidget(sayers);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(rowPadding, 3, rowPadding, 3);
    layout->setSpacing(8);
    layout->addWidget(field, 0, Qt::AlignTop);
    layout->addLayout(column, 1);
    for (TextBlock* part : {field, words, sayers}) {
        part->setPixelSize(part == sayers ? 11 : 13);
        part->setBreaksWords(true);
        part->setCursor(Qt::PointingHandCursor);
        QObject::connect(part, &TextBlock::clicked, row, &Row::pressed);
    }
    field->setRole(QPalette::PlaceholderText);
    sayers->setRole(QPalette::PlaceholderText);
    row->setAccessibleName(u"%1 %2, %3"_s.arg(change.field, changeWords(change), sayerWords(change)).trimmed());
    row->setObjectName(u"change"_s);
    return row;
}

} // namespace

BoxChanges::BoxChanges(const std::vector<ChangeRow>& rows, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Heading(
        rows.size() > mostRows ? tr("Changes: the first %1 of %2").arg(mostRows).arg(rows.size()) : tr("Changes"),
        false));
    for (const ChangeRow& change : std::span(rows).first(std::min(rows.size(), mostRows))) {
        Row* row = rowFor(change, this);
        connect(row, &Row::pressed, this, [this, change] { Q_EMIT chosen(change); });
        column->addWidget(row);
    }
}

} // namespace unitscope
