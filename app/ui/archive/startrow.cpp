// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/archive/startrow.h"

#include "app/ui/sources/elidedlabel.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int namePixels = 14;
constexpr int smallPixels = 12;

ElidedLabel* quiet(const QString& words, QWidget* parent)
{
    auto* label = new ElidedLabel(words, Qt::ElideRight, parent);
    label->setPixelSize(smallPixels);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

QToolButton* linkButton(const QString& words, const QString& about, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(u"link"_s);
    button->setText(words);
    button->setAccessibleName(about);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

StartHostRow::StartHostRow(const StartHost& host, qint64 now, QWidget* parent)
    : QFrame(parent),
      m_name(new ElidedLabel(host.name, Qt::ElideMiddle, this)),
      m_last(quiet(lastInWords(host, now), this)),
      m_changes(new ElidedLabel({}, Qt::ElideRight, this)),
      m_kinds(quiet({}, this)),
      m_buttons(new QHBoxLayout)
{
    setObjectName(u"startRow"_s);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setPixelSize(namePixels);
    m_name->setToolTip(host.name);
    m_changes->setText(host.before() == 0 ? tr("The first snapshot") : tr("Comparing…"));
    if (host.before() == 0)
        m_changes->setForegroundRole(QPalette::PlaceholderText);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 14, 0, 12);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_changes, 0, 1);
    grid->addWidget(m_last, 1, 0);
    grid->addWidget(m_kinds, 1, 1);
    grid->addLayout(m_buttons, 2, 0, 1, 2);
    m_buttons->setContentsMargins(0, 2, 0, 0);
    m_buttons->setSpacing(8);
    connect(addButton(tr("Open"), host.name), &QToolButton::clicked, this, &StartHostRow::openWanted);
    if (host.before() != 0) {
        connect(addButton(tr("Compare with the one before"), host.name), &QToolButton::clicked, this,
                &StartHostRow::compareWanted);
        connect(addButton(tr("Timeline"), host.name), &QToolButton::clicked, this, &StartHostRow::timelineWanted);
    }
    QToolButton* again = addButton(host.again.isAudit ? tr("Audit again and compare") : tr("Read again and compare"),
                                   host.name);
    again->setEnabled(host.again.isPossible());
    again->setToolTip(host.again.isPossible() ? host.again.names.join(u'\n')
                                              : tr("Cannot be had again: %1").arg(host.again.missing.join(u", "_s)));
    connect(again, &QToolButton::clicked, this, &StartHostRow::againWanted);
    m_buttons->addStretch(1);
}

QToolButton* StartHostRow::addButton(const QString& words, const QString& host)
{
    QToolButton* button = linkButton(words, tr("%1: %2").arg(words, host), this);
    m_buttons->addWidget(button);
    return button;
}

void StartHostRow::showChanges(const OpenChanges& changes)
{
    if (!changes.trouble.isEmpty()) {
        m_changes->setText(tr("Cannot be compared"));
        m_kinds->setText(changes.trouble);
        m_kinds->setToolTip(changes.trouble);
        return;
    }
    m_changes->setText(changes.standings ? openInWords(*changes.standings)
                                         : tr("%1 since the snapshot before").arg(changesInWords(changes.counts)));
    m_kinds->setText(changeKindsInWords(changes.counts));
    const bool isOpen = changes.standings ? changes.standings->stillOpen() > 0 : changes.counts.hasDifferences();
    m_changes->setForegroundRole(isOpen ? QPalette::BrightText : QPalette::PlaceholderText);
}

QString StartHostRow::text() const
{
    return QStringList{m_name->text(), m_last->text(), m_changes->text(), m_kinds->text()}.join(u'\n');
}

} // namespace unitscope
