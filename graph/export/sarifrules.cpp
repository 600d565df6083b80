// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/sarifrules.h"

#include "graph/base/safetext.h"

#include <QtCore/qstringlist.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "stated-count" -> "StatedCount", as viewers expect names of rules.
QString pascalCase(QLatin1StringView id)
{
    QString name;
    for (const QString& word : QString(id).split(u'-'))
        name += word.first(1).toUpper() + word.sliced(1);
    return name;
}

void writeRule(JsonWriter& json, const RuleInfo& rule)
{
    json.beginObject();
    json.text(u"id", rule.id);
    json.text(u"name", pascalCase(rule.id));
    writeSarifMessage(json, u"shortDescription", rule.title);
    writeSarifMessage(json, u"fullDescription", rule.help);
    writeSarifMessage(json, u"help", rule.help);
    json.key(u"defaultConfiguration");
    json.beginObject(JsonWriter::Form::Compact);
    json.text(u"level", sarifLevel(rule.severity));
    json.endObject();
    json.key(u"properties");
    json.beginObject(JsonWriter::Form::Compact);
    json.key(u"version");
    json.integer(rule.version);
    json.text(u"kind", wordFor(rule.kind));
    json.key(u"tags");
    json.beginArray();
    json.text(QString(wordFor(rule.kind)));
    json.endArray();
    json.endObject();
    json.endObject();
}

} // namespace

QString sarifText(const QString& text)
{
    QString safe = safeForPeople(text);
    safe.replace(u'{', u"{{"_s).replace(u'}', u"}}"_s);
    if (safe.contains(u"]("_s)) // would be read as a link
        safe.replace(u'\\', u"\\\\"_s).replace(u'[', u"\\["_s).replace(u']', u"\\]"_s);
    return safe;
}

void writeSarifMessage(JsonWriter& json, QStringView key, const QString& text)
{
    json.key(key);
    json.beginObject(JsonWriter::Form::Compact);
    json.key(u"text");
    json.text(sarifText(text));
    json.endObject();
}

QLatin1StringView sarifLevel(Severity severity)
{
    return wordFor(severity); // SARIF has the same three words
}

void writeSarifRules(JsonWriter& json)
{
    json.key(u"rules");
    json.beginArray();
    for (const RuleInfo& rule : allRules())
        writeRule(json, rule);
    json.endArray();
}

void writeSarifOverrides(JsonWriter& json, const RuleSet& rules)
{
    json.key(u"ruleConfigurationOverrides");
    json.beginArray();
    for (size_t i = 0; i < allRules().size(); ++i) {
        const RuleInfo& rule = allRules()[i];
        const auto severity = rules.severityOf(rule);
        if (severity == rule.severity)
            continue;
        json.beginObject();
        json.key(u"configuration");
        json.beginObject(JsonWriter::Form::Compact);
        if (severity) {
            json.text(u"level", sarifLevel(*severity));
        } else {
            json.key(u"enabled");
            json.boolean(false);
        }
        json.endObject();
        json.key(u"descriptor");
        json.beginObject(JsonWriter::Form::Compact);
        json.text(u"id", rule.id);
        json.key(u"index");
        json.integer(qint64(i));
        json.endObject();
        json.endObject();
    }
    json.endArray();
}

} // namespace unitscope
