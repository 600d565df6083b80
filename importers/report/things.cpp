// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/things.h"

#include "graph/model/commandline.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The suffix of a unit's name is no part of its id.
std::optional<About> thingNamed(const ReportReading& reading, Kind kind, const Words& name)
{
    QString text = name.text();
    for (const auto& [ofKind, suffix] : {std::pair(Kind::Timer, ".timer"_L1), std::pair(Kind::Target, ".target"_L1)}) {
        if (kind == ofKind && text.size() > suffix.size() && text.endsWith(suffix))
            text.chop(suffix.size());
    }
    return reading.about(kind, kind == Kind::Venv ? venvNameOf(text) : text, name);
}

/// What the list says of one thing.
struct ThingWords
{
    Words name = {};
    Words purpose = {};
    Words remark = {};
    Words group = {}; ///< the title above it
};

void stateTrigger(ReportReading& reading, const About& timer, const Words& service)
{
    if (const auto about = unitNamed(reading, service))
        reading.stateEdge(timer, EdgeKind::Triggers, std::get<NodeId>(about->subject), service);
}

void stateThing(ReportReading& reading, const ReportSection& section, const About& about, Kind kind,
                const ThingWords& words)
{
    listUnit(reading, about, words.name);
    if (!words.group.isEmpty())
        reading.state(about, kind == Kind::Stream ? Attr::Topic : Attr::Section, words.group);
    if (kind == Kind::Timer && words.purpose.view().endsWith(u".service"))
        stateTrigger(reading, about, nameIn(words.purpose).name);
    else if (!words.purpose.isEmpty() && kind != Kind::Code)
        reading.state(about, Attr::Purpose, words.purpose);
    Words remark = words.remark;
    if (kind == Kind::Code && section.isWithout)
        reading.state(about, Attr::Entrypoint, Value::none(), section.heading.title);
    else if (const Words& file = words.purpose.isEmpty() ? words.remark : words.purpose;
             kind == Kind::Code && looksLikeUnit(file)) {
        reading.state(about, Attr::Entrypoint, file);
        remark = words.purpose.isEmpty() ? Words() : remark;
    }
    if (remark.isEmpty())
        return;
    const Attr attr = kind == Kind::Timer ? Attr::Schedule : kind == Kind::Stream ? Attr::Purpose : Attr::Remark;
    reading.state(about, attr, remark);
}

/// "a, b (old), c - what they are for": the names with what is said of each.
std::vector<ThingWords> thingsIn(const Words& line)
{
    const Remarked whole = remarkAtEnd(undecorated(line));
    const Named named = namedIn(whole.text);
    std::vector<ThingWords> things;
    for (const Words& part : partsOf(named.name, u',')) {
        const Remarked own = remarkAtEnd(undecorated(part));
        const NameWords name = nameIn(own.text);
        if (!name.rest.isEmpty() || name.name.isEmpty())
            return {}; // a sentence
        things.push_back(
            {.name = name.name, .purpose = named.rest, .remark = own.remark.isEmpty() ? whole.remark : own.remark});
    }
    return things;
}

/// "Located in `/opt/venvs/`:"
void stateFolder(ReportReading& reading, const Words& line)
{
    for (const Words& word : partsOf(line, u' ')) {
        const Words path = undecorated(word.view().endsWith(u':') ? word.first(word.size() - 1) : word);
        if (path.view().startsWith(u'/'))
            reading.stateOther(reading.host(), u"venv folder"_s, path);
    }
}

QString expectedFor(Kind kind)
{
    switch (kind) {
    case Kind::Stream: return u"the name of a stream, with a remark in parentheses"_s;
    case Kind::Venv: return u"names of venvs, separated by commas"_s;
    case Kind::Target: return u"\"name.target - purpose\""_s;
    case Kind::Timer: return u"\"name.timer -> purpose (how often)\""_s;
    default: return u"the name of a folder of code, with a remark in parentheses"_s;
    }
}

Attr plainAttr(Column column)
{
    switch (column) {
    case Column::Purpose:
    case Column::Description: return Attr::Purpose;
    case Column::Schedule: return Attr::Schedule;
    case Column::Topic: return Attr::Topic;
    case Column::Remark: return Attr::Remark;
    default: return Attr::Exists; // none
    }
}

/// A further column of a table or a line below the thing.
void stateDetail(ReportReading& reading, const About& about, Kind kind, const Words& head, const Words& words)
{
    const Words value = undecorated(words);
    const Column column = columnOf(head.view());
    const Attr attr = plainAttr(column);
    if (isAbsent(value))
        return;
    if (kind == Kind::Timer && (column == Column::Triggers || column == Column::Service || column == Column::Unit))
        stateTrigger(reading, about, nameIn(value).name);
    else if (attr != Attr::Exists)
        reading.state(about, attr, value);
    else
        reading.stateOther(about, head.text(), value);
}

} // namespace

void readThingList(ReportReading& reading, const ReportSection& section, Kind kind)
{
    int badFence = 0; // one problem for a fence that holds something else
    int depth = 0;
    std::optional<About> last;
    for (const Entry& entry : section.entries) {
        if (kind == Kind::Venv && !entry.isItem && entry.words.view().contains(u'/'))
            stateFolder(reading, entry.words);
        if (entry.isTitle || !entry.isItem)
            continue;
        const auto pair = keyValueIn(entry.words);
        if (pair && last && entry.depth > depth && !pair->value.isEmpty()) {
            stateDetail(reading, *last, kind, pair->key, pair->value);
            continue;
        }
        depth = entry.depth;
        const std::vector<ThingWords> things = thingsIn(entry.words);
        if (things.empty() && (entry.fence == 0 || entry.fence != badFence)) {
            reading.reportUnread(entry.words, kind, expectedFor(kind));
            badFence = entry.fence;
        }
        for (ThingWords thing : things) {
            const auto about = thingNamed(reading, kind, thing.name);
            last = about;
            thing.group = !entry.group.isEmpty() ? entry.group : section.isOwnTopic ? Words() : section.heading.title;
            if (about)
                stateThing(reading, section, *about, kind, thing);
            else
                reading.reportUnread(thing.name, kind, u"a name of at most 1024 characters"_s);
        }
    }
}

void readThingTable(ReportReading& reading, const ReportSection& section, const Table& table, Kind kind)
{
    const Columns columns(table);
    const Column own = kind == Kind::Stream   ? Column::Stream
                       : kind == Kind::Venv   ? Column::Venv
                       : kind == Kind::Target ? Column::Target
                                              : Column::Timer;
    const size_t nameColumn = columns.firstOf({own, Column::Name, Column::Unit, Column::Service});
    for (const std::vector<Words>& row : table.rows) {
        const Remarked cell = remarkAtEnd(undecorated(cellAt(row, nameColumn)));
        const NameWords name = nameIn(cell.text);
        const auto about = isAbsent(name.name) ? std::nullopt : thingNamed(reading, kind, name.name);
        if (!about) {
            reading.reportUnread(wholeRow(row), kind, u"a row that names what it is about"_s);
            continue;
        }
        const Words group = !table.group.isEmpty() ? table.group : section.isOwnTopic ? Words() : section.heading.title;
        stateThing(reading, section, *about, kind, {.name = name.name, .remark = cell.remark, .group = group});
        for (size_t i = 0; i < row.size(); ++i) {
            if (i != nameColumn)
                stateDetail(reading, *about, kind, cellAt(table.head, i), row[i]);
        }
    }
}

} // namespace unitscope
