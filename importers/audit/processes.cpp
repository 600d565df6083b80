// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/processes.h"

#include "importers/audit/auditself.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct ProcLine
{
    qint64 pid = 0;
    QByteArrayView rest; ///< behind "/proc/PID/FILE:"
};

/// A line of a frame that shows /proc/PID/FILE of many processes.
std::optional<ProcLine> procLine(QByteArrayView line, QByteArrayView file)
{
    if (!line.startsWith("/proc/"))
        return std::nullopt;
    const qsizetype slash = line.indexOf('/', 6);
    if (slash < 0 || !line.sliced(slash + 1).startsWith(file) || line.size() <= slash + 1 + file.size()
        || line[slash + 1 + file.size()] != ':')
        return std::nullopt;
    bool isNumber = false;
    const qint64 pid = line.sliced(6, slash - 6).toLongLong(&isNumber);
    return isNumber && pid > 0 ? std::optional(ProcLine{pid, line.sliced(slash + file.size() + 2)}) : std::nullopt;
}

class ProcessReader
{
public:
    explicit ProcessReader(AuditReading& reading) : m_reading(reading) { }

    ProcessTable read()
    {
        each(u"processes.cgroup"_s, "cgroup", [this](const ProcLine& line, const ByteRange& range) {
            if (!line.rest.startsWith("0::/"))
                return;
            ProcessRow& row = rowOf(line.pid);
            row.cgroupLine = range;
            m_groups[line.pid] = m_reading.text(m_reading.rangeOf(line.rest.sliced(3)));
            row.unit = unitOfControlGroup(m_groups[line.pid]);
        });
        each(u"processes.status"_s, "status", [this](const ProcLine& line, const ByteRange& range) {
            ProcessRow& row = rowOf(line.pid);
            const QString value = m_reading.text(m_reading.rangeOf(line.rest)).section(u'\t', 1);
            if (line.rest.startsWith("Name:")) {
                row.name = value;
                row.statusLine = range;
            } else if (line.rest.startsWith("PPid:")) {
                row.parent = value.toLongLong();
            } else if (line.rest.startsWith("Uid:")) {
                row.uid = value.section(u'\t', 1, 1).toLongLong(); // the effective one
            }
        });
        each(u"processes.arguments"_s, "cmdline", [this](const ProcLine& line, const ByteRange& range) {
            ProcessRow& row = rowOf(line.pid);
            row.arguments += m_reading.text(m_reading.rangeOf(line.rest)).replace(u'\x1e', u'\n');
            row.argumentsRange = {row.argumentsRange.isEmpty() ? range.begin : row.argumentsRange.begin, range.end};
        });
        markAudit();
        std::vector<ProcessRow> rows;
        rows.reserve(m_rows.size());
        for (auto& [pid, row] : m_rows)
            rows.push_back(std::move(row));
        return ProcessTable(std::move(rows));
    }

private:
    ProcessRow& rowOf(qint64 pid)
    {
        ProcessRow& row = m_rows[pid];
        row.pid = pid;
        return row;
    }

    template <class Do>
    void each(const QString& id, QByteArrayView file, Do&& perform)
    {
        for (const ByteRange& line : m_reading.transcript().linesOf(id)) {
            if (const auto read = procLine(m_reading.view(line), file))
                perform(*read, line);
        }
    }

    /// The script, what it started, what started it outside of any unit (a shell, sshd's process for the session), and whatever
    /// shares its session's scope.
    void markAudit()
    {
        const Frame* self = m_reading.transcript().find(u"audit.self"_s);
        const QStringList words = self ? m_reading.text(self->body).section(u'\n', 0, 0).split(u' ') : QStringList();
        if (words.size() != 4 || words[0] != "pid"_L1 || words[2] != "parent"_L1)
            return;
        const qint64 script = words[1].toLongLong();
        std::set<qint64> own{script};
        const auto isOfUnit = [this](qint64 pid) {
            const auto row = m_rows.find(pid);
            return pid <= 1 || row == m_rows.end() || !row->second.unit.isEmpty();
        };
        for (qint64 pid = words[3].toLongLong(); !isOfUnit(pid) && own.insert(pid).second;)
            pid = m_rows[pid].parent;
        const QString scope = readAuditSelf(m_reading).controlGroup;
        for (auto& [pid, row] : m_rows)
            row.isAudit = own.contains(pid) || (!scope.isEmpty() && m_groups[pid] == scope) || isBelow(pid, script);
    }

    bool isBelow(qint64 pid, qint64 ancestor) const
    {
        for (int depth = 0; depth < 64; ++depth) {
            const auto row = m_rows.find(pid);
            if (pid == ancestor)
                return true;
            if (row == m_rows.end() || row->second.parent == pid)
                return false;
            pid = row->second.parent;
        }
        return false;
    }

    AuditReading& m_reading;
    std::map<qint64, ProcessRow> m_rows;
    std::map<qint64, QString> m_groups; ///< paths of control groups
};

} // namespace

ProcessTable::ProcessTable(std::vector<ProcessRow> rows) : m_rows(std::move(rows))
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) { return a.pid < b.pid; });
    const auto same = [](const auto& a, const auto& b) { return a.pid == b.pid; };
    m_rows.erase(std::unique(m_rows.begin(), m_rows.end(), same), m_rows.end());
}

const ProcessRow* ProcessTable::find(qint64 pid) const
{
    const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), pid,
                                      [](const ProcessRow& a, qint64 wanted) { return a.pid < wanted; });
    return row != m_rows.end() && row->pid == pid ? &*row : nullptr;
}

QString unitOfControlGroup(QStringView path)
{
    // The first: what a user's own manager holds below user@1000.service are no units of the system.
    for (const QStringView part : path.split(u'/')) {
        if (part.size() > 8 && part.endsWith(u".service"))
            return part.toString();
    }
    return {};
}

ProcessTable readProcesses(AuditReading& reading)
{
    return ProcessReader(reading).read();
}

} // namespace unitscope
