// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/modules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void stateSection(ReportReading& reading, const About& about, const ReportSection& section, const Words& group)
{
    const Words& title = group.isEmpty() ? section.heading.title : group;
    if (!title.isEmpty() && !section.isObserved)
        reading.state(about, Attr::Section, title);
}

/// In its own part of the report a module stands once.
void stateCategory(ReportReading& reading, const About& about, const ReportSection& section)
{
    const ReportHeading& heading = section.modules;
    const auto& id = std::get<NodeId>(about.subject);
    reading.state(about, Attr::Category, Value::of(heading.category), heading.categoryWords);
    if (!section.isObserved && !reading.categorise(id, heading.category))
        reading.report(about.naming.front(), u"each module once in a category"_s,
                       quotedForPeople(id.name()) + u" again"_s,
                       u"Join the two entries; what both of them state is shown."_s);
}

void readRow(ReportReading& reading, const ReportSection& section, const Table& table, const Columns& columns,
             const std::vector<Words>& row)
{
    const size_t nameColumn = columns.firstOf({Column::Name, Column::Service, Column::Unit});
    const Words cell = remarkAtEnd(undecorated(cellAt(row, nameColumn))).text;
    NameWords parts = nameIn(cell);
    if (!parts.rest.isEmpty() && !looksLikeUnit(parts.name))
        parts = {.name = undecorated(cell)}; // a name of several words
    const bool hasUnit = columns.has(Column::Unit) && columns.at(nameColumn) != Column::Unit;
    const Words unit = hasUnit ? columns.cell(row, Column::Unit) : Words();
    const auto about = isAbsent(parts.name) ? std::nullopt : unitNamed(reading, parts.name, unit);
    if (!about) {
        reading.reportUnread(wholeRow(row), Kind::Service, u"a row that names its module"_s);
        return;
    }
    if (section.isObserved)
        reading.state(*about, Attr::Section, section.heading.title);
    else
        listUnit(reading, *about, parts.name);
    if (!parts.doubted.isEmpty())
        reading.state(*about, Attr::Doubt, parts.doubted);
    if (const Words remark = remarkAtEnd(undecorated(cellAt(row, nameColumn))).remark; !remark.isEmpty())
        stateMarks(reading, *about, remark);

    StatusIs status = StatusIs::Unknown;
    for (size_t i = 0; i < row.size(); ++i) {
        if (i == nameColumn)
            continue;
        const QString head = cellAt(table.head, i).text();
        const bool isStatus = columns.at(i) == Column::Status || columns.at(i) == Column::Category;
        const StatusIs said = isStatus && !isAbsent(row[i]) ? stateStatus(reading, *about, row[i], true)
                                                            : StatusIs::Unknown;
        if (said == StatusIs::Unknown)
            stateField(reading, *about, columns.at(i), head, row[i]);
        status = std::min(status, said); // a category is said first
    }
    if (status == StatusIs::Category)
        stateSection(reading, *about, section, table.group);
    else
        stateHeading(reading, *about, section, table.group);
}

} // namespace

void stateHeading(ReportReading& reading, const About& about, const ReportSection& section, const Words& group)
{
    const ReportHeading& heading = section.modules;
    const bool isOnlyDisabled = section.isObserved && heading.category == "DISABLED"_L1;
    if (isOnlyDisabled)
        reading.state(about, Attr::Enabled, Value::of(u"disabled"_s), heading.categoryWords);
    else if (!heading.category.isEmpty())
        stateCategory(reading, about, section);
    if (!heading.subState.isEmpty())
        reading.state(about, Attr::SubState, Value::of(heading.subState), heading.subStateWords);
    stateSection(reading, about, section, group);
}

void readModuleTable(ReportReading& reading, const ReportSection& section, const Table& table)
{
    const Columns columns(table);
    for (const std::vector<Words>& row : table.rows)
        readRow(reading, section, table, columns, row);
}

} // namespace unitscope
