// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/units.h"

#include <algorithm>

namespace unitscope {

UnitTable::UnitTable(std::vector<UnitRow> rows) : m_rows(std::move(rows))
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

const UnitRow* UnitTable::find(QStringView id) const
{
    const auto alias = m_aliases.constFind(id.toString());
    const QString wanted = alias == m_aliases.cend() ? id.toString() : *alias;
    const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), wanted,
                                      [](const UnitRow& a, const QString& name) { return a.id < name; });
    return row != m_rows.end() && row->id == wanted ? &*row : nullptr;
}

UnitTable readUnits(AuditReading&)
{
    return UnitTable({});
}

} // namespace unitscope
