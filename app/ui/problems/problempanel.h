// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// All problems of what is open: the list, filtered and grouped, and beside it why the chosen one is a problem. Asks to see
/// things and to decide; changes nothing itself. Going to the next problem works while the panel is closed, too.

#include "app/ui/problems/problemrow.h"
#include "app/ui/theme/theme.h"

#include <QtWidgets/qstackedwidget.h>

class QModelIndex;
class QSplitter;
class QTreeView;

namespace unitscope {

class EmptyState;
class ProblemTools;
class ProblemTree;
class ProblemWhy;
struct ProblemFilter;

class ProblemPanel : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ProblemPanel(QWidget* parent = nullptr);

    /// The one that was chosen stays it, if it is still there.
    void setRows(ProblemRowsPtr rows);
    void setTheme(const Theme& theme);
    /// Only rows with these words; everything for none.
    void showOnly(const QString& words);
    /// Chooses a row, as if clicked. Takes the filter away if that hides it.
    void choose(const QString& key);
    void step(int direction);

    ProblemTree* model() const { return m_model; }
    /// Null if none is chosen.
    const ProblemRow* current() const;
    QSize sizeHint() const override { return {640, 256}; }

Q_SIGNALS:
    void chosen(const unitscope::ProblemRow& row);
    void sideChosen(const unitscope::ProblemRow& row, int side);
    void ignoreWanted(const unitscope::ProblemRow& row);
    void takeBackWanted(const unitscope::ProblemRow& row);

private:
    QWidget* makeList();
    void setUpTree();
    void addCopying();
    void rearrange();
    void take(const QModelIndex& index);
    void copy(const std::vector<const ProblemRow*>& rows);
    void copySelected();
    void copyAll();

    ProblemTree* m_model;
    QTreeView* m_tree;
    ProblemTools* m_tools;
    ProblemWhy* m_why;
    QStackedWidget* m_list;       ///< the tree, or what to say when the filter leaves nothing
    QString m_current;            ///< key
    bool m_isRearranging = false; ///< what is chosen is only put where it was
};

} // namespace unitscope
