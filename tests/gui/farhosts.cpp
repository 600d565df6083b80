// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "farhosts.h"

#include "guitest.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope::test {

struct FarHosts::Hosts
{
    struct Host
    {
        QByteArray bytes = {};
        std::optional<Error> failure = {};
        std::optional<RemoteProgress> hangsAt = {};
    };

    Result<SourcePtr> fetch(const QString& name, const OpenOptions& options, const std::stop_token& stop)
    {
        std::unique_lock lock(mutex);
        wanted += name;
        audits[name] = options.audit;
        most = std::max(most, ++running);
        if (const std::optional<RemoteProgress> progress = hosts[name].hangsAt) {
            lock.unlock();
            options.access.watch(*progress);
            lock.lock();
            changed.wait(lock, stop, [&] { return isOver || !hosts[name].hangsAt; });
        }
        --running;
        const Host& host = hosts[name];
        if (stop.stop_requested())
            return failed(
                {.code = Error::Code::Cancelled, .where = {.file = name}, .expected = {}, .found = {}, .advice = {}});
        if (host.failure)
            return failed(*host.failure);
        return std::make_shared<const Source>(name, host.bytes);
    }

    mutable std::mutex mutex;
    std::condition_variable_any changed;
    std::map<QString, Host> hosts;
    std::map<QString, AuditOptions> audits;
    QStringList wanted;
    int running = 0;
    int most = 0;
    bool isOver = false;
};

FarHosts::FarHosts() : m_hosts(std::make_shared<Hosts>()) { }

FarHosts::~FarHosts()
{
    const std::lock_guard lock(m_hosts->mutex);
    m_hosts->isOver = true;
    m_hosts->changed.notify_all();
}

FetchFunction FarHosts::function() const
{
    return [hosts = m_hosts](const QString& name, const OpenOptions& options, const std::stop_token& stop) {
        return name.contains("://"_L1) ? hosts->fetch(name, options, stop) : fetchSource(name, options, stop);
    };
}

void FarHosts::answer(const QString& name, const QStringList& modules)
{
    const QString host = name.section(u'/', 2, 2).section(u'@', -1);
    answerBytes(name, registryOf(host, u"2026-03-02T12:00:00Z"_s, modules));
}

void FarHosts::answerBytes(const QString& name, const QByteArray& bytes)
{
    const std::lock_guard lock(m_hosts->mutex);
    m_hosts->hosts[name] = {.bytes = bytes};
}

void FarHosts::fail(const QString& name, const QString& found, Error::Code code)
{
    const std::lock_guard lock(m_hosts->mutex);
    m_hosts->hosts[name] = {.failure = Error{.code = code,
                                             .where = {.file = name},
                                             .expected = u"an answer"_s,
                                             .found = found,
                                             .advice = u"Do this."_s}};
}

void FarHosts::hang(const QString& name, const RemoteProgress& progress)
{
    const std::lock_guard lock(m_hosts->mutex);
    m_hosts->hosts[name].hangsAt = progress;
}

void FarHosts::goOn(const QString& name)
{
    const std::lock_guard lock(m_hosts->mutex);
    m_hosts->hosts[name].hangsAt.reset();
    m_hosts->changed.notify_all();
}

QStringList FarHosts::wanted() const
{
    const std::lock_guard lock(m_hosts->mutex);
    return m_hosts->wanted;
}

void FarHosts::forgetWanted()
{
    const std::lock_guard lock(m_hosts->mutex);
    m_hosts->wanted.clear();
}

int FarHosts::mostAtOnce() const
{
    const std::lock_guard lock(m_hosts->mutex);
    return m_hosts->most;
}

int FarHosts::running() const
{
    const std::lock_guard lock(m_hosts->mutex);
    return m_hosts->running;
}

AuditOptions FarHosts::auditOf(const QString& name) const
{
    const std::lock_guard lock(m_hosts->mutex);
    return m_hosts->audits.at(name);
}

QByteArray FarHosts::passwordsOf(const QString& name) const
{
    const SecretPtr given = auditOf(name).passwords;
    return given ? given->view().toByteArray() : QByteArray();
}

} // namespace unitscope::test
