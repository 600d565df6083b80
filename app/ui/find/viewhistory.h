// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What was wanted to be seen, step by step: undo and redo of what is shown, hidden, filtered, looked around.

#include "graph/view/viewspec.h"

#include <QtCore/qobject.h>
#include <vector>

namespace unitscope {

class Document;

class ViewHistory : public QObject
{
    Q_OBJECT

public:
    ViewHistory(Document& document, QObject* parent);

    bool canUndo() const { return m_place > 0; }
    bool canRedo() const { return m_place + 1 < std::ssize(m_views); }

public Q_SLOTS:
    /// The document shows it, and it can be undone.
    void show(const unitscope::ViewSpec& spec);
    /// The same for one of several steps that are one for whoever undoes them: those of one name without another between.
    void showStep(const unitscope::ViewSpec& spec, const QString& name);
    void undo() { goTo(m_place - 1); }
    void redo() { goTo(m_place + 1); }

Q_SIGNALS:
    void changed();

private:
    void push(const ViewSpec& spec);
    void goTo(int place);
    void adopt(const std::set<QString>& hosts);

    Document& m_document;
    std::vector<ViewSpec> m_views;
    int m_place = 0;
    QString m_step; ///< of the newest; empty if it stands for itself
};

} // namespace unitscope
