// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/processes.h"

#include <algorithm>

namespace unitscope {

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

ProcessTable readProcesses(AuditReading&)
{
    return ProcessTable({});
}

} // namespace unitscope
