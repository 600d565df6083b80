// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: the output of "systemctl show" taken apart, without knowing what its properties mean.

#include "importers/audit/auditreading.h"

namespace unitscope {

struct UnitProperty
{
    QByteArrayView name;
    ByteRange value; ///< may be empty
    ByteRange line;
};

/// What is shown of one unit.
class UnitBlock
{
public:
    UnitBlock(const AuditReading& reading, std::vector<UnitProperty> properties)
        : m_reading(&reading), m_properties(std::move(properties))
    { }
    /// The first property of that name; nullptr if it is not shown.
    const UnitProperty* find(QByteArrayView name) const;
    std::vector<const UnitProperty*> all(QByteArrayView name) const;
    /// Its text; empty if it is not shown.
    QString text(QByteArrayView name) const;
    ByteRange range() const { return {m_properties.front().line.begin, m_properties.back().line.end}; }

private:
    const AuditReading* m_reading;
    std::vector<UnitProperty> m_properties; ///< not empty
};

/// What "systemctl show" printed: the blocks between empty lines.
std::vector<UnitBlock> unitBlocksIn(const AuditReading& reading);

/// "/usr/bin/python -m a.b" of "{ path=... ; argv[]=/usr/bin/python -m a.b ; ignore_errors=no ; ... }"; empty for another form.
ByteRange commandIn(const AuditReading& reading, const UnitBlock& block);

struct UnitName
{
    QString name;
    ByteRange range; ///< as it is written
};
/// The names in a list like that of "Wants=": between spaces; one with a backslash is quoted, and its backslashes doubled.
std::vector<UnitName> unitNamesIn(const AuditReading& reading, const ByteRange& value);

} // namespace unitscope
