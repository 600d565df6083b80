// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The one table of what can be said about a thing: attribute, type, one or many, volatile or not, normal form, place in
/// the documented registry, label for people. Readers, resolve, exports, details and documentation all read it.
/// Attributes it does not know are kept under the name "x.<path>".

#include "graph/base/ids.h"
#include "graph/claims/value.h"

#include <QtCore/qstring.h>
#include <span>

namespace unitscope {

enum class Attr : quint8 {
    // of services (and other units)
    Name,
    Unit,
    Category,
    UnitType,
    LoadState,
    ActiveState,
    SubState,
    Enabled,
    Description,
    User,
    Pid,
    WorkingDir,
    Exec,
    CodeModule,
    CodePath,
    Entrypoint,
    HasCode,
    VenvName,
    VenvStatus,
    Port,
    Streams,
    Proof,
    ExitCode,  ///< of the last run
    UnitFile,  ///< whether a unit file exists
    StartedBy, ///< "timer": the unit waits for something else to start it
    Section,   ///< the heading a document lists it under
    Reason,
    Remark,
    Doubt, ///< what the source marks as uncertain, as written: "8025?"
    // of timers
    Schedule,
    NextRun,
    LastRun,
    // of units, as systemd shows them
    Result,        ///< of the last run: "success", "exit-code"
    Restarts,      ///< since it was started by hand
    RestartPolicy, ///< "on-failure"
    UnitPath,      ///< the unit's file
    DropIns,
    NeedsReload, ///< its file is newer than what systemd loaded
    ActiveSince,
    Process,     ///< the name of a process: of a listener, of a client
    ConnectedTo, ///< addresses and ports on other hosts: "192.0.2.9:6379"
    // of streams, ports and others
    Topic,
    Purpose,
    Number,
    Protocol,
    Address,
    ConnectedFrom, ///< addresses of other hosts
    Owner,
    Length,
    LastEntry,      ///< when the newest entry was added
    ConsumerGroups, ///< their names
    Consumers,      ///< of a group: "consumers.GROUP", as the three that follow
    LiveConsumers,
    Pending,
    Lag,
    Readers, ///< what is not known of them: "unknown: code not read"
    Writers, ///< likewise
    // of hosts
    HostName,
    MachineId,     ///< a hash
    BridgeAddress, ///< of a network within the host: others have the same
    Kernel,
    System,
    BootedAt,
    Account,
    Rights,
    ToolVersion,
    ScriptHash,
    MaskedCount,
    NotLookedAt,
    GeneratedAt,
    TotalModules,
    RunningCount,
    StoppedCount,
    FailedCount,
    OrphanedCount,
    UnknownCount,
    DisabledCount,
    VenvCount,
    StreamCount,
    PortCount,
    UnitCount, ///< systemd services
    TimerCount,
    TargetCount,
    MicroserviceCount, ///< folders of code
    EntrypointCount,
    LibraryCount,
    PortRange,      ///< numbers set aside: "8001-8012"
    StatedCoverage, ///< what a document says of itself: "100%"
    GateUnitsClassified,
    GateCodeMapped,
    GateVenvsValidated,
    GateStreamsMapped,
    GatePortsMapped,
    GateComplete,
    // of edges
    Exists,
    Uses,
    Reads,
    Writes,
    Groups
};

/// Which written forms mean the same.
enum class NormalForm : quint8 {
    Exact,      ///< the text as it stands
    Word,       ///< letter case does not matter
    Number,     ///< 2997230 = "2997230"
    YesNo,      ///< true = "true" = "yes"
    Enablement, ///< true = "enabled", false = "disabled"; "static" and others are neither
    User,       ///< an empty text is root
    BaseName    ///< the last part of a path: "/opt/venvs/ai" = "ai"
};

struct AttributeInfo
{
    Attr attr;
    QLatin1StringView name; ///< as in claims, filters and files: "active"
    QLatin1StringView
        registryPath; ///< within a module of the documented dialect ("systemd.active"), or of the top level for hosts; empty if none
    QLatin1StringView label; ///< for people: "Active state"
    NormalForm form;
    bool isMany;              ///< several values are no contradiction
    bool isVolatile;          ///< differs from minute to minute: never a contradiction
    bool isOfMembers = false; ///< said of each member of a thing, see nameOfMember()
};

std::span<const AttributeInfo> vocabulary();
const AttributeInfo& infoOf(Attr attr);
QLatin1StringView nameOf(Attr attr);
/// Nothing for names outside the vocabulary. An attribute that is said of each member of a thing is found by its first word:
/// "pending.packers" is Attr::Pending.
const AttributeInfo* findAttribute(QStringView name);
/// The attribute stated at a path of the documented registry's modules ("runtime.port"), if any.
const AttributeInfo* findByModulePath(QStringView path);
/// The attribute stated at a path of its top level ("summary.running"), if any.
const AttributeInfo* findByTopPath(QStringView path);
/// What is said of one member of a thing: "pending.packers" for the group "packers".
QString nameOfMember(Attr attr, QStringView member);
/// "packers" of "pending.packers"; empty for an attribute of the thing itself.
QStringView memberOf(QStringView attributeName);
/// "Active state" for "active", "Pending (packers)" for "pending.packers", "systemd.slice" for "x.systemd.slice".
QString labelFor(QStringView attributeName);

/// One text for every written form of the same value; values are compatible if it is equal.
QString normalForm(const AttributeInfo* info, const Value& value);

} // namespace unitscope
