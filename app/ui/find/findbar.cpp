// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/find/findbar.h"

#include "app/ui/find/filterfield.h"
#include "app/ui/plain/label.h"
#include "graph/base/safetext.h"
#include "graph/view/query/presets.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

FindBar::FindBar(QWidget* parent)
    : QFrame(parent),
      m_presets(new QToolButton(this)),
      m_field(new FilterField(this)),
      m_count(new QLabel(this)),
      m_close(new QToolButton(this)),
      m_message(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_presets->setObjectName(u"close"_s); // flat
    m_presets->setText(tr("Questions"));
    m_presets->setToolTip(tr("Common questions, and the filters used before"));
    m_presets->setPopupMode(QToolButton::InstantPopup);
    m_presets->setMenu(new QMenu(m_presets));
    m_presets->setFocusPolicy(Qt::TabFocus);
    m_close->setObjectName(u"close"_s);
    m_close->setText(u"\u00d7"_s);
    m_close->setAccessibleName(tr("Close the filter"));
    m_close->setToolTip(tr("Close, and show everything (Esc)"));
    m_close->setFocusPolicy(Qt::TabFocus);
    m_count->setObjectName(u"matchCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(8, 0, 8, 0);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_presets);
    line->addWidget(m_field, 1);
    const std::pair<FindMode, QString> modes[] = {
        {FindMode::Mark, tr("Mark")}, {FindMode::ShowOnly, tr("Show only")}, {FindMode::Hide, tr("Hide")}};
    for (const auto& [mode, words] : modes) {
        auto* button = new QPushButton(words, this);
        button->setObjectName(u"small"_s);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, which = mode] { chooseMode(which); });
        m_modes.push_back(button);
        line->addWidget(button);
    }
    line->addWidget(m_count);
    line->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_message);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 of %2").arg(8888).arg(8888)) + 8);
    connect(m_presets->menu(), &QMenu::aboutToShow, this, &FindBar::fillPresets);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::changed);
    connect(m_field, &FilterField::taken, this, &FindBar::taken);
    connect(m_field, &FilterField::stepped, this, &FindBar::stepped);
    connect(m_field, &FilterField::letGo, this, &FindBar::closed);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
    setMode(FindMode::Mark);
    setMistake(std::nullopt);
    hide();
}

void FindBar::open()
{
    show();
    m_field->setFocus();
    m_field->selectAll();
}

void FindBar::setMode(FindMode mode)
{
    m_mode = mode;
    for (size_t i = 0; i < m_modes.size(); ++i)
        m_modes[i]->setChecked(i == size_t(mode));
}

void FindBar::chooseMode(FindMode mode)
{
    const bool isAnother = mode != m_mode;
    setMode(mode);
    if (isAnother)
        Q_EMIT changed();
}

void FindBar::setCount(const QString& words) const
{
    m_count->setText(words);
}

void FindBar::setMistake(const std::optional<QueryError>& mistake, const QStringList& hints)
{
    QString words = hints.join(u' ');
    if (mistake)
        words = tr("At character %1: %2").arg(mistake->columnIn(m_field->text())).arg(mistake->message());
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
    m_message->setForegroundRole(mistake ? QPalette::BrightText : QPalette::PlaceholderText);
}

QString FindBar::message() const
{
    return m_message->text();
}

void FindBar::fillPresets()
{
    QMenu* menu = m_presets->menu();
    menu->clear();
    for (const Preset& preset : presets()) {
        const QString expression = preset.expression;
        QAction* action = menu->addAction(menuWords(preset.label));
        action->setToolTip(expression);
        connect(action, &QAction::triggered, this, [this, expression] { m_field->setFilter(expression); });
    }
    if (m_history.isEmpty())
        return;
    menu->addSection(tr("Used before"));
    for (const QString& filter : std::as_const(m_history))
        connect(menu->addAction(menuWords(safeForPeople(shortened(filter, 80)))), &QAction::triggered, this,
                [this, filter] { m_field->setFilter(filter); });
}

} // namespace unitscope
