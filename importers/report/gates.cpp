// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/gates.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;

struct GateWords
{
    S about; ///< the beginning of a word of the title
    S done;  ///< the beginning of another
    Attr attr;
};

constexpr GateWords gates[] = {
    {"unit"_L1, "classif"_L1, Attr::GateUnitsClassified},    {"service"_L1, "classif"_L1, Attr::GateUnitsClassified},
    {"module"_L1, "classif"_L1, Attr::GateUnitsClassified},  {"microservice"_L1, "mapped"_L1, Attr::GateCodeMapped},
    {"code"_L1, "mapped"_L1, Attr::GateCodeMapped},          {"venv"_L1, "valid"_L1, Attr::GateVenvsValidated},
    {"stream"_L1, "discovered"_L1, Attr::GateStreamsMapped}, {"stream"_L1, "mapped"_L1, Attr::GateStreamsMapped},
    {"consumer"_L1, "mapped"_L1, Attr::GateStreamsMapped},   {"port"_L1, "mapped"_L1, Attr::GatePortsMapped},
    {"registry"_L1, "complete"_L1, Attr::GateComplete}};

bool hasWordFrom(const QStringList& words, S beginning)
{
    return std::any_of(words.begin(), words.end(),
                       [beginning](const QString& word) { return word.startsWith(beginning); });
}

std::optional<Attr> gateOf(const Words& title)
{
    const QStringList words = lowerWords(title.view());
    for (const GateWords& gate : gates) {
        if (hasWordFrom(words, gate.about) && hasWordFrom(words, gate.done))
            return gate.attr;
    }
    return std::nullopt;
}

/// A cross, an empty box, or a word that says no. Without any of them a gate that is listed is passed.
bool isRefused(QStringView text)
{
    static const QRegularExpression no(
        u"[\\x{2717}\\x{2718}\\x{2716}\\x{274c}\\x{274e}\\x{2715}\\x{d7}\\x{2612}]|\\[ \\]|\\b(?:not|no|false|fail|failed|fails|incomplete|missing)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return no.match(text.toString()).hasMatch();
}

void stateGate(ReportReading& reading, const Words& title, const Words& quoted, bool isPassed)
{
    if (const auto attr = gateOf(title))
        reading.state(reading.host(), *attr, Value::of(isPassed), quoted);
    else
        reading.stateOther(reading.host(), title.text(), quoted);
}

/// "8001-8012 reserved", "Coverage: 100%", "No UNKNOWN classifications".
bool stateDetail(ReportReading& reading, const Words& line)
{
    static const QRegularExpression range(u"\\b(\\d{2,5})\\s?[-\\x{2013}]\\s?(\\d{2,5})\\b"_s);
    static const QRegularExpression coverage(u"\\bcoverage\\b[\\s:=]{0,4}(\\d{1,3}(?:\\.\\d{1,3})?\\s?%)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression noUnknown(u"\\b(no|zero)\\s{1,3}unknown\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    const QString text = line.view().toString();
    if (const auto match = coverage.match(text); match.hasMatch()) {
        reading.state(reading.host(), Attr::StatedCoverage,
                      line.sliced(match.capturedStart(1), match.capturedLength(1)));
        return true;
    }
    if (const auto match = noUnknown.match(text); match.hasMatch()) {
        const Words none = line.sliced(match.capturedStart(), match.capturedLength());
        reading.stateCount(Attr::UnknownCount, {.number = 0, .digits = none});
        return true;
    }
    const auto match = range.match(text);
    if (match.hasMatch() && text.contains("port"_L1, Qt::CaseInsensitive)) {
        reading.state(reading.host(), Attr::PortRange, line.sliced(match.capturedStart(), match.capturedLength()));
        return true;
    }
    return stateCountsIn(reading, line);
}

} // namespace

void readGateList(ReportReading& reading, const ReportSection& section)
{
    const auto isGate = [](const Words& line) { return gateOf(line) && !line.view().front().isDigit(); };
    int depth = std::numeric_limits<int>::max(); // of the gates; what stands further in says more about them
    for (const Entry& entry : section.entries) {
        if (const Words line = undecorated(entry.words); !line.isEmpty() && isGate(line))
            depth = std::min(depth, entry.depth);
    }
    QString title;
    int number = 0; // of the lines below it that say something nobody else knows
    for (const Entry& entry : section.entries) {
        const Words line = undecorated(entry.words);
        if (line.isEmpty())
            continue;
        if (entry.depth == depth && isGate(line)) {
            title = line.text();
            number = 0;
            stateGate(reading, line, line, !isRefused(entry.words.view()));
        } else if (entry.depth == 0 && (entry.isBold || entry.words.view().size() != line.view().size())) {
            title = line.text();
            number = 0;
            stateGate(reading, line, line, true);
        } else if (entry.isItem && !stateDetail(reading, line)) {
            reading.stateOther(reading.host(), u"%1 %2"_s.arg(title.isEmpty() ? u"gate"_s : title).arg(++number), line);
        }
    }
}

void readGateTable(ReportReading& reading, const Table& table)
{
    const Columns columns(table);
    const size_t title = columns.firstOf({Column::Gate, Column::Name});
    for (const std::vector<Words>& row : table.rows) {
        const Words name = undecorated(cellAt(row, title));
        const Words status = columns.cell(row, Column::Status);
        if (isAbsent(name)) {
            reading.report(wholeRow(row), u"a row that names its gate"_s, quotedForPeople(wholeRow(row).text()),
                           u"Name it; the row was left out."_s);
            continue;
        }
        stateGate(reading, name, status.isEmpty() ? name : status,
                  !isRefused(name.view()) && !isRefused(status.view()));
        for (size_t i = 0; i < row.size(); ++i) {
            if (i != title && columns.at(i) != Column::Status && !isAbsent(row[i]) && !stateDetail(reading, row[i]))
                reading.stateOther(reading.host(), name.text() + u' ' + cellAt(table.head, i).text(), row[i]);
        }
    }
}

} // namespace unitscope
