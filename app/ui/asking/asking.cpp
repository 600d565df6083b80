// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/asking/asking.h"

#include "app/ui/asking/askdialog.h"

#include <QtCore/qthread.h>
#include <QtWidgets/qwidget.h>
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace unitscope {

/// One question on its way: written by its own thread, answered by the window's.
struct UiAsk::Waiting
{
    explicit Waiting(const Question& asked) : question(asked) { }

    void answer(std::optional<Secret> given)
    {
        {
            const std::lock_guard lock(mutex);
            isDone = true;
            secret = std::move(given);
        }
        changed.notify_all();
    }

    Question question;
    std::mutex mutex;
    std::condition_variable_any changed;
    bool isDone = false;
    std::optional<Secret> secret;
};

struct UiAsk::Door
{
    /// False if there is nobody behind it any more.
    template <class Call>
    bool pass(Call call)
    {
        const std::lock_guard lock(mutex);
        if (!owner)
            return false;
        QMetaObject::invokeMethod(
            owner, [to = owner, call = std::move(call)] { call(*to); }, Qt::QueuedConnection);
        return true;
    }

    std::mutex mutex;
    UiAsk* owner;
};

UiAsk::UiAsk(QWidget* window) : QObject(window), m_window(window), m_door(std::make_shared<Door>())
{
    m_door->owner = this;
}

UiAsk::~UiAsk()
{
    {
        const std::lock_guard lock(m_door->mutex);
        m_door->owner = nullptr;
    }
    if (m_shown)
        m_shown->answer({});
    for (const std::shared_ptr<Waiting>& waiting : m_waiting)
        waiting->answer({});
    delete m_dialog;
}

bool UiAsk::isAsking() const
{
    return m_dialog;
}

Ask UiAsk::ask() const
{
    return [door = m_door, home = thread()](const Question& question,
                                            const std::stop_token& stop) -> std::optional<Secret> {
        Q_ASSERT(QThread::currentThread() != home);
        const auto waiting = std::make_shared<Waiting>(question);
        if (!door->pass([waiting](UiAsk& asker) { asker.enqueue(waiting); }))
            return std::nullopt;
        std::unique_lock lock(waiting->mutex);
        if (waiting->changed.wait(lock, stop, [&] { return waiting->isDone; }))
            return std::move(waiting->secret);
        lock.unlock();
        door->pass([waiting](UiAsk& asker) { asker.drop(waiting); });
        return std::nullopt;
    };
}

void UiAsk::enqueue(std::shared_ptr<Waiting> waiting)
{
    m_waiting.push_back(std::move(waiting));
    if (!m_dialog)
        showNext();
}

void UiAsk::showNext()
{
    const bool wasAsking = m_shown != nullptr;
    m_shown = nullptr;
    m_dialog = nullptr;
    if (!m_waiting.empty()) {
        m_shown = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_dialog = new AskDialog(m_shown->question, m_window);
        connect(m_dialog, &QDialog::finished, this, [this](int result) { finish(result == QDialog::Accepted); });
        m_dialog->open();
    }
    if (wasAsking != (m_shown != nullptr))
        Q_EMIT askingChanged(m_shown != nullptr);
}

void UiAsk::finish(bool isAccepted)
{
    m_shown->answer(isAccepted ? m_dialog->takeAnswer() : std::nullopt);
    showNext();
}

void UiAsk::drop(const std::shared_ptr<Waiting>& waiting)
{
    if (waiting != m_shown)
        std::erase(m_waiting, waiting);
    else if (m_dialog)
        m_dialog->reject(); // finish() answers what nobody waits for any more
}

} // namespace unitscope
