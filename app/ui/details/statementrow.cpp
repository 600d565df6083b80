// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/statementrow.h"

#include "app/ui/details/commandbutton.h"
#include "app/ui/details/textblock.h"
#include "app/ui/details/verdictmark.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qmenu.h>
#include <algorithm>

using namespace Qt::StringLiterals;

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

StatementRow::StatementRow(const QString& label, const Statement& statement, bool saysHowKnown, const QString& host,
                           QWidget* parent)
    : Row(parent), m_statement(statement), m_host(host)
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
    const int placeWidth = where->fontMetrics().horizontalAdvance(place) + 2;
    where->setFixedWidth(placeWidth);
    where->alignTo(13);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(rowPadding, 3, rowPadding, 3);
    layout->setSpacing(8);
    layout->addWidget(name, 0, Qt::AlignTop);
    layout->addLayout(values, 1);
    if (statement.verdict) {
        auto* mark = new VerdictMark(statement, this);
        connect(mark, &QAbstractButton::clicked, this, &StatementRow::proofWanted);
        layout->addWidget(mark, 0, Qt::AlignTop);
        layout->addSpacing(std::max(0, placeColumn - placeWidth - layout->spacing()));
    }
    layout->addWidget(where, 0, Qt::AlignTop);
    addVerdict(values);
    for (TextBlock* part : {name, value, where}) {
        part->setCursor(part == value ? Qt::IBeamCursor : Qt::PointingHandCursor);
        connect(part, &TextBlock::clicked, this, &Row::pressed);
        connect(part, &TextBlock::menuAboutToShow, this, &StatementRow::addMenu);
    }
    if (!statement.check.command.isEmpty())
        m_command = new CommandButton(statement.check, host, this);
    setAccessibleName(QStringLiteral("%1: %2").arg(label, statement.value));
    const QString verdict = statement.verdict ? u", "_s + wordsFor(statement.verdict->verdict) : QString();
    setAccessibleDescription(QStringLiteral("%1, %2 %3").arg(statement.howKnown, statement.source, place) + verdict);
}

/// What does not agree is said in words; the rest is quiet.
void StatementRow::addVerdict(QVBoxLayout* values)
{
    if (!m_statement.verdict || m_statement.verdict->verdict != ProofVerdict::SaysOtherwise)
        return;
    auto* otherwise = quietText(tr("%1: %2").arg(wordsFor(ProofVerdict::SaysOtherwise), m_statement.verdictWords), 11,
                                this);
    otherwise->setObjectName(u"verdict"_s);
    otherwise->setRole(QPalette::BrightText);
    otherwise->setBreaksWords(true);
    otherwise->setCursor(Qt::PointingHandCursor);
    connect(otherwise, &TextBlock::clicked, this, &StatementRow::proofWanted);
    connect(otherwise, &TextBlock::menuAboutToShow, this, &StatementRow::addMenu);
    values->addWidget(otherwise);
}

void StatementRow::resizeEvent(QResizeEvent* event)
{
    Row::resizeEvent(event);
    if (!m_command)
        return;
    const QSize size = m_command->sizeHint();
    const int right = width() - rowPadding - placeColumn - 8 - 16 - 4; // left of the mark
    m_command->setGeometry(right - size.width(), 2, size.width(), size.height());
    m_command->raise();
}

void StatementRow::addMenu(QMenu* menu)
{
    addCheckActions(menu, m_statement.check, m_host);
}

void StatementRow::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    connect(menu.addAction(tr("Copy the value")), &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_statement.value); });
    addMenu(&menu);
    menu.addSeparator();
    connect(menu.addAction(tr("Show only what has this value")), &QAction::triggered, this,
            [this] { Q_EMIT filterWanted(false); });
    connect(menu.addAction(tr("Hide what has this value")), &QAction::triggered, this,
            [this] { Q_EMIT filterWanted(true); });
    menu.exec(event->globalPos());
}

void StatementRow::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        QApplication::clipboard()->setText(m_statement.value);
    else
        Row::keyPressEvent(event);
}

} // namespace unitscope
