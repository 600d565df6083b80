// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/header.h"

#include "graph/base/timestamp.h"
#include "importers/registry/identity.h"
#include "importers/report/tablekind.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The lines "key: value" of a section, and the rows of its tables of two columns.
std::vector<KeyValue> pairsOf(const ReportSection& section)
{
    std::vector<KeyValue> pairs;
    for (const Entry& entry : section.entries) {
        if (const auto pair = keyValueIn(entry.words); pair && entry.fence == 0 && !pair->value.isEmpty())
            pairs.push_back(*pair);
    }
    for (const Table& table : section.tables) {
        if (table.head.size() != 2 || kindOf(section, table) != TableKind::Unknown)
            continue;
        std::vector<std::vector<Words>> rows = table.rows;
        rows.insert(rows.begin(), table.head);
        for (const std::vector<Words>& row : rows) {
            if (row.size() == 2 && !row[0].isEmpty())
                pairs.push_back({undecorated(row[0]), row[1]});
        }
    }
    return pairs;
}

QString keyOf(const KeyValue& pair)
{
    return lowerWords(pair.key.view()).join(u' ');
}

bool isHostKey(const QString& key)
{
    return key == "host"_L1 || key == "hostname"_L1 || key == "server"_L1 || key == "host name"_L1;
}

bool isTimeKey(const QString& key)
{
    return key == "generated"_L1 || key == "generated at"_L1 || key == "timestamp"_L1 || key == "date"_L1
           || key == "created"_L1;
}

/// The address if there is one, else the words up to what explains them.
Words hostIn(const Words& value)
{
    static const QRegularExpression address(
        u"(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.])|(?<![\\w:])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\\w:])"_s);
    const auto match = address.match(value.view().toString());
    if (match.hasMatch())
        return value.sliced(match.capturedStart(), match.capturedLength());
    return undecorated(namedIn(remarkAtEnd(value).text).name);
}

void stateTime(ReportReading& reading, const Words& value)
{
    reading.state(reading.host(), Attr::GeneratedAt, value);
    if (const auto time = parseTime(value.text()))
        reading.builder().setTime(reading.source(), *time);
    else
        reading.report(value, u"a time with its zone: \"2026-01-17 07:25:00 UTC\""_s, quotedForPeople(value.text()),
                       u"Add the zone; until then this source counts as older than those with a time."_s);
}

void stateHost(ReportReading& reading, const Words& value)
{
    const Words name = hostIn(value);
    reading.state(reading.host(), Attr::Name, name);
    const Words remark = remarkAtEnd(value).remark;
    if (!remark.isEmpty())
        reading.state(reading.host(), Attr::Remark, remark);
    else if (name.text() != value.text())
        reading.state(reading.host(), Attr::Remark, value);
}

} // namespace

bool isHeader(const ReportSection& section)
{
    if (section.isAfterRule) {
        const auto isLine = [](const Entry& entry) { return !entry.isItem; };
        return section.tables.empty() && !section.entries.empty() && keyValueIn(section.entries.front().words)
               && std::all_of(section.entries.begin(), section.entries.end(), isLine);
    }
    return section.heading.level == 0
           || (section.topic == HeadingTopic::Unknown && section.heading.level == 1 && !section.isOwnTopic);
}

void readHost(ReportReading& reading, const std::vector<ReportSection>& sections)
{
    for (const ReportSection& section : sections) {
        if (!isHeader(section))
            continue;
        for (const KeyValue& pair : pairsOf(section)) {
            const Words name = isHostKey(keyOf(pair)) ? hostIn(undecorated(pair.value)) : Words();
            if (!isUsableName(name.view()))
                continue;
            reading.setHost(
                {*NodeId::make(name.text(), Kind::Host, name.text()), {reading.evidence(name, Role::Subject)}});
            return;
        }
    }
    const Words& top = sections.front().entries.empty() && sections.size() > 1 ? sections[1].heading.title
                                                                               : sections.front().heading.title;
    reading.report(top, u"the host this report is about"_s, u"no line \"Host: ...\""_s,
                   u"Add \"**Host:** \" with an address or a name; until then it is called \"unknown-host\"."_s);
}

void readHeader(ReportReading& reading, const std::vector<ReportSection>& sections)
{
    bool isTimed = false;
    for (const ReportSection& section : sections) {
        if (!isHeader(section))
            continue;
        if (!section.heading.title.isEmpty() && !section.isAfterRule)
            reading.stateOther(reading.host(), u"title"_s, section.heading.title);
        for (const KeyValue& pair : pairsOf(section)) {
            const Words value = undecorated(pair.value);
            const QString key = keyOf(pair);
            if (value.isEmpty())
                continue;
            if (isHostKey(key) && hostIn(value).text() == reading.hostName())
                stateHost(reading, value);
            else if (isTimeKey(key) && !isTimed)
                stateTime(reading, value);
            else
                reading.stateOther(reading.host(), pair.key.text(), value);
            isTimed = isTimed || isTimeKey(key);
        }
    }
}

} // namespace unitscope
