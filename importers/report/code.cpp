// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/code.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString baseName(const QString& path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

/// The folder the unit's own lines named, if it has the module's name; else the module.
std::optional<About> codeNamed(const ReportReading& reading, const Words& module, const std::optional<About>& unit)
{
    const auto told = unit ? reading.codeOf(std::get<NodeId>(unit->subject)) : std::nullopt;
    const bool isSame = told && baseName(told->name()) == module.text();
    return reading.about(Kind::Code, isSame ? told->name() : module.text(), module);
}

void stateEntrypoint(ReportReading& reading, const ReportSection& section, const About& code,
                     const std::optional<About>& unit, const QString& head, const Words& cell)
{
    if (isAbsent(cell) || isStatedNone(cell)) {
        const Words& quoted = cell.isEmpty() ? section.heading.title : cell;
        if (section.isWithout || !cell.isEmpty())
            reading.state(code, Attr::Entrypoint, Value::none(), quoted);
        return;
    }
    stateField(reading, code, Column::Entrypoint, head, cell);
    if (unit)
        stateField(reading, *unit, Column::Entrypoint, head, cell);
}

/// What a row says of the unit; the unit.
std::optional<About> stateUnit(ReportReading& reading, const NameWords& unit, const Words& status)
{
    const auto about = isAbsent(unit.name) || unit.name.text() == u'?' ? std::nullopt : unitNamed(reading, unit.name);
    if (!about)
        return std::nullopt;
    reading.state(*about, Attr::Unit, unit.name);
    if (!unit.doubted.isEmpty())
        reading.state(*about, Attr::Doubt, unit.doubted);
    if (!isAbsent(status) && stateStatus(reading, *about, status, true) == StatusIs::Unknown)
        stateField(reading, *about, Column::Other, u"Status"_s, status);
    return about;
}

void readRow(ReportReading& reading, const ReportSection& section, const Table& table, const Columns& columns,
             const std::vector<Words>& row)
{
    const size_t nameColumn = columns.firstOf({Column::Name, Column::Code, Column::Service});
    const Remarked cell = remarkAtEnd(undecorated(cellAt(row, nameColumn)));
    const Words module = nameIn(cell.text).name;
    const size_t unitColumn = columns.has(Column::Unit)      ? columns.firstOf({Column::Unit})
                              : columns.has(Column::Service) ? columns.firstOf({Column::Service})
                                                             : nameColumn;
    const NameWords unitWords = unitColumn == nameColumn ? NameWords() : nameIn(cellAt(row, unitColumn));
    const auto unit = stateUnit(reading, unitWords,
                                columns.cell(row, columns.has(Column::Status) ? Column::Status : Column::Category));
    const auto code = isAbsent(module) ? std::nullopt : codeNamed(reading, module, unit);
    if (!code) {
        reading.reportUnread(wholeRow(row), Kind::Code, u"a row that names its module of code"_s);
        return;
    }
    const auto& id = std::get<NodeId>(code->subject);
    reading.list(id);
    reading.state(*code, id.name() == module.text() ? Attr::Name : Attr::CodeModule, module);
    if (!cell.remark.isEmpty())
        reading.state(*code, Attr::Remark, cell.remark);
    if (unit) {
        reading.state(*unit, Attr::CodeModule, module);
        reading.stateEdge(*unit, EdgeKind::Implements, id, unitWords.name);
        if (!unitWords.doubted.isEmpty())
            reading.state({EdgeId{std::get<NodeId>(unit->subject), EdgeKind::Implements, id}, unit->naming},
                          Attr::Doubt, unitWords.doubted);
    }
    for (size_t i = 0; i < table.head.size(); ++i) {
        const QString head = table.head[i].text();
        if (columns.at(i) == Column::Entrypoint)
            stateEntrypoint(reading, section, *code, unit, head, undecorated(cellAt(row, i)));
        else if (i != nameColumn && i != unitColumn && columns.at(i) != Column::Status
                 && columns.at(i) != Column::Category)
            stateField(reading, *code, columns.at(i) == Column::Code ? Column::Other : columns.at(i), head,
                       cellAt(row, i));
    }
    if (!columns.has(Column::Entrypoint))
        stateEntrypoint(reading, section, *code, unit, {}, {});
}

} // namespace

void readCodeTable(ReportReading& reading, const ReportSection& section, const Table& table)
{
    const Columns columns(table);
    for (const std::vector<Words>& row : table.rows)
        readRow(reading, section, table, columns, row);
}

} // namespace unitscope
