// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/ports.h"

#include "importers/report/portwords.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The service of that name if the report knows one, else a process.
std::optional<About> ownerNamed(const ReportReading& reading, const Words& owner)
{
    const auto unit = unitNamed(reading, owner);
    if (!unit)
        return std::nullopt;
    const auto& id = std::get<NodeId>(unit->subject);
    const bool hasSuffix = id.name().size() < owner.text().size();
    return hasSuffix || reading.isMentioned(id) ? unit : reading.about(Kind::Process, owner.text(), owner);
}

struct PortRow
{
    Words port = {};
    Words owner = {};
    Words line = {}; ///< for messages
};

/// States the port and its owner; the port, so that more can be said of it.
std::optional<About> stateOwned(ReportReading& reading, const PortRow& row)
{
    const std::vector<PortWords> ports = portsIn(row.port);
    if (ports.empty()) {
        reading.reportUnread(row.line, Kind::Port, u"a row that begins with a port number"_s);
        return std::nullopt;
    }
    const Words name = remarkAtEnd(undecorated(row.owner)).text;
    const auto owner = isAbsent(name) ? std::nullopt : ownerNamed(reading, name);
    std::optional<About> first;
    for (const PortWords& port : ports) {
        if (port.number == 0) {
            reading.reportUnread(row.line, Kind::Port, u"a port number from 1 to 65535"_s);
            continue;
        }
        const About about{*NodeId::make(reading.hostName(), Kind::Port, port.name()),
                          {reading.evidence(port.digits, Role::Subject)}};
        reading.list(std::get<NodeId>(about.subject));
        if (!owner) {
            reading.state(about, Attr::Number, Value::of(qint64(port.number)), port.digits);
            if (!port.doubt.isEmpty())
                reading.state(about, Attr::Doubt, port.doubt);
        } else {
            reading.state(about, Attr::Owner, name);
        }
        first = first ? first : std::optional(about);
    }
    if (owner && first) {
        if (std::get<NodeId>(owner->subject).kind() == Kind::Process)
            reading.state(*owner, Attr::Name, name);
        statePorts(reading, *owner, row.port);
        if (const Words remark = remarkAtEnd(undecorated(row.owner)).remark; !remark.isEmpty())
            stateMarks(reading, *owner, remark);
    }
    return first;
}

} // namespace

void readPortTable(ReportReading& reading, const ReportSection&, const Table& table)
{
    const Columns columns(table);
    const size_t portColumn = columns.firstOf({Column::Port});
    const size_t ownerColumn = columns.firstOf({Column::Owner, Column::Service, Column::Name, Column::Unit});
    for (const std::vector<Words>& row : table.rows) {
        const Words owner = ownerColumn == portColumn ? Words() : cellAt(row, ownerColumn);
        const auto port = stateOwned(reading, {cellAt(row, portColumn), owner, wholeRow(row)});
        for (size_t i = 0; port && i < row.size(); ++i) {
            const Words cell = undecorated(row[i]);
            if (i == portColumn || i == ownerColumn || isAbsent(cell))
                continue;
            switch (columns.at(i)) {
            case Column::Purpose:
            case Column::Description: reading.state(*port, Attr::Purpose, cell); break;
            case Column::Protocol: reading.state(*port, Attr::Protocol, cell); break;
            case Column::Address: reading.state(*port, Attr::Address, cell); break;
            case Column::Remark: reading.state(*port, Attr::Remark, cell); break;
            default: reading.stateOther(*port, cellAt(table.head, i).text(), cell);
            }
        }
    }
}

void readPortList(ReportReading& reading, const ReportSection& section)
{
    for (const Entry& entry : section.entries) {
        if (!entry.isItem || entry.isTitle)
            continue;
        const Remarked parts = remarkAtEnd(undecorated(entry.words));
        const Named number = namedIn(parts.text);
        const Named owner = namedIn(number.rest);
        const auto port = stateOwned(reading, {number.name, owner.name, entry.words});
        if (!port)
            continue;
        if (!owner.rest.isEmpty())
            reading.state(*port, Attr::Purpose, owner.rest);
        if (!parts.remark.isEmpty())
            reading.state(*port, Attr::Purpose, parts.remark);
    }
}

} // namespace unitscope
