// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Layout programs kept alive between layouts, and what they have answered: the same question has the same answer, so an
/// unchanged part of a picture is placed as before, at once. Bounded in both; safe to share between threads.

#include "graph/layout/protocol.h"
#include "graph/layout/worker.h"

#include <QtCore/qcache.h>
#include <mutex>

namespace unitscope {

class LayoutCrew
{
public:
    /// An idle worker that runs the program, or a new one; nothing if it cannot be started.
    std::unique_ptr<LayoutWorker> take(const QString& path, int deadlineSeconds);
    /// Kept if it may be asked again.
    void giveBack(const QString& path, std::unique_ptr<LayoutWorker> worker);

    std::optional<PlacedComponent> remembered(const QString& path, const QByteArray& question);
    void remember(const QString& path, const QByteArray& question, const PlacedComponent& placed);
    void forget();  ///< all answers
    void dismiss(); ///< all idle workers

    qint64 residentBytes(); ///< of the idle workers

private:
    static constexpr size_t mostIdle = 4;
    static constexpr qsizetype mostKilobytes = qsizetype(96) * 1024;

    std::mutex m_mutex;
    std::vector<std::pair<QString, std::unique_ptr<LayoutWorker>>> m_idle;
    QCache<QByteArray, PlacedComponent> m_answers{mostKilobytes};
};

} // namespace unitscope
