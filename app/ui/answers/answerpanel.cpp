// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/answers/answerpanel.h"

#include "app/ui/emptystate.h"
#include "app/ui/plain/label.h"

#include <QtGui/qclipboard.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qtoolbutton.h>
#include <QtWidgets/qtreewidget.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

enum Page { Nothing, List };
enum Column { Name, KindOf, Why };
constexpr int groupRole = Qt::UserRole; ///< of a row: into Answer::groups
constexpr int rowRole = Qt::UserRole + 1;

QToolButton* arrow(const QString& sign, const QString& words, const QKeySequence& keys, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(u"close"_s); // flat, as the others in a panel
    button->setText(sign);
    button->setToolTip(u"%1 (%2)"_s.arg(words, keys.toString(QKeySequence::NativeText)));
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

AnswerPanel::AnswerPanel(QWidget* parent)
    : QWidget(parent),
      m_back(arrow(u"\u2190"_s, tr("The question before"), QKeySequence(Qt::ALT | Qt::Key_Left), this)),
      m_forward(arrow(u"\u2192"_s, tr("The question after"), QKeySequence(Qt::ALT | Qt::Key_Right), this)),
      m_question(plainLabel(QPalette::WindowText, this)),
      m_summary(plainLabel(QPalette::PlaceholderText, this)),
      m_position(plainLabel(QPalette::PlaceholderText, this)),
      m_note(plainLabel(QPalette::PlaceholderText, this)),
      m_copy(new QPushButton(tr("Copy"), this)),
      m_clear(new QPushButton(tr("Clear"), this)),
      m_pages(new QStackedWidget(this)),
      m_nothing(new EmptyState({}, this)),
      m_list(new QTreeWidget(this))
{
    setObjectName(u"answer"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QFont font = m_question->font();
    font.setWeight(QFont::DemiBold);
    m_question->setFont(font);
    m_question->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(16, 0, 16, 8);
    m_copy->setObjectName(u"small"_s);
    m_clear->setObjectName(u"small"_s);
    m_list->setAccessibleName(tr("Answer"));
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("Name"), tr("Kind"), tr("Why")});
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(Name, 300);
    m_list->header()->resizeSection(KindOf, 88);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(12, 8, 16, 8);
    line->setSpacing(8);
    line->addWidget(m_back);
    line->addWidget(m_forward);
    line->addWidget(m_question, 1);
    line->addWidget(m_summary);
    line->addWidget(m_position);
    line->addWidget(m_copy);
    line->addWidget(m_clear);
    m_pages->insertWidget(Nothing, m_nothing);
    m_pages->insertWidget(List, m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_note);
    column->addWidget(m_pages, 1);
    connect(m_back, &QToolButton::clicked, this, &AnswerPanel::backWanted);
    connect(m_forward, &QToolButton::clicked, this, &AnswerPanel::forwardWanted);
    connect(m_clear, &QPushButton::clicked, this, &AnswerPanel::clearWanted);
    connect(m_copy, &QPushButton::clicked, this, &AnswerPanel::copy);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item && item->parent())
            Q_EMIT subjectChosen(m_answer->groups[size_t(item->data(0, groupRole).toInt())]
                                     .rows[size_t(item->data(0, rowRole).toInt())]
                                     .id);
    });
    setAnswer(std::nullopt);
    setHistory(false, false);
}

void AnswerPanel::setNothing(const QString& sentence, const QString& action)
{
    m_nothing->setSentence(sentence);
    m_nothing->offer(action);
}

void AnswerPanel::setHistory(bool hasBefore, bool hasAfter)
{
    m_back->setEnabled(hasBefore);
    m_forward->setEnabled(hasAfter);
}

void AnswerPanel::setPlace(qsizetype place, qsizetype count)
{
    m_position->setText(place > 0 ? tr("· %1 of %2").arg(place).arg(count) : QString());
}

void AnswerPanel::setSelection(const std::optional<Subject>& subject)
{
    const auto* id = subject ? std::get_if<NodeId>(&*subject) : nullptr;
    const QSignalBlocker quiet(m_list);
    const auto idOf = [this](const QTreeWidgetItem* item) -> const NodeId* {
        return item && item->parent() ? &m_answer->groups[size_t(item->data(0, groupRole).toInt())]
                                             .rows[size_t(item->data(0, rowRole).toInt())]
                                             .id
                                      : nullptr;
    };
    if (const NodeId* now = idOf(m_list->currentItem()); id && now && *now == *id)
        return; // on which of several ways it is, is not to be lost
    for (QTreeWidgetItemIterator at(m_list); id && *at; ++at) {
        if (const NodeId* row = idOf(*at); row && *row == *id) {
            m_list->setCurrentItem(*at);
            return;
        }
    }
    m_list->setCurrentItem(nullptr);
}

void AnswerPanel::setAnswer(const std::optional<Answer>& answer)
{
    m_answer = answer;
    m_question->setText(answer ? answer->question : QString());
    m_question->setToolTip(answer ? u"<span>%1</span>"_s.arg(answer->question.toHtmlEscaped()) : QString());
    m_summary->setText(answer ? answer->summary : QString());
    m_note->setText(answer ? answer->note : QString());
    m_note->setVisible(answer && !answer->note.isEmpty());
    m_copy->setEnabled(answer.has_value());
    m_clear->setEnabled(answer.has_value());
    m_pages->setCurrentIndex(answer ? List : Nothing);
    fill();
}

void AnswerPanel::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    if (!m_answer)
        return;
    for (size_t group = 0; group < m_answer->groups.size(); ++group) {
        auto* heading = new QTreeWidgetItem(m_list, {m_answer->groups[group].heading});
        heading->setFlags(Qt::ItemIsEnabled);
        heading->setFirstColumnSpanned(true);
        const std::vector<AnswerRow>& rows = m_answer->groups[group].rows;
        for (size_t row = 0; row < rows.size(); ++row) {
            auto* item = new QTreeWidgetItem(heading, {rows[row].name, rows[row].kind, rows[row].reason});
            item->setData(0, groupRole, int(group));
            item->setData(0, rowRole, int(row));
            for (const Column column : {Name, Why})
                item->setToolTip(column, u"<span>%1</span>"_s.arg(item->text(column).toHtmlEscaped()));
        }
        heading->setExpanded(true);
    }
}

QString AnswerPanel::text() const
{
    if (!m_answer)
        return {};
    QStringList lines{m_answer->question, m_answer->summary};
    if (!m_answer->note.isEmpty())
        lines.append(m_answer->note);
    for (const AnswerGroup& group : m_answer->groups) {
        lines.append(QString());
        lines.append(group.heading);
        for (const AnswerRow& row : group.rows)
            lines.append(u"  %1 %2"_s.arg(row.kind, row.name)
                         + (row.reason.isEmpty() ? QString() : u": "_s + row.reason));
    }
    return lines.join(u'\n') + u'\n';
}

void AnswerPanel::copy() const
{
    QApplication::clipboard()->setText(text());
}

} // namespace unitscope
