// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/units.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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

UnitTable readUnits(AuditReading& reading)
{
    std::vector<UnitRow> rows;
    const Frame* frame = reading.transcript().find(u"units.show"_s);
    if (frame && frame->hasEvidence()) {
        for (const ByteRange& line : reading.transcript().linesOf(*frame)) {
            const QString id = reading.view(line).startsWith("Id=") ? reading.text(line).sliced(3) : QString();
            if (const auto node = id.isEmpty() ? std::nullopt : nodeOfUnit(reading, id))
                rows.push_back({.id = id, .node = *node, .idLine = line});
        }
    }
    return UnitTable(std::move(rows));
}

std::optional<NodeId> nodeOfUnit(const AuditReading& reading, const QString& unit)
{
    static constexpr std::pair<QLatin1StringView, Kind> sorts[] = {{".service"_L1, Kind::Service},
                                                                   {".timer"_L1, Kind::Timer},
                                                                   {".target"_L1, Kind::Target},
                                                                   {".socket"_L1, Kind::Socket}};
    for (const auto& [ending, kind] : sorts) {
        if (unit.endsWith(ending))
            return reading.node(kind, unit.chopped(ending.size()));
    }
    return std::nullopt;
}

} // namespace unitscope
