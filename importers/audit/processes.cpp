// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/processes.h"

#include <QtCore/qset.h>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "/proc/157/NAME:REST" of a line that grep -H printed.
struct ProcLine
{
    qint64 pid = 0;
    QByteArrayView rest;
};
std::optional<ProcLine> procLine(QByteArrayView line, QByteArrayView name)
{
    constexpr QByteArrayView folder("/proc/");
    const qsizetype slash = line.indexOf('/', folder.size());
    if (!line.startsWith(folder) || slash < 0 || !line.sliced(slash + 1).startsWith(name)
        || line.size() <= slash + 1 + name.size() || line[slash + 1 + name.size()] != ':')
        return std::nullopt;
    bool isNumber = false;
    const qint64 pid = line.sliced(folder.size(), slash - folder.size()).toLongLong(&isNumber);
    return isNumber && pid > 0 ? std::optional(ProcLine{pid, line.sliced(slash + 2 + name.size())}) : std::nullopt;
}

template <class Take>
void eachLine(const AuditReading& reading, const QString& frameId, QByteArrayView name, Take take)
{
    const Frame* frame = reading.transcript().find(frameId);
    if (!frame || !frame->hasEvidence())
        return;
    for (const ByteRange& range : reading.transcript().linesOf(*frame)) {
        if (const auto line = procLine(reading.view(range), name))
            take(*line, range);
    }
}

using Rows = std::map<qint64, ProcessRow>;

void readStatus(ProcessRow& row, const AuditReading& reading, const ProcLine& line, const ByteRange& range)
{
    const qsizetype tab = line.rest.indexOf('\t');
    const QByteArrayView value = tab < 0 ? QByteArrayView() : line.rest.sliced(tab + 1);
    if (line.rest.startsWith("Name:") && row.statusLine.isEmpty()) {
        row.name = reading.text(reading.rangeOf(value));
        row.statusLine = range;
    } else if (line.rest.startsWith("PPid:")) {
        row.parent = value.trimmed().toLongLong();
    } else if (line.rest.startsWith("Uid:")) {
        row.uid = value.toByteArray().split('\t').value(0).toLongLong();
    }
}

/// The script, what it started, and what it came by up to sshd.
void markAudit(const AuditReading& reading, Rows& rows)
{
    const Frame* frame = reading.transcript().find(u"audit.self"_s);
    if (!frame || !frame->hasEvidence())
        return;
    const QList<QByteArray> words = reading.view(frame->body).toByteArray().simplified().split(' ');
    if (words.size() < 4 || words[0] != "pid" || words[2] != "parent")
        return;
    const qint64 script = words[1].toLongLong();
    QSet<qint64> own = {script};
    for (bool isMore = true; isMore;) { // each pass finds at least one, or is the last
        isMore = false;
        for (const auto& [pid, row] : rows) {
            if (!own.contains(pid) && own.contains(row.parent)) {
                own.insert(pid);
                isMore = true;
            }
        }
    }
    for (qint64 pid = words[3].toLongLong(); pid > 1 && !own.contains(pid);) {
        const auto row = rows.find(pid);
        if (row == rows.end() || row->second.name == "systemd"_L1)
            break;
        own.insert(pid);
        const auto parent = rows.find(row->second.parent);
        const bool isServer = row->second.name.startsWith("sshd"_L1) && parent != rows.end()
                              && !parent->second.name.startsWith("sshd"_L1);
        if (isServer) { // the one that listens serves others too
            own.remove(pid);
            break;
        }
        pid = row->second.parent;
    }
    for (auto& [pid, row] : rows)
        row.isAudit = own.contains(pid);
}

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
    for (const QStringView part : path.split(u'/')) {
        if (part.endsWith(".service"_L1) || part.endsWith(".socket"_L1))
            return part.toString();
    }
    return {};
}

ProcessTable readProcesses(AuditReading& reading)
{
    Rows rows;
    eachLine(reading, u"processes.cgroup"_s, "cgroup", [&](const ProcLine& line, const ByteRange& range) {
        constexpr QByteArrayView unified("0::");
        ProcessRow& row = rows[line.pid];
        if (!line.rest.startsWith(unified) || !row.cgroupLine.isEmpty())
            return;
        row.cgroupLine = range;
        row.unit = unitOfControlGroup(reading.text(reading.rangeOf(line.rest.sliced(unified.size()))));
    });
    eachLine(reading, u"processes.status"_s, "status",
             [&](const ProcLine& line, const ByteRange& range) { readStatus(rows[line.pid], reading, line, range); });
    eachLine(reading, u"processes.arguments"_s, "cmdline", [&](const ProcLine& line, const ByteRange& range) {
        ProcessRow& row = rows[line.pid];
        row.arguments += reading.text(reading.rangeOf(line.rest));
        row.argumentsRange = row.argumentsRange.isEmpty() ? range : ByteRange{row.argumentsRange.begin, range.end};
    });
    markAudit(reading, rows);
    std::vector<ProcessRow> all;
    for (auto& [pid, row] : rows) {
        row.pid = pid;
        all.push_back(std::move(row));
    }
    return ProcessTable(std::move(all));
}

} // namespace unitscope
