// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/statements/filterbar.h"

#include "app/ui/plain/label.h"
#include "app/ui/showing.h"
#include "graph/view/words.h"

#include <QtCore/qobject.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int connectionsOnly = -1;

/// A choice whose first entry stands for everything.
QComboBox* choice(const QString& all, const QString& name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->addItem(all);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setMaxVisibleItems(16);
    return box;
}

QPushButton* toggle(const QString& words, const QString& tip, QWidget* parent)
{
    auto* button = new QPushButton(words, parent);
    button->setObjectName(u"small"_s);
    button->setCheckable(true);
    button->setToolTip(tip);
    return button;
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent),
      m_words(new QLineEdit(this)),
      m_kinds(choice(tr("All things"), tr("Kind of thing"), this)),
      m_bases(choice(tr("However known"), tr("How do we know?"), this)),
      m_verdicts(choice(tr("Any proof line"), tr("What the proof line says"), this)),
      m_onlyContradicted(
          toggle(tr("Sources disagree"), tr("Only where statements about the same field do not agree"), this)),
      m_onlySelection(
          toggle(tr("Only this box"), tr("Only what is stated about the selected box and its connections"), this))
{
    m_words->setPlaceholderText(tr("Filter by words"));
    m_words->setAccessibleName(tr("Filter by words"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(120);
    for (const Kind kind : allKinds())
        m_kinds->addItem(capitalised(pluralOf(kind)), int(kind));
    m_kinds->addItem(tr("Connections"), connectionsOnly);
    for (const Basis basis : {Basis::Observed, Basis::Declared, Basis::Inferred})
        m_bases->addItem(capitalised(howKnown(basis)), int(basis));
    m_verdicts->addItem(tr("Backed"), int(VerdictChoice::Backed));
    m_verdicts->addItem(tr("Says otherwise"), int(VerdictChoice::SaysOtherwise));
    m_verdicts->addItem(tr("Not mentioned"), int(VerdictChoice::NotMentioned));
    m_verdicts->addItem(tr("No proof line"), int(VerdictChoice::NoProofLine));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    for (QComboBox* box : {m_kinds, m_bases, m_verdicts}) {
        row->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    }
    for (QPushButton* button : {m_onlyContradicted, m_onlySelection}) {
        row->addWidget(button);
        connect(button, &QPushButton::toggled, this, &FilterBar::changed);
    }
    connect(m_words, &QLineEdit::textChanged, this, &FilterBar::changed);
}

StatementFilter FilterBar::filter() const
{
    StatementFilter filter{.words = m_words->text(), .onlyContradicted = m_onlyContradicted->isChecked()};
    if (m_kinds->currentIndex() > 0) {
        const int kind = m_kinds->currentData().toInt();
        filter.onlyConnections = kind == connectionsOnly;
        if (!filter.onlyConnections)
            filter.kind = Kind(kind);
    }
    if (m_bases->currentIndex() > 0)
        filter.basis = Basis(m_bases->currentData().toInt());
    if (m_verdicts->currentIndex() > 0)
        filter.verdict = VerdictChoice(m_verdicts->currentData().toInt());
    return filter;
}

bool FilterBar::isOnlySelection() const
{
    return m_onlySelection->isChecked();
}

void FilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_words->clear();
        for (QComboBox* box : {m_kinds, m_bases, m_verdicts})
            box->setCurrentIndex(0);
        m_onlyContradicted->setChecked(false);
        m_onlySelection->setChecked(false);
    }
    Q_EMIT changed();
}

} // namespace unitscope
