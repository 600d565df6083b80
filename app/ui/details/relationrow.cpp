// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/relationrow.h"

#include "app/ui/details/commandbutton.h"
#include "app/ui/details/statementrow.h"
#include "app/ui/details/textblock.h"
#include "graph/base/safetext.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qmenu.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Looks like the place of any statement, but leads elsewhere than its row: reached and pressed by keyboard too.
class Place : public TextBlock
{
public:
    Place(const QString& words, const QString& tip, QWidget* parent) : TextBlock(words, parent), m_tip(tip)
    {
        setObjectName(u"place"_s);
        setPixelSize(11);
        setRole(QPalette::PlaceholderText);
        setFixedWidth(fontMetrics().horizontalAdvance(words) + 2);
        alignTo(13);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        TextBlock::resizeEvent(event);
        setToolTip(m_tip);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
            Q_EMIT clicked();
        else
            TextBlock::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent* event) override
    {
        TextBlock::paintEvent(event);
        if (hasFocus()) // a line beneath: a frame would need room around the words
            QPainter(this).fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Highlight));
    }

private:
    QString m_tip;
};

} // namespace

RelationRow::RelationRow(const Relation& relation, const QString& host, QWidget* parent)
    : Row(parent), m_other(relation.other), m_host(host)
{
    if (!relation.fields.empty())
        m_check = relation.fields.front().statements.front().check;
    QHBoxLayout* layout = addName(wordFor(m_other.kind()));
    setAccessibleName(QStringLiteral("%1 %2").arg(relation.words, otherInWords()));
    if (relation.fields.empty() || relation.fields.front().statements.front().line <= 0)
        return;
    const Statement& statement = relation.fields.front().statements.front();
    auto* place = new Place(
        tr("line %1").arg(statement.line),
        u"<span>%1, %2</span>"_s.arg(statement.howKnown.toHtmlEscaped(), statement.source.toHtmlEscaped()), this);
    place->setAccessibleName(tr("Show line %1 of the source").arg(statement.line));
    connect(place, &TextBlock::clicked, this, [this, which = statement.claim] { Q_EMIT placeWanted(which); });
    layout->addWidget(place, 0, Qt::AlignTop);
}

RelationRow::RelationRow(const NodeId& other, const QString& words, QWidget* parent) : Row(parent), m_other(other)
{
    addName(words);
    setAccessibleName(QStringLiteral("%1 %2").arg(words, safeForPeople(other.name())));
}

/// With its host where that is another one.
QString RelationRow::otherInWords() const
{
    const QString name = safeForPeople(m_other.name());
    return m_host.isEmpty() || m_host == m_other.host() ? name
                                                        : tr("%1 on %2").arg(name, safeForPeople(m_other.host()));
}

void RelationRow::addMenu(QMenu* menu)
{
    if (m_check)
        addCheckActions(menu, *m_check, m_host);
}

void RelationRow::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    connect(menu.addAction(tr("Copy the name")), &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(safeForPeople(m_other.name())); });
    addMenu(&menu);
    menu.exec(event->globalPos());
}

QHBoxLayout* RelationRow::addName(const QString& words)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(rowPadding, 3, rowPadding, 3);
    layout->setSpacing(8);
    auto* kind = new TextBlock(words, this);
    kind->setPixelSize(13);
    kind->setRole(QPalette::PlaceholderText);
    kind->setFixedWidth(labelColumn);
    auto* name = new TextBlock(otherInWords(), this);
    name->setPixelSize(13);
    name->setRole(QPalette::Link);
    for (TextBlock* part : {kind, name}) {
        part->setCursor(Qt::PointingHandCursor);
        connect(part, &TextBlock::clicked, this, &Row::pressed);
        connect(part, &TextBlock::menuAboutToShow, this, &RelationRow::addMenu);
    }
    layout->addWidget(kind, 0, Qt::AlignTop);
    layout->addWidget(name, 1);
    return layout;
}

} // namespace unitscope
