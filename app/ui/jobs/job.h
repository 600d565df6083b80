// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Runs one blocking function at a time for the window: the only place that knows threads. The newest wins: starting
/// another asks the one before to stop, and its answer, should it still come, is dropped. Answers arrive in the thread
/// the job lives in. Everything the function needs is copied into it; nothing is shared.

#include <QtCore/qobject.h>
#include <QtCore/qthreadpool.h>
#include <QtCore/qtimer.h>
#include <functional>
#include <memory>
#include <stop_token>

namespace unitscope {

class Job : public QObject
{
    Q_OBJECT

public:
    explicit Job(QObject* parent = nullptr);
    /// Asks what runs to stop and waits for it.
    ~Job() override;

    /// `work(std::stop_token)` runs on another thread; `done(answer)` here, unless a newer start or cancel() came between.
    template <class Work, class Done>
    void start(Work work, Done done)
    {
        startTelling<Nothing>([work](const std::stop_token& stop, const auto&) { return work(stop); }, [](Nothing) {},
                              done);
    }

    /// `work(std::stop_token, tell)`: what it tells on its way is heard here before the answer, under the same condition.
    template <class News, class Work, class Heard, class Done>
    void startTelling(Work work, Heard heard, Done done)
    {
        const quint64 ticket = begin();
        m_pool.start([this, ticket, work, heard, done, stop = m_stop.get_token()] {
            if (stop.stop_requested())
                return;
            const std::function<void(News)> tell = [this, ticket, heard](News news) {
                const auto box = std::make_shared<News>(std::move(news));
                QMetaObject::invokeMethod(
                    this,
                    [this, ticket, heard, box] {
                        if (ticket == m_newest && m_isBusy)
                            heard(std::move(*box));
                    },
                    Qt::QueuedConnection);
            };
            // By pointer: an answer may be large, and not every answer can be copied.
            const auto answer = std::make_shared<decltype(work(stop, tell))>(work(stop, tell));
            QMetaObject::invokeMethod(
                this,
                [this, ticket, done, answer] {
                    if (finish(ticket))
                        done(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }

    /// Nothing will be answered. What runs is asked to stop.
    void cancel();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    /// False as soon as there is nothing to wait for, before the answer is handed over.
    void busyChanged(bool isBusy);
    /// The wait has become long enough to be noticed (300 ms).
    void becameSlow();

private:
    struct Nothing
    { };
    quint64 begin();
    bool finish(quint64 ticket);

    QThreadPool m_pool;
    QTimer m_patience;
    std::stop_source m_stop;
    quint64 m_newest = 0;
    bool m_isBusy = false;
};

} // namespace unitscope
