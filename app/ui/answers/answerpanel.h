// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The answer to a question as a list: what, which kind, and why. Back and forward through what was asked before. Choosing a
/// row tells; what is done with it is decided elsewhere.

#include "graph/view/answer.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeWidget;

namespace unitscope {

class EmptyState;

class AnswerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerPanel(QWidget* parent = nullptr);

    /// Nothing: the empty state, which says what is missing.
    void setAnswer(const std::optional<Answer>& answer);
    void setNothing(const QString& sentence, const QString& action);
    void setHistory(bool hasBefore, bool hasAfter);
    /// "3 of 17" behind the summary; nothing for the place 0.
    void setPlace(qsizetype place, qsizetype count);
    /// The row of what is selected elsewhere. Tells nothing.
    void setSelection(const std::optional<Subject>& subject);
    QTreeWidget* list() const { return m_list; }
    /// As lines to be pasted: the question, the summary, each row.
    QString text() const;
    QSize sizeHint() const override { return {640, 260}; }

Q_SIGNALS:
    void subjectChosen(const unitscope::Subject& subject);
    void backWanted();
    void forwardWanted();
    void clearWanted();

private:
    void fill();
    void copy() const;

    std::optional<Answer> m_answer;
    QToolButton* m_back;
    QToolButton* m_forward;
    QLabel* m_question;
    QLabel* m_summary;
    QLabel* m_position;
    QLabel* m_note;
    QPushButton* m_copy;
    QPushButton* m_clear;
    QStackedWidget* m_pages;
    EmptyState* m_nothing;
    QTreeWidget* m_list;
};

} // namespace unitscope
