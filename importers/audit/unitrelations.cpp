// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/unitrelations.h"

#include "importers/audit/units.h"
#include "importers/audit/unitstates.h"

#include <utility>

namespace unitscope {

namespace {

constexpr std::pair<QByteArrayView, EdgeKind> relations[] = {
    {"Triggers", EdgeKind::Triggers}, {"Requires", EdgeKind::Requires}, {"Requisite", EdgeKind::Requires},
    {"BindsTo", EdgeKind::Requires},  {"Wants", EdgeKind::Wants},       {"After", EdgeKind::After},
    {"PartOf", EdgeKind::PartOf},
};

/// Only timers and sockets have a line for what they trigger.
bool canHave(Kind from, EdgeKind kind)
{
    return kind != EdgeKind::Triggers || from == Kind::Timer || from == Kind::Socket;
}

} // namespace

void stateRelations(AuditReading& reading, const NodeId& node, const UnitBlock& block, const UnitProperty& id)
{
    for (const auto& [name, kind] : relations) {
        const UnitProperty* property = block.find(name);
        if (!property || !canHave(node.kind(), kind))
            continue;
        for (const UnitName& other : unitNamesIn(reading, property->value)) {
            const auto to = nodeOfUnit(reading, other.name);
            if (to && *to != node)
                reading.state(EdgeId{node, kind, *to}, Attr::Exists, Value::of(true),
                              {other.range, property->line, id.line}, seenInShow);
        }
    }
}

} // namespace unitscope
