// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsonwriter.h"
#include "graph/rules/rulesfile.h"

#include <QtCore/qdatetime.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString dateText(qint64 time)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    if (time % (24LL * 60 * 60 * 1000) == 0)
        return moment.toString(u"yyyy-MM-dd"_s);
    return moment.toString(time % 1000 == 0 ? u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s : u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

void writeText(JsonWriter& json, QStringView key, const QString& text)
{
    if (text.isEmpty())
        return;
    json.key(key);
    json.text(text);
}

void writeTime(JsonWriter& json, QStringView key, std::optional<qint64> time)
{
    if (time)
        writeText(json, key, dateText(*time));
}

void writeList(JsonWriter& json, QStringView key, const QStringList& words)
{
    json.key(key);
    json.beginArray();
    for (const QString& word : words)
        json.text(word);
    json.endArray();
}

void writeSeverities(JsonWriter& json, const RuleSet& rules)
{
    if (rules.severities.empty())
        return;
    json.key(u"severities");
    json.beginObject();
    for (const auto& [id, severity] : rules.severities)
        writeText(json, id, severity ? QString(wordFor(*severity)) : u"off"_s);
    json.endObject();
}

void writeUnits(JsonWriter& json, const RuleSet& rules)
{
    if (rules.requiredUnits.isEmpty() && rules.forbiddenUnits.isEmpty())
        return;
    json.key(u"units");
    json.beginObject();
    if (!rules.requiredUnits.isEmpty())
        writeList(json, u"required", rules.requiredUnits);
    if (!rules.forbiddenUnits.isEmpty())
        writeList(json, u"forbidden", rules.forbiddenUnits);
    json.endObject();
}

/// {"users": {"allowed": [...]}}
void writeWithin(JsonWriter& json, QStringView outer, QStringView inner, const QStringList& words)
{
    json.key(outer);
    json.beginObject();
    writeList(json, inner, words);
    json.endObject();
}

QStringList wordsOf(const std::vector<PortSpan>& spans)
{
    QStringList words;
    for (const PortSpan& span : spans)
        words += span.first == span.last ? QString::number(span.first) : u"%1-%2"_s.arg(span.first).arg(span.last);
    return words;
}

QStringList wordsOf(const std::vector<Attr>& attrs)
{
    QStringList words;
    for (const Attr attr : attrs)
        words += nameOf(attr);
    return words;
}

void writeDemands(JsonWriter& json, const RuleSet& rules)
{
    writeUnits(json, rules);
    if (rules.allowedUsers)
        writeWithin(json, u"users", u"allowed", *rules.allowedUsers);
    if (rules.allowedPorts)
        writeWithin(json, u"ports", u"allowed", wordsOf(*rules.allowedPorts));
    if (!rules.requiredProofs.empty())
        writeWithin(json, u"proofs", u"required", wordsOf(rules.requiredProofs));
    if (rules.names.empty())
        return;
    json.key(u"names");
    json.beginArray();
    for (const NameDemand& demand : rules.names) {
        json.beginObject(JsonWriter::Form::Compact);
        writeText(json, u"kind", wordFor(demand.kind));
        writeText(json, u"pattern", demand.pattern);
        json.endObject();
    }
    json.endArray();
}

QStringList wordsOf(const std::set<QString>& fields)
{
    return {fields.begin(), fields.end()};
}

void writeVolatile(JsonWriter& json, const VolatileFields& fields)
{
    if (fields == VolatileFields())
        return;
    json.key(u"volatile");
    json.beginObject();
    if (!fields.also.empty())
        writeList(json, u"also", wordsOf(fields.also));
    if (!fields.never.empty())
        writeList(json, u"never", wordsOf(fields.never));
    json.endObject();
}

void writeIgnored(JsonWriter& json, const RuleSet& rules)
{
    if (rules.ignored.empty())
        return;
    json.key(u"ignored");
    json.beginArray();
    for (const Decision& decision : rules.ignored) {
        json.beginObject();
        writeText(json, u"problem", decision.subject);
        writeText(json, u"words", decision.after);
        writeText(json, u"why", decision.why);
        writeText(json, u"who", decision.who);
        writeTime(json, u"when", decision.when);
        writeTime(json, u"until", decision.until);
        json.endObject();
    }
    json.endArray();
}

/// Those that are not as they come.
void writeThresholds(JsonWriter& json, const Thresholds& limits)
{
    const Thresholds usual;
    if (limits == usual)
        return;
    const auto write = [&](QStringView name, qint64 value, qint64 usualValue) {
        if (value == usualValue)
            return;
        json.key(name);
        json.integer(value);
    };
    json.key(u"thresholds");
    json.beginObject();
    write(u"snapshot_days", limits.snapshotDays, usual.snapshotDays);
    write(u"restarts", limits.restarts, usual.restarts);
    write(u"pending_entries", limits.pendingEntries, usual.pendingEntries);
    write(u"lag_entries", limits.lagEntries, usual.lagEntries);
    write(u"last_entry_hours", limits.lastEntryHours, usual.lastEntryHours);
    json.endObject();
}

} // namespace

QByteArray writeRules(const RuleSet& rules)
{
    JsonWriter json;
    json.beginObject();
    writeText(json, u"schema", rulesSchema);
    if (rules.since)
        writeText(json, u"since", rules.since->toString());
    writeSeverities(json, rules);
    writeThresholds(json, rules.thresholds);
    writeDemands(json, rules);
    writeVolatile(json, rules.volatileFields);
    writeIgnored(json, rules);
    json.endObject();
    return json.take();
}

} // namespace unitscope
