// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: the processes of a transcript, as a table. States nothing by itself.

#include "importers/audit/auditreading.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

struct ProcessRow
{
    qint64 pid = 0;
    qint64 parent = 0;
    std::optional<qint64> uid = {};
    QString name = {};
    QString unit = {};             ///< "trader.service", from its control group; empty if it is in none
    QStringList arguments = {};    ///< the command line; a process may have overwritten it
    ByteRange cgroupLine = {};     ///< empty if it was not seen
    ByteRange statusLine = {};     ///< of its name
    ByteRange argumentsRange = {}; ///< its lines in processes.arguments
    bool isAudit = false;          ///< this audit itself, or what it came by: to be left out
};

class ProcessTable
{
public:
    explicit ProcessTable(std::vector<ProcessRow> rows); ///< in any order; of two of one pid the first counts
    std::span<const ProcessRow> rows() const { return m_rows; }
    /// nullptr if it was not seen.
    const ProcessRow* find(qint64 pid) const;

private:
    std::vector<ProcessRow> m_rows; ///< by pid
};

ProcessTable readProcesses(AuditReading& reading);

/// "trader.service" of "/system.slice/trader.service/worker"; empty if no part names a unit. A scope is none.
QString unitOfControlGroup(QStringView path);

} // namespace unitscope
