// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/relationrow.h"

#include "app/ui/details/statementrow.h"
#include "app/ui/details/textblock.h"
#include "graph/base/safetext.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int kindColumn = 64; ///< narrower than other labels: kinds are short words, names are long

} // namespace

RelationRow::RelationRow(const Relation& relation, QWidget* parent) : Row(parent), m_other(relation.other)
{
    QHBoxLayout* layout = addName(wordFor(m_other.kind()));
    setAccessibleName(QStringLiteral("%1 %2").arg(relation.words, safeForPeople(m_other.name())));
    if (relation.fields.empty() || relation.fields.front().statements.front().line <= 0)
        return;
    const Statement& statement = relation.fields.front().statements.front();
    auto* place = new QToolButton(this);
    place->setObjectName(u"place"_s);
    place->setText(tr("line %1").arg(statement.line));
    place->setToolTip(QStringLiteral("<span>%1</span>").arg(statement.howKnown.toHtmlEscaped()));
    place->setAccessibleName(tr("Show line %1 of the source").arg(statement.line));
    connect(place, &QToolButton::clicked, this, [this, which = statement.claim] { Q_EMIT placeWanted(which); });
    layout->addWidget(place, 0, Qt::AlignTop);
}

RelationRow::RelationRow(const NodeId& other, const QString& words, QWidget* parent) : Row(parent), m_other(other)
{
    addName(words);
    setAccessibleName(QStringLiteral("%1 %2").arg(words, safeForPeople(other.name())));
}

QHBoxLayout* RelationRow::addName(const QString& words)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(rowPadding, 3, rowPadding, 3);
    layout->setSpacing(8);
    auto* kind = new TextBlock(words, this);
    kind->setPixelSize(13);
    kind->setRole(QPalette::PlaceholderText);
    kind->setFixedWidth(kindColumn);
    auto* name = new TextBlock(safeForPeople(m_other.name()), this);
    name->setPixelSize(13);
    name->setRole(QPalette::Link);
    for (TextBlock* part : {kind, name}) {
        part->setCursor(Qt::PointingHandCursor);
        connect(part, &TextBlock::clicked, this, &Row::pressed);
    }
    layout->addWidget(kind, 0, Qt::AlignTop);
    layout->addWidget(name, 1);
    return layout;
}

} // namespace unitscope
