// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a panel shows while it has nothing: one sentence and at most one thing to do about it.

#include <QtCore/qpointer.h>
#include <QtWidgets/qwidget.h>

class QAction;
class QLabel;
class QPushButton;

namespace unitscope {

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString& sentence, QWidget* parent = nullptr);
    /// "Nothing is open." and what will be here then, with the button that opens something.
    static EmptyState* nothingOpen(const QString& then, QWidget* parent);
    void setSentence(const QString& sentence);
    /// Where nothing is open: that this is on its way. Empty: no longer. Does nothing elsewhere.
    void setLoading(const QString& name);
    /// Call at most once; the button belongs to this widget.
    QPushButton* addAction(const QString& words);
    /// A button for what the window's menus have: the action of that name (Actions), with its words, as far as it can be done
    /// now. Another one later replaces it; no button for no name, and none outside a window that has it.
    void offer(const QString& action);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void placeOffer();

    QLabel* m_sentence;
    QPushButton* m_offer = nullptr;
    QString m_nothingOpen; ///< the sentence, if that is what it says
    QString m_action;
    QPointer<QAction> m_offered;
};

} // namespace unitscope
