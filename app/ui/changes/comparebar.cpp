// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/changes/comparebar.h"

#include "app/ui/sources/elidedlabel.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QToolButton* flatButton(const QString& words, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(words);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

CompareBar::CompareBar(QWidget* parent) : QFrame(parent), m_words(new ElidedLabel({}, Qt::ElideRight, this))
{
    setObjectName(u"compareBar"_s);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 6, 8, 6);
    line->setSpacing(8);
    line->addWidget(m_words, 1);
    auto* group = new QButtonGroup(this);
    for (const Compared part :
         {Compared::Both, Compared::Changes, Compared::Before, Compared::After, Compared::Tidied}) {
        QToolButton* button = flatButton(wordsFor(part), this);
        button->setCheckable(true);
        group->addButton(button);
        line->addWidget(button);
        m_parts.emplace_back(part, button);
        connect(button, &QToolButton::clicked, this, [this, part] { Q_EMIT partChosen(part); });
    }
    line->addSpacing(16);
    QToolButton* previous = flatButton(tr("Previous"), this);
    QToolButton* next = flatButton(tr("Next"), this);
    previous->setAccessibleName(tr("Previous change"));
    next->setAccessibleName(tr("Next change"));
    line->addWidget(previous);
    line->addWidget(next);
    QToolButton* list = flatButton(tr("List"), this);
    list->setAccessibleName(tr("List of changes"));
    line->addWidget(list);
    connect(list, &QToolButton::clicked, this, &CompareBar::listWanted);
    connect(previous, &QToolButton::clicked, this, &CompareBar::previousWanted);
    connect(next, &QToolButton::clicked, this, &CompareBar::nextWanted);
    setComparison({});
}

void CompareBar::setComparison(const QString& words)
{
    m_words->setText(words);
    m_words->setToolTip(words);
    setVisible(!words.isEmpty());
}

void CompareBar::setPart(Compared part)
{
    for (const auto& [which, button] : m_parts)
        button->setChecked(which == part);
}

QString wordsFor(Compared part)
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("unitscope::CompareBar", words); };
    switch (part) {
    case Compared::Both: return tr("Both");
    case Compared::Changes: return tr("Only changes");
    case Compared::Before: return tr("Before");
    case Compared::After: return tr("After");
    case Compared::Tidied: return tr("After, tidied");
    }
    Q_UNREACHABLE();
}

} // namespace unitscope
