// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/manyhosts.h"

#include "app/cli/audithosts.h"
#include "app/cli/hostrows.h"
#include "graph/base/atomicfile.h"
#include "graph/base/safetext.h"
#include "importers/audit/remoteaudit.h"
#include "importers/source/readfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfileinfo.h>
#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 largestList = qint64(1024) * 1024;

HostResult resultOf(const Error& error)
{
    switch (error.code) {
    case Error::Code::Unreachable: return HostResult::Unreachable;
    case Error::Code::Incomplete: return HostResult::Incomplete;
    case Error::Code::Cancelled: return HostResult::Cancelled;
    default: return HostResult::Failed;
    }
}

/// The row names the host, the file stands in a column of its own.
QString reasonOf(Error error)
{
    error.where = {};
    return error.message();
}

class HostRuns
{
public:
    HostRuns(const AuditRequest& request, const std::vector<SshTarget>& hosts, const Console& console,
             const std::stop_token& stop)
        : m_request(request), m_hosts(hosts), m_console(console), m_stop(stop), m_rows(hosts.size())
    {
        for (size_t i = 0; i < hosts.size(); ++i)
            m_rows[i].host = hosts[i].text();
    }

    std::vector<HostRow> run();

private:
    void work();
    void audit(const SshTarget& host, HostRow& row) const;
    void keep(const SshTarget& host, const RemoteAudit& audit, HostRow& row) const;
    void told(const HostRow& row);
    Ask oneAtATime();

    const AuditRequest& m_request;
    const std::vector<SshTarget>& m_hosts;
    const Console& m_console;
    const std::stop_token m_stop;
    Access m_access;
    std::vector<HostRow> m_rows;
    std::atomic<size_t> m_next = 0;
    size_t m_done = 0;
    std::timed_mutex m_terminal; ///< one question or one line at a time
};

/// Questions of two hosts wait for each other, and so do the lines between them.
Ask HostRuns::oneAtATime()
{
    if (!m_request.access.ask)
        return {};
    return [this](const Question& question, const std::stop_token& stop) -> std::optional<Secret> {
        std::unique_lock lock(m_terminal, std::defer_lock);
        while (!lock.try_lock_for(std::chrono::milliseconds(50))) {
            if (stop.stop_requested())
                return {};
        }
        return m_request.access.ask(question, stop);
    };
}

std::vector<HostRow> HostRuns::run()
{
    m_access = m_request.access;
    m_access.ask = oneAtATime();
    const size_t count = std::min(size_t(m_request.atOnce), m_hosts.size());
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < count; ++i)
            threads.emplace_back([this] { work(); });
    }
    return std::move(m_rows);
}

void HostRuns::work()
{
    for (size_t i = m_next++; i < m_hosts.size() && !m_stop.stop_requested(); i = m_next++) {
        QElapsedTimer timer;
        timer.start();
        audit(m_hosts[i], m_rows[i]);
        m_rows[i].milliseconds = timer.elapsed();
        told(m_rows[i]);
    }
}

void HostRuns::audit(const SshTarget& host, HostRow& row) const
{
    const Result<RemoteAudit> audit = auditOverSsh(host, m_request.options, m_access, m_stop);
    if (audit)
        return keep(host, *audit, row);
    row.result = resultOf(audit.error());
    row.reason = reasonOf(audit.error());
}

void HostRuns::keep(const SshTarget& host, const RemoteAudit& audit, HostRow& row) const
{
    const QString file = QDir(m_request.output).filePath(transcriptFileName(host));
    row.bytes = audit.transcript.size();
    if (const Result<void> written = writeFileAtomically(file, audit.transcript); !written) {
        row.result = HostResult::Failed;
        row.reason = reasonOf(written.error());
        return;
    }
    row.file = file;
    row.result = audit.isWhole ? HostResult::Done : HostResult::Incomplete;
    if (audit.isWhole)
        return;
    row.reason = u"it did not come to its end: what it has is written"_s;
    const QString last = decodedLossy(audit.messages).trimmed().section(u'\n', -1).trimmed();
    if (!last.isEmpty())
        row.reason += u" ("_s + safeForPeople(elidedMiddle(last, 160)) + u')';
}

void HostRuns::told(const HostRow& row)
{
    const std::scoped_lock lock(m_terminal);
    ++m_done;
    if (m_console.isTerminal)
        say(m_console, u"[%1/%2] %3: %4"_s.arg(m_done).arg(m_hosts.size()).arg(row.host, wordFor(row.result)));
}

Result<void> makeFolder(const QString& path)
{
    if (QFileInfo(path).isDir() || (!QFileInfo::exists(path) && QDir().mkpath(path)))
        return {};
    return failed({.code = Error::Code::WriteFailed,
                   .where = {.file = path},
                   .expected = u"a folder for the transcripts, or a name for a new one"_s,
                   .found = QFileInfo::exists(path) ? u"something else"_s : u"no way to make it"_s});
}

Result<std::vector<SshTarget>> hostsOf(const AuditRequest& request, const std::stop_token& stop)
{
    if (request.hostsFile.isEmpty())
        return request.hosts;
    const ReadLimits limits{.bytes = largestList};
    const bool isStandardInput = request.hostsFile == "-"_L1;
    const Result<QByteArray> list = isStandardInput ? readStandardInput(limits, stop)
                                                    : readFile(request.hostsFile, limits, stop);
    if (!list)
        return tl::unexpected(list.error());
    return hostsInList(*list, isStandardInput ? QStringView(standardInputName).toString() : request.hostsFile);
}

} // namespace

ExitCode auditHosts(const AuditRequest& request, const Console& console, const std::stop_token& stop)
{
    const Result<std::vector<SshTarget>> hosts = hostsOf(request, stop);
    if (!hosts)
        return fail(console, hosts.error());
    if (const Result<void> folder = makeFolder(request.output); !folder)
        return fail(console, folder.error());
    const std::vector<HostRow> rows = HostRuns(request, *hosts, console, stop).run();
    const ExitCode printed = print(console, request.asJson ? hostRowsJson(rows) : hostRowsText(rows), stop);
    return printed == ExitCode::Done ? exitCodeFor(rows) : printed;
}

} // namespace unitscope
