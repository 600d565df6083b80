// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/jobs/job.h"

namespace unitscope {

Job::Job(QObject* parent) : QObject(parent)
{
    // Two: one that is slow to stop does not hold up the next.
    m_pool.setMaxThreadCount(2);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, &Job::becameSlow);
}

Job::~Job()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void Job::cancel()
{
    if (m_isBusy) {
        m_stop.request_stop();
        finish(m_newest);
        ++m_newest;
    }
}

quint64 Job::begin()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_patience.start();
    if (!m_isBusy) {
        m_isBusy = true;
        Q_EMIT busyChanged(true);
    }
    return ++m_newest;
}

bool Job::finish(quint64 ticket)
{
    if (ticket != m_newest || !m_isBusy)
        return false;
    m_patience.stop();
    m_isBusy = false;
    Q_EMIT busyChanged(false);
    return true;
}

} // namespace unitscope
