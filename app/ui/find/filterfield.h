// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A line to type a filter into, with a list beneath it of what may come next. Down and Up choose there, Tab and Enter take,
/// Esc closes the list first. What fits is found on another thread.

#include "app/ui/jobs/job.h"
#include "graph/diff/diff.h"
#include "graph/rules/review.h"
#include "graph/view/query/complete.h"

#include <QtWidgets/qlineedit.h>

class QListWidget;

namespace unitscope {

/// What a filter is asked of. Null: nothing is open.
struct FilterSubject
{
    GraphPtr graph = {};
    ReviewPtr review = {};
    std::shared_ptr<const GraphDiff> diff = {};

    bool operator==(const FilterSubject&) const = default;
    /// Only with a graph.
    QueryInput input() const { return {*graph, review.get(), diff.get()}; }
};

class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);

    void setSubject(const FilterSubject& subject) { m_subject = subject; }
    const FilterSubject& subject() const { return m_subject; }
    QListWidget* list() const { return m_list; }
    bool isBusy() const { return m_completing.isBusy(); }
    /// Without a list.
    void setFilter(const QString& text);

Q_SIGNALS:
    void taken();               ///< Enter
    void letGo();               ///< Esc, with no list
    void stepped(bool forward); ///< Tab or F3 and their opposites, with no list: to another match

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void propose();
    void show(const Completions& completions);
    void take();
    bool chooseByKey(int key);

    FilterSubject m_subject;
    QListWidget* m_list;
    Completions m_completions;
    Job m_completing;
};

} // namespace unitscope
