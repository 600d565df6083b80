// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/counts.h"

#include <QtCore/qregularexpression.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;

struct Noun
{
    S word;
    Attr attr;
};

// The first row of which the words have the word decides: "listening ports", not "listening".
constexpr Noun nouns[] = {{"timers"_L1, Attr::TimerCount},
                          {"targets"_L1, Attr::TargetCount},
                          {"venvs"_L1, Attr::VenvCount},
                          {"venv"_L1, Attr::VenvCount},
                          {"virtualenvs"_L1, Attr::VenvCount},
                          {"environments"_L1, Attr::VenvCount},
                          {"streams"_L1, Attr::StreamCount},
                          {"ports"_L1, Attr::PortCount},
                          {"entrypoints"_L1, Attr::EntrypointCount},
                          {"entrypoint"_L1, Attr::EntrypointCount},
                          {"libraries"_L1, Attr::LibraryCount},
                          {"microservices"_L1, Attr::MicroserviceCount},
                          {"directories"_L1, Attr::MicroserviceCount},
                          {"running"_L1, Attr::RunningCount},
                          {"stopped"_L1, Attr::StoppedCount},
                          {"inactive"_L1, Attr::StoppedCount},
                          {"failed"_L1, Attr::FailedCount},
                          {"orphaned"_L1, Attr::OrphanedCount},
                          {"unknown"_L1, Attr::UnknownCount},
                          {"disabled"_L1, Attr::DisabledCount},
                          {"units"_L1, Attr::UnitCount},
                          {"services"_L1, Attr::UnitCount},
                          {"modules"_L1, Attr::TotalModules},
                          {"total"_L1, Attr::TotalModules}};

std::optional<Attr> countedBy(const QStringList& words)
{
    for (const Noun& noun : nouns) {
        if (words.contains(noun.word))
            return noun.attr;
    }
    return words.contains("entry"_L1) && words.contains("points"_L1) ? std::optional(Attr::EntrypointCount)
                                                                     : std::nullopt;
}

std::optional<Attr> countedBelow(const ReportSection& section)
{
    if (!section.heading.category.isEmpty())
        return countedBy({section.heading.category.toLower()});
    if (!section.isOwnTopic)
        return std::nullopt;
    switch (section.topic) {
    case HeadingTopic::Modules:
        return section.heading.subState.isEmpty() ? std::optional(Attr::TotalModules) : std::nullopt;
    case HeadingTopic::Streams: return Attr::StreamCount;
    case HeadingTopic::Ports: return Attr::PortCount;
    case HeadingTopic::Venvs: return Attr::VenvCount;
    case HeadingTopic::Targets: return Attr::TargetCount;
    case HeadingTopic::Timers: return Attr::TimerCount;
    case HeadingTopic::Code: break;
    default: return std::nullopt;
    }
    if (section.isWithout)
        return Attr::LibraryCount;
    const QStringList title = lowerWords(section.heading.title.view());
    return title.filter(u"entry"_s).isEmpty() ? Attr::MicroserviceCount : Attr::EntrypointCount;
}

/// A count of something registries do not count.
void stateOther(ReportReading& reading, const Words& line, const Stated& stated)
{
    const QString what = line.text().remove(stated.digits.text()).simplified();
    reading.stateOther(reading.host(), what, stated.digits);
}

void readRow(ReportReading& reading, const Table& table, const std::vector<Words>& row, size_t label, size_t count)
{
    const Words what = undecorated(cellAt(row, label));
    const Words cell = cellAt(row, count);
    const auto stated = numberIn(cell);
    if (isAbsent(what) || !stated) {
        reading.report(wholeRow(row), u"what is counted, and a number"_s, quotedForPeople(wholeRow(row).text()),
                       u"Give both; the row was left out."_s);
        return;
    }
    if (const auto attr = countedBy(lowerWords(what.view())))
        reading.stateCount(*attr, *stated);
    else
        reading.stateOther(reading.host(), what.text(), cell);
    for (size_t i = 0; i < row.size(); ++i) {
        if (i != label && i != count && !isAbsent(row[i]))
            reading.stateOther(reading.host(), what.text() + u' ' + cellAt(table.head, i).text(), row[i]);
    }
}

} // namespace

void readHeadingCount(ReportReading& reading, const ReportSection& section)
{
    const auto attr = section.heading.count && !section.isAfterRule ? countedBelow(section) : std::nullopt;
    if (attr)
        reading.stateCount(*attr, *section.heading.count);
}

void readCountTable(ReportReading& reading, const Table& table)
{
    const Columns columns(table);
    const size_t count = columns.firstOf({Column::Count});
    const bool hasLabel = columns.has(Column::Counted) || columns.has(Column::Category);
    const size_t label = hasLabel ? columns.firstOf({Column::Counted, Column::Category}) : size_t(count == 0);
    for (const std::vector<Words>& row : table.rows)
        readRow(reading, table, row, label, count);
}

void readCountList(ReportReading& reading, const ReportSection& section)
{
    for (const Entry& entry : section.entries) {
        const auto pair = keyValueIn(entry.words);
        const auto stated = pair ? numberIn(pair->value) : std::nullopt;
        const auto attr = pair ? countedBy(lowerWords(pair->key.view())) : std::nullopt;
        if (stated && attr)
            reading.stateCount(*attr, *stated);
        else if (pair && !pair->value.isEmpty())
            reading.stateOther(reading.host(), pair->key.text(), pair->value);
        else if (const auto number = numberIn(entry.words);
                 !stateCountsIn(reading, entry.words) && number && entry.isItem && entry.fence == 0)
            stateOther(reading, entry.words, *number); // sentences without a number are only read by people
    }
}

bool stateCountsIn(ReportReading& reading, const Words& sentence)
{
    // A number, and the words up to the next number or the end of the part.
    static const QRegularExpression counted(u"(?<![\\w.:/-])(\\d[\\d,]{0,15})[+?]?\\s([^\\d,;()]{1,200})"_s);
    bool isAny = false;
    auto matches = counted.globalMatch(sentence.view().toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto attr = countedBy(lowerWords(match.captured(2)));
        const auto stated = numberIn(
            sentence.sliced(match.capturedStart(), match.capturedStart(2) - match.capturedStart()));
        if (!attr || !stated)
            continue;
        reading.stateCount(*attr, *stated);
        isAny = true;
    }
    return isAny;
}

} // namespace unitscope
