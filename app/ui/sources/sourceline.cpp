// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/sourceline.h"

#include "app/ui/sources/elidedlabel.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString plainToolTip(const QString& words)
{
    return u"<span>"_s + words.toHtmlEscaped() + u"</span>"_s;
}

} // namespace

SourceLine::SourceLine(const SourceRow& row, QWidget* parent) : Row(parent), m_row(row)
{
    setAccessibleName(tr("Source %1").arg(m_row.shortName));
    setAccessibleDescription(m_row.source ? u"%1, %2"_s.arg(m_row.about, m_row.counts) : m_row.problem);
    setToolTip(plainToolTip(m_row.source ? m_row.details : m_row.problem));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(boxToTakePart(), 0, Qt::AlignTop);
    layout->addWidget(texts(), 1);
    if (m_row.side != TimeSide::Undecided)
        layout->addWidget(sideChoice(), 0, Qt::AlignTop);
    if (m_row.isRemote || m_row.isKept)
        layout->addWidget(buttonForMore(), 0, Qt::AlignTop);
    layout->addWidget(buttonToRemove(), 0, Qt::AlignTop);
}

QWidget* SourceLine::boxToTakePart()
{
    auto* box = new QCheckBox(this);
    box->setChecked(!m_row.isLeftOut && m_row.source);
    box->setEnabled(!m_row.isNeeded && m_row.source);
    box->setAccessibleName(tr("%1 takes part in the picture").arg(m_row.shortName));
    box->setToolTip(!m_row.source     ? tr("There is nothing of it to show")
                    : m_row.isNeeded  ? tr("The only source of the picture")
                    : m_row.isLeftOut ? tr("Take it into the picture")
                                      : tr("Leave it out of the picture"));
    connect(box, &QCheckBox::toggled, this, [this](bool isTakingPart) { Q_EMIT leftOutWanted(!isTakingPart); });
    return box;
}

QWidget* SourceLine::texts()
{
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    auto* name = new ElidedLabel(m_row.shortName, Qt::ElideMiddle, column);
    name->setForegroundRole(m_row.isLeftOut || !m_row.source ? QPalette::PlaceholderText : QPalette::WindowText);
    layout->addWidget(name);
    for (const QString& words : {m_row.problem, m_row.about, m_row.counts}) {
        if (words.isEmpty())
            continue;
        auto* line = new ElidedLabel(words, Qt::ElideRight, column);
        line->setPixelSize(11);
        line->setForegroundRole(words == m_row.problem ? QPalette::LinkVisited : QPalette::PlaceholderText);
        line->setToolTip(plainToolTip(words));
        layout->addWidget(line);
    }
    return column;
}

QWidget* SourceLine::sideChoice()
{
    auto* choice = new QComboBox(this);
    choice->addItem(tr("before"));
    choice->addItem(tr("after"));
    choice->setCurrentIndex(m_row.side == TimeSide::Before ? 0 : 1);
    choice->setAccessibleName(tr("Which state %1 belongs to").arg(m_row.shortName));
    choice->setToolTip(tr("Which state this source belongs to"));
    connect(choice, &QComboBox::activated, this,
            [this](int index) { Q_EMIT sideWanted(index == 0 ? TimeSide::Before : TimeSide::After); });
    return choice;
}

QWidget* SourceLine::buttonForMore()
{
    auto* button = new QToolButton(this);
    button->setObjectName(u"close"_s); // looks like its neighbour
    button->setText(u"…"_s);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAccessibleName(tr("More about %1").arg(m_row.shortName));
    button->setToolTip(m_row.isRemote ? tr("Fetch it again, save a copy") : tr("Save a copy"));
    auto* menu = new QMenu(button);
    if (m_row.isRemote)
        connect(menu->addAction(tr("&Fetch again")), &QAction::triggered, this, &SourceLine::fetchWanted);
    QAction* save = menu->addAction(tr("&Save a copy…"));
    save->setEnabled(bool(m_row.source));
    connect(save, &QAction::triggered, this, &SourceLine::saveWanted);
    button->setMenu(menu);
    return button;
}

QWidget* SourceLine::buttonToRemove()
{
    auto* button = new QToolButton(this);
    button->setObjectName(u"close"_s);
    button->setText(u"✕"_s);
    button->setFocusPolicy(Qt::TabFocus);
    button->setEnabled(!m_row.isNeeded);
    button->setAccessibleName(tr("Remove %1").arg(m_row.shortName));
    button->setToolTip(m_row.isNeeded ? tr("The only source of the picture") : tr("Remove it from the list"));
    connect(button, &QToolButton::clicked, this, &SourceLine::removeWanted);
    return button;
}

} // namespace unitscope
