// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/vocabulary.h"

#include <QtCore/qhash.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;
using enum NormalForm;

// In the order of Attr, which is the order of display. Columns: attr, name, place in the documented registry, label,
// normal form, many, volatile, of members.
constexpr AttributeInfo table[] = {
    {Attr::Name, S("name"), S("name"), S("Name"), Exact, true, false},
    {Attr::Unit, S("unit"), S("unit"), S("Unit"), Exact, false, false},
    {Attr::Category, S("category"), S("category"), S("Category"), Word, false, false},
    {Attr::UnitType, S("type"), S("type"), S("Type"), Word, false, false},
    {Attr::LoadState, S("loaded"), S("systemd.loaded"), S("Load state"), Word, false, false},
    {Attr::ActiveState, S("active"), S("systemd.active"), S("Active state"), Word, false, false},
    {Attr::SubState, S("sub"), S("systemd.sub"), S("Sub-state"), Word, false, false},
    {Attr::Enabled, S("enabled"), S("systemd.enabled"), S("Starts at boot"), Enablement, false, false},
    {Attr::Description, S("description"), S("systemd.description"), S("Description"), Exact, false, false},
    {Attr::User, S("user"), S("execution.user"), S("User"), User, false, false},
    {Attr::Pid, S("pid"), S("execution.pid"), S("Process id"), Number, false, true},
    {Attr::WorkingDir, S("working_dir"), S("execution.working_dir"), S("Working directory"), Exact, false, false},
    {Attr::Exec, S("exec"), S("execution.exec_path"), S("Command"), Exact, false, false},
    {Attr::CodeModule, S("code_module"), S("code.module"), S("Code module"), Exact, false, false},
    {Attr::CodePath, S("code_path"), S("code.path"), S("Code path"), Exact, false, false},
    {Attr::Entrypoint, S("entrypoint"), S("code.entrypoint"), S("Entry point"), Exact, false, false},
    {Attr::HasCode, S("has_code"), S("code.has_code"), S("Has code"), YesNo, false, false},
    {Attr::VenvName, S("venv"), S("runtime.venv"), S("Python venv"), BaseName, false, false},
    {Attr::VenvStatus, S("venv_status"), S("runtime.venv_status"), S("Venv status"), Word, false, false},
    {Attr::Port, S("port"), S("runtime.port"), S("Port"), Number, true, false},
    {Attr::Streams, S("streams"), S("runtime.redis_streams"), S("Redis streams"), Exact, true, false},
    {Attr::Proof, S("proof"), S("proof_line"), S("Proof line"), Exact, true, false},
    {Attr::ExitCode, S("exit_code"), S(""), S("Exit code"), NormalForm::Number, false, false},
    {Attr::UnitFile, S("unit_file"), S(""), S("Unit file exists"), YesNo, false, false},
    {Attr::StartedBy, S("started_by"), S(""), S("Started by"), Word, true, false},
    {Attr::Section, S("section"), S(""), S("Listed under"), Exact, true, false},
    {Attr::Reason, S("reason"), S(""), S("Reason"), Exact, true, false},
    {Attr::Remark, S("remark"), S(""), S("Remark"), Exact, true, false},
    {Attr::Doubt, S("doubt"), S(""), S("Marked as uncertain"), Exact, true, false},
    {Attr::Schedule, S("schedule"), S(""), S("Schedule"), Exact, true, false},
    {Attr::NextRun, S("next_run"), S(""), S("Next run"), Exact, false, true},
    {Attr::LastRun, S("last_run"), S(""), S("Last run"), Exact, false, true},
    {Attr::Result, S("result"), S(""), S("Result of the last run"), Word, false, false},
    {Attr::Restarts, S("restarts"), S(""), S("Restarts"), NormalForm::Number, false, true},
    {Attr::RestartPolicy, S("restart_policy"), S(""), S("Restarted"), Word, false, false},
    {Attr::UnitPath, S("unit_path"), S(""), S("Unit file"), Exact, false, false},
    {Attr::DropIns, S("drop_ins"), S(""), S("Drop-in files"), Exact, true, false},
    {Attr::NeedsReload, S("needs_reload"), S(""), S("Unit file newer than loaded"), YesNo, false, false},
    {Attr::ActiveSince, S("active_since"), S(""), S("Active since"), Exact, false, true},
    {Attr::Process, S("process"), S(""), S("Process"), Exact, true, false},
    {Attr::ConnectedTo, S("connected_to"), S(""), S("Connected to"), Exact, true, true},
    {Attr::Topic, S("topic"), S(""), S("Topic"), Exact, false, false},
    {Attr::Purpose, S("purpose"), S(""), S("Purpose"), Exact, true, false},
    {Attr::Number, S("number"), S(""), S("Number"), NormalForm::Number, false, false},
    {Attr::Protocol, S("protocol"), S(""), S("Protocol"), Word, false, false},
    {Attr::Address, S("address"), S(""), S("Address"), Exact, true, false},
    {Attr::ConnectedFrom, S("connected_from"), S(""), S("Connected from"), Exact, true, true},
    {Attr::Owner, S("owner"), S(""), S("Owner"), Exact, false, false},
    {Attr::Length, S("length"), S(""), S("Length"), NormalForm::Number, false, true},
    {Attr::LastEntry, S("last_entry"), S(""), S("Last entry"), Exact, false, true},
    {Attr::ConsumerGroups, S("consumer_groups"), S(""), S("Consumer groups"), Exact, true, false},
    {Attr::Consumers, S("consumers"), S(""), S("Consumers"), NormalForm::Number, false, true, true},
    {Attr::LiveConsumers, S("live_consumers"), S(""), S("Live consumers"), NormalForm::Number, false, true, true},
    {Attr::Pending, S("pending"), S(""), S("Pending"), NormalForm::Number, false, true, true},
    {Attr::Lag, S("lag"), S(""), S("Lag"), NormalForm::Number, false, true, true},
    {Attr::Readers, S("readers"), S(""), S("Readers"), Exact, false, true},
    {Attr::Writers, S("writers"), S(""), S("Writers"), Exact, false, true},
    {Attr::HostName, S("host_name"), S(""), S("Host name"), Exact, true, false},
    {Attr::MachineId, S("machine_id"), S(""), S("Machine id (hashed)"), Exact, true, false},
    {Attr::BridgeAddress, S("bridge_address"), S(""), S("Address of a bridge"), Exact, true, false},
    {Attr::Kernel, S("kernel"), S(""), S("Kernel"), Exact, false, false},
    {Attr::System, S("system"), S(""), S("System"), Exact, false, false},
    {Attr::BootedAt, S("booted_at"), S(""), S("Started"), Exact, false, true},
    {Attr::Account, S("account"), S(""), S("Looked at as"), Exact, true, false},
    {Attr::Rights, S("rights"), S(""), S("Rights"), Exact, true, true},
    {Attr::ToolVersion, S("tool_version"), S(""), S("Version"), Exact, true, false},
    {Attr::ScriptHash, S("script_sha256"), S(""), S("Audit script (SHA-256)"), Exact, true, true},
    {Attr::MaskedCount, S("masked"), S(""), S("Secrets masked"), NormalForm::Number, true, true},
    {Attr::NotLookedAt, S("not_looked_at"), S(""), S("Not looked at"), Exact, true, true},
    {Attr::GeneratedAt, S("generated_at"), S("generated_at"), S("Generated at"), Exact, false, true},
    {Attr::TotalModules, S("total_modules"), S("summary.total_modules"), S("Modules stated"), NormalForm::Number, false,
     false},
    {Attr::RunningCount, S("running_count"), S("summary.running"), S("Running stated"), NormalForm::Number, false,
     false},
    {Attr::StoppedCount, S("stopped_count"), S("summary.stopped"), S("Stopped stated"), NormalForm::Number, false,
     false},
    {Attr::FailedCount, S("failed_count"), S("summary.failed"), S("Failed stated"), NormalForm::Number, false, false},
    {Attr::OrphanedCount, S("orphaned_count"), S("summary.orphaned"), S("Orphaned stated"), NormalForm::Number, false,
     false},
    {Attr::UnknownCount, S("unknown_count"), S("summary.unknown"), S("Unknown stated"), NormalForm::Number, false,
     false},
    {Attr::DisabledCount, S("disabled_count"), S("summary.disabled"), S("Disabled stated"), NormalForm::Number, false,
     false},
    {Attr::VenvCount, S("venv_count"), S("summary.venvs"), S("Venvs stated"), NormalForm::Number, false, false},
    {Attr::StreamCount, S("stream_count"), S("summary.redis_streams"), S("Redis streams stated"), NormalForm::Number,
     false, false},
    {Attr::PortCount, S("port_count"), S("summary.listening_ports"), S("Listening ports stated"), NormalForm::Number,
     false, false},
    {Attr::UnitCount, S("unit_count"), S("summary.total_systemd_units"), S("Systemd services stated"),
     NormalForm::Number, false, false},
    {Attr::TimerCount, S("timer_count"), S("summary.timers"), S("Timers stated"), NormalForm::Number, false, false},
    {Attr::TargetCount, S("target_count"), S("summary.targets"), S("Targets stated"), NormalForm::Number, false, false},
    {Attr::MicroserviceCount, S("microservice_count"), S("summary.total_microservices"), S("Microservices stated"),
     NormalForm::Number, false, false},
    {Attr::EntrypointCount, S("entrypoint_count"), S("summary.entrypoints"), S("Entry points stated"),
     NormalForm::Number, false, false},
    {Attr::LibraryCount, S("library_count"), S("summary.libraries"), S("Libraries stated"), NormalForm::Number, false,
     false},
    {Attr::PortRange, S("port_range"), S(""), S("Ports reserved"), Exact, true, false},
    {Attr::StatedCoverage, S("stated_coverage"), S(""), S("Coverage stated"), Word, false, false},
    {Attr::GateUnitsClassified, S("gate_units_classified"), S("quality_gate.all_units_classified"),
     S("All units classified"), YesNo, false, false},
    {Attr::GateCodeMapped, S("gate_code_mapped"), S("quality_gate.all_code_modules_mapped"),
     S("All code modules mapped"), YesNo, false, false},
    {Attr::GateVenvsValidated, S("gate_venvs_validated"), S("quality_gate.venv_paths_validated"),
     S("Venv paths validated"), YesNo, false, false},
    {Attr::GateStreamsMapped, S("gate_streams_mapped"), S("quality_gate.redis_consumers_mapped"),
     S("Stream consumers mapped"), YesNo, false, false},
    {Attr::GatePortsMapped, S("gate_ports_mapped"), S("quality_gate.ports_mapped"), S("Ports mapped"), YesNo, false,
     false},
    {Attr::GateComplete, S("gate_complete"), S("quality_gate.registry_complete"), S("Registry complete"), YesNo, false,
     false},
    {Attr::Exists, S("exists"), S(""), S("Connected"), YesNo, false, false},
    {Attr::Uses, S("uses"), S(""), S("Uses"), YesNo, false, false},
    {Attr::Reads, S("reads"), S(""), S("Reads"), YesNo, false, false},
    {Attr::Writes, S("writes"), S(""), S("Writes"), YesNo, false, false},
    {Attr::Groups, S("groups"), S(""), S("Consumer groups"), Exact, true, false},
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < std::size(table); ++i) {
        if (size_t(table[i].attr) != i)
            return false;
    }
    return std::size(table) == size_t(Attr::Groups) + 1;
}
static_assert(isInOrder(), "the table must list every Attr in its order");

// Other words for the same place: the dialects found on disk.
constexpr std::pair<S, Attr> aliases[] = {
    {S("proof"), Attr::Proof},
    {S("execution.exec"), Attr::Exec},
    {S("full_unit"), Attr::Unit},
};
constexpr std::pair<S, Attr> topAliases[] = {
    {S("description"), Attr::Description},       {S("classification_timestamp"), Attr::GeneratedAt},
    {S("summary.total_venvs"), Attr::VenvCount}, {S("summary.total_streams"), Attr::StreamCount},
    {S("summary.total_ports"), Attr::PortCount},
};

using Column = QLatin1StringView AttributeInfo::*;

using Index = QHash<QString, const AttributeInfo*>;

Index indexed(Column column, bool ofTopLevel)
{
    Index index;
    for (const AttributeInfo& info : table) {
        const bool isTop = info.attr >= Attr::GeneratedAt && info.attr <= Attr::GateComplete;
        if (!(info.*column).isEmpty() && (column == &AttributeInfo::name || isTop == ofTopLevel))
            index.insert(QString(info.*column), &info);
    }
    return index;
}

const AttributeInfo* lookUp(const Index& index, QStringView text)
{
    return index.value(QString::fromRawData(text.data(), text.size())); // asked for every field of a file: no copy
}

const AttributeInfo* byAlias(std::span<const std::pair<S, Attr>> aliasTable, QStringView path)
{
    const auto alias = std::find_if(aliasTable.begin(), aliasTable.end(),
                                    [path](const auto& row) { return path == row.first; });
    return alias != aliasTable.end() ? &infoOf(alias->second) : nullptr;
}

} // namespace

std::span<const AttributeInfo> vocabulary()
{
    return table;
}

const AttributeInfo& infoOf(Attr attr)
{
    return table[size_t(attr)];
}

QLatin1StringView nameOf(Attr attr)
{
    return infoOf(attr).name;
}

const AttributeInfo* findAttribute(QStringView name)
{
    static const auto index = indexed(&AttributeInfo::name, false);
    const QStringView member = memberOf(name);
    if (member.isEmpty())
        return lookUp(index, name);
    const AttributeInfo* info = lookUp(index, name.chopped(member.size() + 1));
    return info && info->isOfMembers ? info : nullptr;
}

QString nameOfMember(Attr attr, QStringView member)
{
    return u"%1.%2"_s.arg(nameOf(attr), member);
}

QStringView memberOf(QStringView attributeName)
{
    const qsizetype dot = attributeName.indexOf(u'.');
    return dot < 0 || attributeName.startsWith(QLatin1StringView("x.")) ? QStringView() : attributeName.sliced(dot + 1);
}

const AttributeInfo* findByModulePath(QStringView path)
{
    static const auto index = indexed(&AttributeInfo::registryPath, false);
    const AttributeInfo* info = lookUp(index, path);
    return info ? info : byAlias(aliases, path);
}

const AttributeInfo* findByTopPath(QStringView path)
{
    static const auto index = indexed(&AttributeInfo::registryPath, true);
    const AttributeInfo* info = lookUp(index, path);
    return info ? info : byAlias(topAliases, path);
}

QString labelFor(QStringView attributeName)
{
    if (const AttributeInfo* info = findAttribute(attributeName)) {
        const QStringView member = memberOf(attributeName);
        return member.isEmpty() ? QString(info->label) : u"%1 (%2)"_s.arg(info->label, member);
    }
    return (attributeName.startsWith(QLatin1StringView("x.")) ? attributeName.sliced(2) : attributeName).toString();
}

} // namespace unitscope
