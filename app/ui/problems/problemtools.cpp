// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problemtools.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString pluralOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return ProblemTools::tr("Errors");
    case Severity::Warning: return ProblemTools::tr("Warnings");
    case Severity::Note: return ProblemTools::tr("Notes");
    }
    Q_UNREACHABLE();
}

} // namespace

ProblemTools::ProblemTools(QWidget* parent) : QWidget(parent), m_text(new QLineEdit(this)), m_order(new QComboBox(this))
{
    setObjectName(u"problemTools"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 6);
    row->setSpacing(8);
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Show only problems with these words"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(96);
    m_text->setMaximumWidth(240);
    row->addWidget(m_text, 1);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
        addSeverity(severity);
    m_order->addItem(tr("By kind"));
    m_order->addItem(tr("By thing"));
    m_order->setAccessibleName(tr("What the problems are grouped by"));
    row->addWidget(m_order);
    row->addStretch(1);
    connect(addButton(tr("Previous"), tr("Previous problem (Shift+F8)")), &QPushButton::clicked, this,
            [this] { Q_EMIT stepWanted(-1); });
    connect(addButton(tr("Next"), tr("Next problem (F8)")), &QPushButton::clicked, this,
            [this] { Q_EMIT stepWanted(1); });
    connect(addButton(tr("Copy as Markdown"), tr("Copy all that is listed, as a Markdown table")),
            &QPushButton::clicked, this, &ProblemTools::copyAllWanted);
    connect(m_text, &QLineEdit::textChanged, this, &ProblemTools::filterChanged);
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int index) { Q_EMIT orderChosen(ProblemOrder(index)); });
}

void ProblemTools::addSeverity(Severity severity)
{
    auto* button = new QPushButton(this);
    button->setObjectName(u"severity-"_s + wordFor(severity));
    button->setCheckable(true);
    button->setChecked(true);
    button->setIconSize({16, 16});
    connect(button, &QPushButton::toggled, this, &ProblemTools::filterChanged);
    layout()->addWidget(button);
    m_severities[severity] = button;
}

QPushButton* ProblemTools::addButton(const QString& words, const QString& name)
{
    auto* button = new QPushButton(words, this);
    button->setAccessibleName(name);
    button->setToolTip(name);
    layout()->addWidget(button);
    return button;
}

ProblemFilter ProblemTools::filter() const
{
    ProblemFilter filter{.text = m_text->text(), .severities = {}};
    for (const auto& [severity, button] : m_severities) {
        if (button->isChecked())
            filter.severities.insert(severity);
    }
    return filter;
}

void ProblemTools::setFilter(const ProblemFilter& filter)
{
    {
        const QSignalBlocker quiet(this); // one change, told once
        m_text->setText(filter.text);
        for (const auto& [severity, button] : m_severities)
            button->setChecked(filter.severities.contains(severity));
    }
    Q_EMIT filterChanged();
}

void ProblemTools::setCounts(const std::map<Severity, int>& counts)
{
    for (const auto& [severity, button] : m_severities) {
        const auto known = counts.find(severity);
        const int count = known != counts.end() ? known->second : 0;
        button->setText(QString::number(count));
        button->setAccessibleName(u"%1 (%2)"_s.arg(pluralOf(severity)).arg(count));
        button->setToolTip(button->accessibleName());
    }
}

void ProblemTools::setIcons(const std::map<Severity, QIcon>& icons)
{
    for (const auto& [severity, icon] : icons)
        m_severities.at(severity)->setIcon(icon);
}

} // namespace unitscope
