// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/dialects.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

/// Pairs of key and JSON text.
using Members = std::vector<std::pair<QByteArray, QByteArray>>;

QByteArray json(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

void add(Members& members, const char* key, const QJsonValue& value)
{
    if (!value.isUndefined())
        members.emplace_back(key, json(value));
}

QByteArray object(Members members, std::mt19937& random)
{
    std::shuffle(members.begin(), members.end(), random);
    QByteArray text;
    for (const auto& [key, value] : members)
        text += (text.isEmpty() ? "\"" : ", \"") + key + "\": " + value;
    return '{' + text + '}';
}

void addBlock(Members& members, const char* key, const Members& block, std::mt19937& random)
{
    if (!block.empty())
        members.emplace_back(key, object(block, random));
}

QJsonValue textOrNothing(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QByteArray writtenNested(const ModuleFacts& facts, Dialect dialect, std::mt19937& random)
{
    const bool isBuilder = dialect == Dialect::Builder;
    const bool isOnDisk = dialect == Dialect::OnDisk;
    Members module;
    add(module, "name", isBuilder && !facts.unit.isEmpty() ? facts.name : facts.prefix + facts.name);
    add(module, isBuilder ? "full_unit" : "unit", textOrNothing(facts.unit));
    add(module, "category", facts.category);
    Members systemd;
    add(systemd, "enabled", facts.enabled);
    addBlock(module, "systemd", systemd, random);
    Members execution;
    add(execution, "user", facts.user);
    add(execution, "pid", facts.pid);
    add(execution, "working_dir", facts.workingDir);
    add(execution, isOnDisk ? "exec" : "exec_path", facts.exec);
    addBlock(module, "execution", execution, random);
    Members code;
    add(code, "path", facts.codePath);
    add(code, "entrypoint", facts.entrypoint);
    addBlock(module, "code", code, random);
    Members runtime;
    add(runtime, "venv", textOrNothing(facts.venv));
    add(runtime, "venv_status", textOrNothing(facts.venvStatus));
    add(runtime, "port", facts.ports);
    add(runtime, "redis_streams", facts.streams);
    addBlock(module, "runtime", runtime, random);
    add(module, isOnDisk ? "proof" : "proof_line", facts.proof);
    return object(module, random);
}

void addFlat(Members& members, const char* key, const QJsonValue& value)
{
    add(members, key, value.isUndefined() ? QJsonValue(u""_s) : value);
}

QByteArray writtenFlat(const ModuleFacts& facts, std::mt19937& random)
{
    Members module;
    addFlat(module, "name", facts.prefix + facts.name);
    addFlat(module, "systemd_unit", facts.unit);
    addFlat(module, "category", facts.category);
    addFlat(module, "enabled", facts.enabled);
    addFlat(module, "pid", facts.pid);
    addFlat(module, "exec", facts.exec);
    addFlat(module, "working_dir", facts.workingDir);
    addFlat(module, "user", facts.user);
    addFlat(module, "code_path", facts.codePath);
    addFlat(module, "entrypoint", facts.entrypoint);
    addFlat(module, "venv_status", facts.venv.isEmpty() ? facts.venvStatus : facts.venvStatus + u": "_s + facts.venv);
    addFlat(module, "redis_streams", facts.streams);
    addFlat(module, "ports", facts.ports);
    addFlat(module, "proof_line", facts.proof);
    return object(module, random);
}

/// As people write it; "-" for what is not said.
QByteArray plainly(const QJsonValue& value)
{
    if (value.isUndefined())
        return "-";
    if (!value.isArray())
        return value.isNull() ? "N/A" : '`' + value.toVariant().toString().toUtf8() + '`';
    QByteArray list;
    for (const QJsonValue& item : value.toArray())
        list += (list.isEmpty() ? "" : ", ") + plainly(item);
    return list.isEmpty() ? "none" : list;
}

/// Head and cell of every column.
Members columnsOf(const ModuleFacts& facts)
{
    return {{"Module", plainly(facts.prefix + facts.name)},
            {"Unit", plainly(textOrNothing(facts.unit))},
            {"Category", plainly(facts.category)},
            {"Enabled", plainly(facts.enabled)},
            {"PID", plainly(facts.pid)},
            {"Command", plainly(facts.exec)},
            {"Working directory", plainly(facts.workingDir)},
            {"User", plainly(facts.user)},
            {"Code path", plainly(facts.codePath)},
            {"Entry point", plainly(facts.entrypoint)},
            {"venv", plainly(textOrNothing(facts.venv))},
            {"Venv status", plainly(textOrNothing(facts.venvStatus))},
            {"Port", plainly(facts.ports)},
            {"Redis streams", plainly(facts.streams)},
            {"Proof line", plainly(facts.proof)}};
}

QByteArray asRow(const Members& columns, bool isHead)
{
    QByteArray row = "|";
    QByteArray rule = "|";
    for (const auto& [head, cell] : columns) {
        row += ' ' + (isHead ? head : cell) + " |";
        rule += "---|";
    }
    return row + '\n' + (isHead ? rule + '\n' : QByteArray());
}

QByteArray asList(const Members& columns)
{
    QByteArray list = "1. **" + columns.front().second + "**\n";
    for (size_t i = 1; i < columns.size(); ++i) {
        if (columns[i].second != "-")
            list += "   - " + columns[i].first + ": " + columns[i].second + '\n';
    }
    return list + '\n';
}

} // namespace

std::vector<ModuleFacts> someModules()
{
    return {
        {.prefix = u"ferry-"_s,
         .name = u"timetable"_s,
         .unit = u"ferry-timetable.service"_s,
         .category = u"RUNNING"_s,
         .enabled = true,
         .pid = u"5100"_s,
         .exec = u"/opt/ferry/venvs/timetable/bin/python -m timetable --port 8601"_s,
         .workingDir = u"/srv/ferry"_s,
         .user = u"ferry"_s,
         .codePath = u"/srv/ferry/parts/timetable/"_s,
         .entrypoint = u"main.py"_s,
         .venv = u"timetable"_s,
         .venvStatus = u"VALID_VENV"_s,
         .ports = QJsonArray{8601, u"8602"_s},
         .streams = QJsonArray{u"ferry:stream:sailings"_s, u"ferry:stream:delays"_s},
         .proof = u"systemctl status ferry-timetable: active (running), \"PID\": 5100"_s},
        {.prefix = u"ferry-"_s,
         .name = u"radio"_s,
         .unit = u"ferry-radio.service"_s,
         .category = u"FAILED"_s,
         .enabled = u"static"_s,
         .user = u"root"_s,
         .venv = u"/opt/f\u00e4hre \\ \"\u2603\"/\U0001F6A2"_s,
         .venvStatus = u"MISSING_VENV"_s,
         .ports = QJsonArray{8601.0},
         .streams = QJsonArray{u"ferry:stream:delays"_s}},
        {.prefix = u"ferry-"_s,
         .name = u"lamp"_s,
         .unit = u"ferry-lamp.timer"_s,
         .category = u"STOPPED"_s,
         .enabled = false,
         .venvStatus = u"NO_VENV"_s,
         .ports = QJsonArray{},
         .streams = QJsonArray{}},
        {
            .prefix = u"quay-"_s,
            .name = u"camera"_s,
            .category = u"UNKNOWN"_s,
            .codePath = u"/srv/quay/camera"_s,
        },
        {
            .prefix = u"ferry-"_s,
            .name = u"lamp"_s,
            .unit = u"ferry-lamp.service"_s,
        },
    };
}

QByteArray written(const ModuleFacts& facts, Dialect dialect, std::mt19937& random)
{
    return dialect == Dialect::Flat ? writtenFlat(facts, random) : writtenNested(facts, dialect, random);
}

QByteArray registryOf(const std::vector<QByteArray>& modules, Dialect dialect)
{
    QByteArray list;
    for (const QByteArray& module : modules)
        list += (list.isEmpty() ? "\n" : ",\n") + module;
    const QByteArray time = dialect == Dialect::Builder ? "classification_timestamp" : "generated_at";
    return "{\"host\": \"203.0.113.40\", \"" + time + "\": \"2026-03-05T06:00:00Z\", \"modules\": [" + list + "]}";
}

QByteArray reportOf(const std::vector<ModuleFacts>& modules, ReportStyle style)
{
    QByteArray text =
        "# Registry\n\n**Generated at:** 2026-03-05T06:00:00Z  \n**Host:** 203.0.113.40  \n\n## Modules\n\n";
    if (style == ReportStyle::Table)
        text += asRow(columnsOf(modules.front()), true);
    for (const ModuleFacts& facts : modules)
        text += style == ReportStyle::Table ? asRow(columnsOf(facts), false) : asList(columnsOf(facts));
    return text;
}

} // namespace unitscope::test
