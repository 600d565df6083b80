// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/tablekind.h"

#include <algorithm>

namespace unitscope {

namespace {

bool namesUnits(const Columns& columns)
{
    return columns.has(Column::Name) || columns.has(Column::Service) || columns.has(Column::Unit);
}

/// Only a module has these.
bool describesModules(const Columns& columns)
{
    return namesUnits(columns)
           && (columns.has(Column::Venv) || columns.has(Column::User) || columns.has(Column::Pid)
               || columns.has(Column::Enabled));
}

/// A module has these, and hardly anything else that runs.
bool describesUnits(const Columns& columns)
{
    const auto known = {Column::Port, Column::Venv,   Column::User,     Column::Pid,        Column::Enabled,
                        Column::Exit, Column::Status, Column::Category, Column::Entrypoint, Column::Command};
    return std::any_of(known.begin(), known.end(), [&columns](Column column) { return columns.has(column); });
}

/// What the heads say where the headings above say nothing.
TableKind kindByHeads(const Columns& columns)
{
    if (columns.has(Column::Count) && (columns.has(Column::Counted) || columns.has(Column::Category)))
        return TableKind::Counts;
    if (columns.has(Column::Gate) && columns.has(Column::Status))
        return TableKind::Gates;
    if (columns.has(Column::Stream))
        return TableKind::Streams;
    if (columns.has(Column::Timer))
        return TableKind::Timers;
    if (columns.has(Column::Target))
        return TableKind::Targets;
    if (columns.has(Column::Name) && columns.has(Column::Entrypoint) && columns.has(Column::Unit))
        return TableKind::Code;
    if (columns.count() > 1 && (columns.has(Column::Name) || (namesUnits(columns) && describesUnits(columns))))
        return columns.at(0) == Column::Port && !columns.has(Column::Name) ? TableKind::Ports : TableKind::Modules;
    return columns.has(Column::Port) && columns.has(Column::Owner) ? TableKind::Ports : TableKind::Unknown;
}

/// What a topic's tables list, as far as their heads agree.
TableKind kindByTopic(HeadingTopic topic, const Columns& columns)
{
    const bool hasName = namesUnits(columns);
    switch (topic) {
    case HeadingTopic::Statistics: return columns.has(Column::Count) ? TableKind::Counts : TableKind::Unknown;
    case HeadingTopic::Modules: return hasName ? TableKind::Modules : TableKind::Unknown;
    case HeadingTopic::Streams: return hasName || columns.has(Column::Stream) ? TableKind::Streams : TableKind::Unknown;
    case HeadingTopic::Ports: return columns.has(Column::Port) ? TableKind::Ports : TableKind::Unknown;
    case HeadingTopic::Venvs: return hasName || columns.has(Column::Venv) ? TableKind::Venvs : TableKind::Unknown;
    case HeadingTopic::Targets: return hasName || columns.has(Column::Target) ? TableKind::Targets : TableKind::Unknown;
    case HeadingTopic::Timers: return hasName || columns.has(Column::Timer) ? TableKind::Timers : TableKind::Unknown;
    case HeadingTopic::Code: return hasName || columns.has(Column::Code) ? TableKind::Code : TableKind::Unknown;
    case HeadingTopic::Gates: return columns.has(Column::Gate) || hasName ? TableKind::Gates : TableKind::Unknown;
    default: return TableKind::Unknown;
    }
}

} // namespace

TableKind kindOf(const ReportSection& section, const Table& table)
{
    const Columns columns(table);
    // Below "RUNNING MODULES" a heading may divide them as it likes: "Ports and Streams".
    const bool isDivided = section.modules.level > 0 && section.modules.level < section.heading.level;
    if (columns.has(Column::Name) && describesModules(columns) && (isDivided || section.topic == HeadingTopic::Unknown))
        return TableKind::Modules;
    const TableKind byTopic = kindByTopic(section.topic, columns);
    return byTopic != TableKind::Unknown ? byTopic : kindByHeads(columns);
}

} // namespace unitscope
