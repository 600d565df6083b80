// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/sections.h"

#include "importers/report/code.h"
#include "importers/report/gates.h"
#include "importers/report/header.h"
#include "importers/report/modules.h"
#include "importers/report/ports.h"
#include "importers/report/tablekind.h"
#include "importers/report/things.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Modules first: code and ports ask which there are. What is only observed comes last.
enum class Turn : quint8 { Modules, Code, Ports, Observations };

Turn turnOf(const ReportSection& section, TableKind kind)
{
    if (section.isObserved)
        return Turn::Observations;
    return kind == TableKind::Code ? Turn::Code : kind == TableKind::Ports ? Turn::Ports : Turn::Modules;
}

/// What the lists of a section are, as if they were a table.
TableKind listKindOf(const ReportSection& section)
{
    switch (section.topic) {
    case HeadingTopic::Statistics: return TableKind::Counts;
    case HeadingTopic::Modules:
    case HeadingTopic::Observations: return TableKind::Modules;
    case HeadingTopic::Streams: return TableKind::Streams;
    case HeadingTopic::Ports: return TableKind::Ports;
    case HeadingTopic::Venvs: return TableKind::Venvs;
    case HeadingTopic::Targets: return TableKind::Targets;
    case HeadingTopic::Timers: return TableKind::Timers;
    case HeadingTopic::Code: return TableKind::Code;
    case HeadingTopic::Gates: return TableKind::Gates;
    case HeadingTopic::Unknown:
    case HeadingTopic::Prose: break;
    }
    return TableKind::Unknown;
}

void readTable(ReportReading& reading, const ReportSection& section, const Table& table, TableKind kind)
{
    switch (kind) {
    case TableKind::Counts: return readCountTable(reading, table);
    case TableKind::Modules: return readModuleTable(reading, section, table);
    case TableKind::Streams: return readThingTable(reading, section, table, Kind::Stream);
    case TableKind::Ports: return readPortTable(reading, section, table);
    case TableKind::Venvs: return readThingTable(reading, section, table, Kind::Venv);
    case TableKind::Targets: return readThingTable(reading, section, table, Kind::Target);
    case TableKind::Timers: return readThingTable(reading, section, table, Kind::Timer);
    case TableKind::Code: return readCodeTable(reading, section, table);
    case TableKind::Gates: return readGateTable(reading, table);
    case TableKind::Unknown: return;
    }
}

void readList(ReportReading& reading, const ReportSection& section, TableKind kind)
{
    switch (kind) {
    case TableKind::Counts: return readCountList(reading, section);
    case TableKind::Modules: return readModuleList(reading, section);
    case TableKind::Streams: return readThingList(reading, section, Kind::Stream);
    case TableKind::Ports: return readPortList(reading, section);
    case TableKind::Venvs: return readThingList(reading, section, Kind::Venv);
    case TableKind::Targets: return readThingList(reading, section, Kind::Target);
    case TableKind::Timers: return readThingList(reading, section, Kind::Timer);
    case TableKind::Code: return readThingList(reading, section, Kind::Code);
    case TableKind::Gates: return readGateList(reading, section);
    case TableKind::Unknown: return;
    }
}

QString headsOf(const Table& table)
{
    QStringList heads;
    for (const Words& head : table.head)
        heads.append(head.text());
    return u"a table of "_s + quotedForPeople(heads.join(u", "_s));
}

/// One problem for the first table or list of a section that nobody can place.
void reportUnknown(ReportReading& reading, const ReportSection& section)
{
    if (section.topic == HeadingTopic::Prose)
        return;
    const auto table = std::find_if(section.tables.begin(), section.tables.end(), [&section](const Table& one) {
        return kindOf(section, one) == TableKind::Unknown;
    });
    const auto item = std::find_if(section.entries.begin(), section.entries.end(),
                                   [](const Entry& entry) { return entry.isItem && entry.fence == 0; });
    const bool isTable = table != section.tables.end();
    const bool isList = section.topic == HeadingTopic::Unknown && item != section.entries.end();
    if (!isTable && !isList)
        return;
    const Words first = isTable ? wholeRow(table->head) : item->words;
    const Words& heading = section.heading.title;
    reading.report(
        heading.isEmpty() ? first : heading,
        u"a heading and columns that say what is listed: modules, streams, ports, venvs, timers, targets, code"_s,
        isTable ? headsOf(*table) : u"a list that begins "_s + quotedForPeople(first.text()),
        u"Nothing below this heading was read as a fact; it stays readable in the source."_s);
}

} // namespace

bool hasFacts(const std::vector<ReportSection>& sections)
{
    return std::any_of(sections.begin(), sections.end(), [](const ReportSection& section) {
        const bool isList = !isHeader(section) && listKindOf(section) != TableKind::Unknown
                            && section.topic != HeadingTopic::Observations && !section.entries.empty();
        return isList || std::any_of(section.tables.begin(), section.tables.end(), [&section](const Table& table) {
                   return section.topic != HeadingTopic::Prose && kindOf(section, table) != TableKind::Unknown;
               });
    });
}

void readSections(ReportReading& reading, const std::vector<ReportSection>& sections)
{
    for (const Turn turn : {Turn::Modules, Turn::Code, Turn::Ports, Turn::Observations}) {
        for (const ReportSection& section : sections) {
            if (section.topic == HeadingTopic::Prose)
                continue;
            for (const Table& table : section.tables) {
                const TableKind kind = kindOf(section, table);
                if (turnOf(section, kind) == turn)
                    readTable(reading, section, table, kind);
            }
            const TableKind kind = listKindOf(section);
            if (turnOf(section, kind) == turn && !isHeader(section))
                readList(reading, section, kind);
        }
    }
    for (const ReportSection& section : sections) {
        readHeadingCount(reading, section);
        if (!isHeader(section))
            reportUnknown(reading, section);
    }
}

} // namespace unitscope
