// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The line above the picture in which somebody says what they look for: a filter, common questions to pick from, whether what
/// fits is marked, shown alone, or hidden, and how many fit. Says where a filter is wrong. Decides nothing.

#include "graph/view/query/queryerror.h"
#include "graph/view/viewspec.h"

#include <QtWidgets/qframe.h>

class QLabel;
class QPushButton;
class QToolButton;

namespace unitscope {

class FilterField;

enum class FindMode : quint8 { Mark, ShowOnly, Hide };

class FindBar : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    FilterField* field() const { return m_field; }
    FindMode mode() const { return m_mode; }
    void setMode(FindMode mode);
    void open();
    void setCount(const QString& words) const;
    /// Nothing: the filter is right.
    void setMistake(const std::optional<QueryError>& mistake, const QStringList& hints = {});
    QString message() const;
    void setHistory(const QStringList& filters) { m_history = filters; }

Q_SIGNALS:
    void changed(); ///< the text or the mode
    void taken();   ///< Enter
    void stepped(bool forward);
    void closed();

private:
    void fillPresets();
    void chooseMode(FindMode mode);

    FindMode m_mode = FindMode::Mark;
    QStringList m_history;
    QToolButton* m_presets;
    FilterField* m_field;
    std::vector<QPushButton*> m_modes;
    QLabel* m_count;
    QToolButton* m_close;
    QLabel* m_message;
};

} // namespace unitscope
