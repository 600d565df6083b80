// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/unitwords.h"

#include "importers/registry/identity.h"
#include "importers/report/heading.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;

constexpr std::pair<S, Attr> stateWords[] = {
    {"active"_L1, Attr::ActiveState},     {"inactive"_L1, Attr::ActiveState},
    {"activating"_L1, Attr::ActiveState}, {"deactivating"_L1, Attr::ActiveState},
    {"reloading"_L1, Attr::ActiveState},  {"auto-restart"_L1, Attr::SubState},
    {"dead"_L1, Attr::SubState},          {"exited"_L1, Attr::SubState},
    {"waiting"_L1, Attr::SubState},       {"listening"_L1, Attr::SubState},
    {"elapsed"_L1, Attr::SubState},       {"start-pre"_L1, Attr::SubState},
    {"not-found"_L1, Attr::LoadState},    {"loaded"_L1, Attr::LoadState},
    {"masked"_L1, Attr::LoadState},       {"bad-setting"_L1, Attr::LoadState}};

constexpr std::pair<S, Attr> markWords[] = {{"enabled"_L1, Attr::Enabled},
                                            {"disabled"_L1, Attr::Enabled},
                                            {"static"_L1, Attr::Enabled},
                                            {"masked"_L1, Attr::Enabled},
                                            {"indirect"_L1, Attr::Enabled},
                                            {"generated"_L1, Attr::Enabled},
                                            {"oneshot"_L1, Attr::UnitType},
                                            {"simple"_L1, Attr::UnitType},
                                            {"forking"_L1, Attr::UnitType},
                                            {"notify"_L1, Attr::UnitType},
                                            {"timer"_L1, Attr::StartedBy},
                                            {"timer-based"_L1, Attr::StartedBy},
                                            {"timer-triggered"_L1, Attr::StartedBy},
                                            {"socket"_L1, Attr::StartedBy},
                                            {"auto-restart"_L1, Attr::SubState},
                                            {"not-found"_L1, Attr::LoadState}};

template <size_t size>
std::optional<Attr> lookUp(const std::pair<S, Attr> (&table)[size], const QString& word)
{
    const auto* row = std::find_if(std::begin(table), std::end(table),
                                   [&word](const auto& pair) { return word == pair.first; });
    return row != std::end(table) ? std::optional(row->second) : std::nullopt;
}

/// "Not Found" and "not found" are systemd's "not-found".
QString systemdWord(const Words& words)
{
    return words.text().toLower().replace(u' ', u'-');
}

void stateMark(ReportReading& reading, const About& about, const Words& mark)
{
    const QString word = systemdWord(mark);
    const auto attr = lookUp(markWords, word);
    if (attr == Attr::StartedBy)
        reading.state(about, *attr, Value::of(word.section(u'-', 0, 0)), mark.first(word.startsWith(u't') ? 5 : 6));
    else if (attr)
        reading.state(about, *attr, Value::of(word), mark);
    else if (!stateExitCode(reading, about, mark))
        reading.state(about, Attr::Remark, mark);
}

} // namespace

NameWords nameIn(const Words& words)
{
    const Words all = undecorated(words);
    const QStringView text = all.view();
    const auto* const end = std::find_if(text.begin(), text.end(),
                                         [](QChar unit) { return unit.isSpace() || unit == u'(' || unit == u','; });
    const Words written = undecorated(all.first(end - text.begin()));
    NameWords result{.name = written, .rest = all.from(end - text.begin()).trimmed()};
    if (written.size() > 1 && written.view().endsWith(u'?')) {
        result.name = undecorated(written.first(written.size() - 1));
        result.doubted = written;
    }
    return result;
}

bool looksLikeUnit(const Words& name)
{
    const QStringView text = name.view();
    const bool hasLetter = std::any_of(text.begin(), text.end(), [](QChar unit) { return unit.isLetter(); });
    return hasLetter && std::none_of(text.begin(), text.end(), [](QChar unit) { return unit.isSpace(); })
           && std::any_of(text.begin(), text.end(), [](QChar unit) {
                  return unit == u'-' || unit == u'_' || unit == u'.' || unit == u'@' || unit.isDigit();
              });
}

std::optional<About> unitNamed(const ReportReading& reading, const Words& name)
{
    const QString text = name.text();
    const auto called = reading.unitCalled(text);
    const auto id = called ? called : unitIdentity(reading.hostName(), text, text);
    if (!id)
        return std::nullopt;
    return About{*id, {reading.evidence(name, Role::Subject)}};
}

std::optional<About> unitNamed(ReportReading& reading, const Words& name, const Words& unit)
{
    const NameWords words = nameIn(unit);
    const bool isUnit = looksLikeUnit(words.name) && words.rest.isEmpty() && !isStatedNone(words.name);
    const auto id = isUnit ? unitIdentity(reading.hostName(), words.name.text(), name.text()) : std::nullopt;
    if (!id)
        return unitNamed(reading, name);
    reading.callUnit(name.text(), *id);
    return About{*id, {reading.evidence(name, Role::Subject)}};
}

void listUnit(ReportReading& reading, const About& about, const Words& name)
{
    const auto& id = std::get<NodeId>(about.subject);
    const bool hasSuffix = name.text().startsWith(id.name() + u'.');
    reading.state(about, Attr::Name, hasSuffix ? name.first(id.name().size()) : name);
    if (hasSuffix)
        reading.state(about, Attr::Unit, name);
    reading.list(id);
}

void stateMarks(ReportReading& reading, const About& about, const Words& marks)
{
    for (const Words& part : partsOf(marks, u',')) {
        for (const Words& mark : partsOf(part, u';'))
            stateMark(reading, about, mark);
    }
}

bool stateExitCode(ReportReading& reading, const About& about, const Words& words)
{
    static const QRegularExpression code(
        u"\\b(?:exit(?:ed)?|status|code)\\b(?:\\s{1,3}(?:code|status|with)){0,2}[\\s:=]{0,4}(\\d{1,3})\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = code.match(words.view().toString());
    if (!match.hasMatch())
        return false;
    reading.state(about, Attr::ExitCode, Value::of(match.captured(1).toLongLong()),
                  words.sliced(match.capturedStart(1), match.capturedLength(1)));
    return true;
}

StatusIs stateStatus(ReportReading& reading, const About& about, const Words& words, bool isCategoryFirst)
{
    const Remarked parts = remarkAtEnd(undecorated(words));
    const Words word = undecorated(parts.text);
    const QString lower = systemdWord(word);
    if (word.text() == u'?') {
        reading.state(about, Attr::Category, Value::of(u"UNKNOWN"_s), word);
        return StatusIs::Category;
    }
    const QString category = categoryOf(lower);
    const bool isSystemds = lookUp(stateWords, lower) || (lower == "failed"_L1 && !isCategoryFirst);
    if (!category.isEmpty() && !isSystemds) {
        reading.state(about, Attr::Category, Value::of(category), word);
        if (!parts.remark.isEmpty())
            stateMarks(reading, about, parts.remark);
        return StatusIs::Category;
    }
    if (!isSystemds)
        return StatusIs::Unknown;
    reading.state(about, lookUp(stateWords, lower).value_or(Attr::ActiveState), Value::of(lower), word);
    // systemctl's own form: "active (running)"
    if (const QString sub = systemdWord(parts.remark); lower == "active"_L1 && !sub.isEmpty() && !sub.contains(u','))
        reading.state(about, Attr::SubState, Value::of(sub), parts.remark);
    else if (!parts.remark.isEmpty())
        stateMarks(reading, about, parts.remark);
    return lookUp(stateWords, lower).value_or(Attr::ActiveState) == Attr::ActiveState ? StatusIs::Active
                                                                                      : StatusIs::Category;
}

} // namespace unitscope
