// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/modules.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void stateSection(ReportReading& reading, const About& about, const Section& section, const Words& group)
{
    const Words& title = group.isEmpty() ? section.heading.title : group;
    if (!title.isEmpty() && !section.isObserved)
        reading.state(about, Attr::Section, title);
}

void readRow(ReportReading& reading, const Section& section, const Table& table, const Columns& columns,
             const std::vector<Words>& row)
{
    const size_t nameColumn = columns.firstOf({Column::Name, Column::Service, Column::Unit});
    const Words cell = remarkAtEnd(undecorated(cellAt(row, nameColumn))).text;
    NameWords parts = nameIn(cell);
    if (!parts.rest.isEmpty() && !looksLikeUnit(parts.name))
        parts = {.name = undecorated(cell)}; // a name of several words
    const auto about = isAbsent(parts.name) ? std::nullopt : unitNamed(reading, parts.name);
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
        if (columns.at(i) == Column::Status && !isAbsent(row[i]))
            status = stateStatus(reading, *about, row[i], true);
        if (columns.at(i) != Column::Status || status == StatusIs::Unknown)
            stateField(reading, *about, columns.at(i), head, row[i]);
    }
    if (status == StatusIs::Category)
        stateSection(reading, *about, section, table.group);
    else
        stateHeading(reading, *about, section, table.group);
}

} // namespace

void stateHeading(ReportReading& reading, const About& about, const Section& section, const Words& group)
{
    const Heading& heading = section.modules;
    if (!heading.category.isEmpty())
        reading.state(about, Attr::Category, Value::of(heading.category), heading.categoryWords);
    if (!heading.subState.isEmpty())
        reading.state(about, Attr::SubState, Value::of(heading.subState), heading.subStateWords);
    stateSection(reading, about, section, group);
}

void readModuleTable(ReportReading& reading, const Section& section, const Table& table)
{
    const Columns columns(table);
    for (const std::vector<Words>& row : table.rows)
        readRow(reading, section, table, columns, row);
}

} // namespace unitscope
