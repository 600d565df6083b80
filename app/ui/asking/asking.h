// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Puts the questions of connections to whoever sits at a window: a dialog over that window for each, one after the other. The
/// connection's thread waits for the answer, the window does not. Closing a dialog is no answer; a question that no longer
/// matters closes its dialog. Lives in the window's thread.

#include "importers/source/ask.h"

#include <QtCore/qobject.h>
#include <QtCore/qpointer.h>
#include <deque>
#include <memory>

class QWidget;

namespace unitscope {

class AskDialog;

class UiAsk : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window.
    explicit UiAsk(QWidget* window);
    /// Nobody answers any more what is still open.
    ~UiAsk() override;

    /// For Access::ask. May be copied, called from several threads (not the window's: it would wait for itself) and outlive this.
    Ask ask() const;
    bool isAsking() const;

Q_SIGNALS:
    void askingChanged(bool isAsking);

private:
    struct Door;
    struct Waiting;
    void enqueue(std::shared_ptr<Waiting> waiting);
    void showNext();
    void finish(bool isAccepted);
    void drop(const std::shared_ptr<Waiting>& waiting);

    QWidget* m_window;
    std::shared_ptr<Door> m_door; ///< through which other threads come, as long as this is here
    std::deque<std::shared_ptr<Waiting>> m_waiting;
    std::shared_ptr<Waiting> m_shown;
    QPointer<AskDialog> m_dialog;
};

} // namespace unitscope
