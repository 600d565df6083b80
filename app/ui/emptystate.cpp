// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/emptystate.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmainwindow.h>
#include <QtWidgets/qpushbutton.h>

namespace unitscope {

EmptyState::EmptyState(const QString& sentence, QWidget* parent)
    : QWidget(parent), m_sentence(new QLabel(sentence, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignLeft);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_sentence);
    column->addStretch(1);
}

QPushButton* EmptyState::addAction(const QString& words)
{
    auto* button = new QPushButton(words, this);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, button, 0, Qt::AlignLeft);
    return button;
}

EmptyState* EmptyState::nothingOpen(const QString& then, QWidget* parent)
{
    auto* state = new EmptyState(tr("Nothing is open.") + u' ' + then, parent);
    state->m_nothingOpen = state->m_sentence->text();
    state->offer(QStringLiteral("open"));
    return state;
}

void EmptyState::setLoading(const QString& name)
{
    if (m_nothingOpen.isEmpty())
        return;
    setSentence(name.isEmpty() ? m_nothingOpen : tr("%1 is being opened…").arg(name));
    offer(name.isEmpty() ? QStringLiteral("open") : QString());
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::offer(const QString& action)
{
    m_action = action;
    placeOffer();
}

void EmptyState::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    placeOffer();
}

/// Looked up when it is seen: panels are made before the menus are, and stand in docks that may float.
void EmptyState::placeOffer()
{
    const QWidget* above = parentWidget();
    while (above && !qobject_cast<const QMainWindow*>(above))
        above = above->parentWidget();
    QAction* action = above && !m_action.isEmpty() ? above->findChild<QAction*>(m_action) : nullptr;
    if (!action) {
        if (m_offer)
            m_offer->hide();
        return;
    }
    if (!m_offer)
        m_offer = addAction({});
    if (action != m_offered) {
        m_offer->disconnect();
        if (m_offered)
            m_offered->disconnect(this);
        m_offered = action;
        connect(m_offer, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, &EmptyState::placeOffer);
    }
    m_offer->setText(action->text().remove(u'&'));
    m_offer->setVisible(action->isEnabled());
}

} // namespace unitscope
