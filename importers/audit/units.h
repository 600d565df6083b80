// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: what systemd says of its units.

#include "importers/audit/auditreading.h"

namespace unitscope {

struct UnitRow
{
    QString id; ///< "trader.service"
    NodeId node;
    qint64 mainPid = 0;
    QString execStart = {}; ///< the command line, as systemd shows it: words between spaces
    ByteRange execStartLine = {};
    QString workingDirectory = {};
    ByteRange workingDirectoryLine = {};
    QString unitPath = {};
};

class UnitTable
{
public:
    explicit UnitTable(std::vector<UnitRow> rows);
    std::span<const UnitRow> rows() const { return m_rows; }
    const UnitRow* find(QStringView id) const; ///< also by an alias; nullptr if there is none

    void addAlias(const QString& alias, const QString& id) { m_aliases.insert(alias, id); }

private:
    std::vector<UnitRow> m_rows; ///< by id
    QHash<QString, QString> m_aliases;
};

/// States units, timers, targets and their relations, and how far they are covered.
UnitTable readUnits(AuditReading& reading);

/// The thing a unit is, whether or not it was listed: "trader.service" -> service "trader". Nothing for other sorts of units.
std::optional<NodeId> nodeOfUnit(const AuditReading& reading, const QString& unit);

} // namespace unitscope
