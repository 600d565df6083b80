// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a document fetches from other machines at the moment, or fetched last: one row for each, to be shown and to be
/// cancelled. Owned by the document, in whose thread it lives.

#include "app/ui/sources/fetchsources.h"

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

namespace unitscope {

class Fetches : public QObject
{
    Q_OBJECT

public:
    explicit Fetches(QObject* parent = nullptr);

    /// Of what was asked for last, in its order; also what had come before, if it still belongs to it.
    const std::vector<Fetch>& rows() const { return m_rows; }
    /// Of them, those that the newest request wanted.
    std::vector<Fetch> newest() const;
    bool isRunning() const { return m_isRunning; }

    /// What the list lacks waits from now on; if it lacks nothing, nothing changes. The tokens by which each is stopped.
    std::map<QString, std::stop_token> begin(const SourceList& list);
    void take(const Fetch& fetch);
    /// All that can come has come, or nobody waits for it any more: what is not over is cancelled.
    void end();

public Q_SLOTS:
    /// One of them; the others go on.
    void cancel(const QString& name);
    /// All that have not come yet: what has come is shown.
    void cancelRest();

Q_SIGNALS:
    void began();
    void changed();
    void ended();

private:
    Fetch* find(const QString& name);
    void tick();

    std::vector<Fetch> m_rows;
    std::map<QString, std::stop_source> m_stops;
    QTimer m_clock; ///< a host that says nothing shows that time goes on
    bool m_isRunning = false;
};

} // namespace unitscope
