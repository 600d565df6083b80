// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/unitlists.h"

#include "importers/audit/gaps.h"
#include "importers/audit/units.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The words between spaces, each with its bytes; the last holds the rest.
std::vector<ByteRange> columnsOf(const AuditReading& reading, const ByteRange& line, size_t count)
{
    std::vector<ByteRange> columns;
    const QByteArrayView text = reading.view(line);
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const qsizetype space = columns.size() + 1 < count ? text.indexOf(' ', at) : -1;
        const qsizetype end = space < 0 ? text.size() : space;
        columns.push_back({line.begin + at, line.begin + end});
        at = end;
    }
    return columns;
}

} // namespace

UnitLists::UnitLists(AuditReading& reading) : m_reading(reading)
{
    read(u"units.list"_s, m_loaded);
    read(u"units.files"_s, m_files);
    readTimers();
}

void UnitLists::read(const QString& frameId, std::map<QString, ByteRange>& lines)
{
    for (const ByteRange& line : m_reading.transcript().linesOf(frameId)) {
        const auto columns = columnsOf(m_reading, line, 2);
        if (columns.empty())
            continue;
        const QString name = m_reading.text(columns.front());
        if (nodeOfUnit(m_reading, name))
            lines.emplace(name, line);
    }
}

/// Dates and durations differ in form between versions; the last two words are timer and unit in all of them.
void UnitLists::readTimers()
{
    for (const ByteRange& line : m_reading.transcript().linesOf(u"units.timers"_s)) {
        const QString timer = m_reading.text(line).section(u' ', -2, -2, QString::SectionSkipEmpty);
        if (timer.endsWith(".timer"_L1))
            m_timers.emplace(timer, line);
    }
}

std::optional<ByteRange> UnitLists::timerLine(const QString& timer) const
{
    const auto line = m_timers.find(timer);
    return line == m_timers.end() ? std::nullopt : std::optional(line->second);
}

bool UnitLists::stateRest(const QSet<QString>& shown)
{
    std::map<QString, ByteRange> rest;
    for (const auto& [name, line] : m_loaded) {
        if (shown.contains(name))
            continue;
        rest.emplace(name, line);
        const NodeId node = *nodeOfUnit(m_reading, name);
        const auto columns = columnsOf(m_reading, line, 5);
        constexpr Attr attributes[] = {Attr::Unit, Attr::LoadState, Attr::ActiveState, Attr::SubState,
                                       Attr::Description};
        for (size_t i = 0; i < columns.size(); ++i)
            m_reading.state(node, attributes[i], Value::of(m_reading.text(columns[i])), {columns[i], line},
                            u"systemctl list-units");
    }
    for (const auto& [name, line] : m_files) {
        if (shown.contains(name))
            continue;
        rest.emplace(name, line);
        const auto columns = columnsOf(m_reading, line, 3);
        if (columns.size() > 1 && m_reading.view(columns[1]) == "alias")
            continue; // another name of a unit that has a line of its own
        const NodeId node = *nodeOfUnit(m_reading, name);
        m_reading.state(node, Attr::Unit, Value::of(name), {columns.front(), line}, u"systemctl list-unit-files");
        if (columns.size() > 1)
            m_reading.state(node, Attr::Enabled, Value::of(m_reading.text(columns[1])), {columns[1], line},
                            u"systemctl list-unit-files");
    }
    noteRest(rest);
    return rest.empty();
}

/// Only where "systemctl show" seems to have answered: else its frame says what is missing.
void UnitLists::noteRest(const std::map<QString, ByteRange>& rest)
{
    if (rest.empty() || m_reading.extentOf({u"units.show"_s}) != Coverage::Extent::Complete)
        return;
    constexpr qsizetype mostNames = 5;
    QStringList names;
    for (auto unit = rest.begin(); unit != rest.end() && names.size() < mostNames; ++unit)
        names += unit->first;
    if (const auto more = qsizetype(rest.size()) - names.size(); more > 0)
        names += u"%1 more"_s.arg(more);
    noteGap(m_reading, u"details of units: systemctl show did not answer for "_s + names.join(u", "_s),
            rest.begin()->second);
}

} // namespace unitscope
