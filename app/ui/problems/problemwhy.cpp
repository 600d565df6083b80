// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problemwhy.h"

#include "app/ui/details/row.h"
#include "app/ui/details/textblock.h"
#include "app/ui/emptystate.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollbar.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int padding = 8;

TextBlock* text(const QString& words, int pixelSize, QPalette::ColorRole role = QPalette::Text)
{
    auto* block = new TextBlock(words);
    block->setPixelSize(pixelSize);
    block->setRole(role);
    block->setBreaksWords(true);
    return block;
}

/// Texts of their own begin where those of rows do.
QVBoxLayout* indented(QVBoxLayout* column)
{
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(padding, 0, padding, 0);
    inner->setSpacing(4);
    column->addLayout(inner);
    return inner;
}

Row* sideRow(const ProblemSide& side)
{
    auto* row = new Row;
    auto* words = text(side.words, 13);
    auto* where = text(side.where.isEmpty() ? ProblemWhy::tr("counted; no single line says so") : side.where, 11,
                       QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(padding, 4, padding, 4);
    column->setSpacing(1);
    column->addWidget(words);
    column->addWidget(where);
    row->setAccessibleName(u"%1, %2"_s.arg(side.words, where->text()));
    for (TextBlock* part : {words, where}) {
        part->setCursor(side.place ? Qt::PointingHandCursor : Qt::IBeamCursor);
        QObject::connect(part, &TextBlock::clicked, row, &Row::pressed);
    }
    return row;
}

} // namespace

ProblemWhy::ProblemWhy(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(u"why"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(220);
    setAccessibleName(tr("Why this is a problem"));
    show(nullptr);
}

void ProblemWhy::show(const ProblemRow* row)
{
    // Later: it may hold the very button that was pressed.
    if (QWidget* old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    QWidget* content = row ? contentFor(*row)
                           : new EmptyState(tr("Choose a problem to read both sides of it, and why it matters."));
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    setWidget(content);
    verticalScrollBar()->setValue(0);
}

QWidget* ProblemWhy::contentFor(const ProblemRow& row)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 8, 8, 12);
    column->setSpacing(8);
    auto* title = text(row.title, 13);
    title->setPixelSize(13, QFont::DemiBold);
    QVBoxLayout* head = indented(column);
    head->addWidget(title);
    head->addWidget(text(row.words, 13));
    addSides(column, row);
    QVBoxLayout* why = indented(column);
    why->addWidget(text(row.help, 13));
    if (!row.rule.isEmpty())
        why->addWidget(text(tr("%1 · rule %2, version %3").arg(wordsFor(row.severity), row.rule).arg(row.version), 11,
                            QPalette::PlaceholderText));
    addDecision(column, row);
    column->addStretch(1);
    return content;
}

void ProblemWhy::addSides(QVBoxLayout* column, const ProblemRow& row)
{
    auto* sides = new QVBoxLayout;
    sides->setSpacing(0);
    for (int i = 0; i < int(row.sides.size()); ++i) {
        Row* side = sideRow(row.sides[size_t(i)]);
        connect(side, &Row::pressed, this, [this, i] { Q_EMIT sideChosen(i); });
        sides->addWidget(side);
    }
    column->addLayout(sides);
}

void ProblemWhy::addDecision(QVBoxLayout* column, const ProblemRow& row)
{
    if (row.rule.isEmpty()) // what could not be read is mended in the source
        return;
    const bool isIgnored = !row.ignored.isEmpty();
    QVBoxLayout* inner = indented(column);
    if (isIgnored)
        inner->addWidget(text(row.ignored, 13, QPalette::PlaceholderText));
    auto* button = new QPushButton(isIgnored ? tr("No longer ignore") : tr("Ignore with reason…"));
    button->setObjectName(u"decide"_s);
    connect(button, &QPushButton::clicked, this, isIgnored ? &ProblemWhy::takeBackWanted : &ProblemWhy::ignoreWanted);
    inner->addWidget(button, 0, Qt::AlignLeft);
}

} // namespace unitscope
