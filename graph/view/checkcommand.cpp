// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/checkcommand.h"

#include "graph/model/commandline.h"
#include "graph/view/checkhost.h"
#include "graph/view/checkparts.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QLatin1StringView groupsOfStream("redis-cli -e --json XINFO GROUPS");
constexpr QLatin1StringView typeOfKey("redis-cli -e TYPE");

CheckCommand noWriters()
{
    return noCommand(u"Redis does not keep who wrote to a stream"_s);
}

CheckCommand onlyWords()
{
    return noCommand(u"these are words of the source, not a state of the host"_s);
}

bool isUnit(Kind kind)
{
    return kind == Kind::Service || kind == Kind::Timer || kind == Kind::Target || kind == Kind::Socket;
}

/// A port's node is called "8001/tcp".
CheckCommand checkPort(const NodeId& port, bool isRemote)
{
    const qsizetype slash = port.name().indexOf(u'/');
    const qint64 number = port.name().left(slash < 0 ? port.name().size() : slash).toLongLong();
    return socketsOf(number, port.name().endsWith("/udp"_L1), isRemote);
}

/// Where the interpreter of a venv stands: in its own path, else in the command line that runs it.
CheckCommand checkVenv(const QString& venv, const QString& commandLine)
{
    if (venv.startsWith(u'/'))
        return fileListing(u"bin/python"_s, venv);
    const auto interpreter = venvOfInterpreter(commandLine);
    return interpreter && interpreter->name == venvNameOf(venv) ? fileListing(interpreter->words, {})
                                                                : fileListing({}, {});
}

/// Properties of systemd that show an attribute of a unit; nullptr if none does.
const char* propertiesFor(Attr attr)
{
    switch (attr) {
    case Attr::Name:
    case Attr::Unit: return "Id,Names,LoadState";
    case Attr::Category: return "LoadState,ActiveState,SubState,UnitFileState";
    case Attr::UnitType: return "Id,Type";
    case Attr::LoadState: return "LoadState";
    case Attr::ActiveState:
    case Attr::SubState: return "ActiveState,SubState";
    case Attr::Description: return "Description";
    case Attr::User: return "User,DynamicUser";
    case Attr::Pid: return "MainPID";
    case Attr::WorkingDir: return "WorkingDirectory";
    case Attr::Exec: return "ExecStart";
    case Attr::ExitCode: return "Result,ExecMainCode,ExecMainStatus";
    case Attr::UnitFile: return "FragmentPath,UnitFileState";
    case Attr::StartedBy: return "TriggeredBy";
    default: return nullptr;
    }
}

CheckCommand checkUnit(const Graph& graph, const Node& node, Attr attr, const Value& value)
{
    const QString unit = unitNameOf(graph, node.id);
    if (const char* properties = propertiesFor(attr))
        return unitProperties(unit, QLatin1StringView(properties));
    const QString folder = graph.text(node, Attr::WorkingDir);
    switch (attr) {
    case Attr::Enabled: return unitCommand("systemctl is-enabled --"_L1, unit);
    case Attr::Schedule: return unitCommand("systemctl list-timers --all --"_L1, unit);
    case Attr::Port:
        return value.isNone() ? noCommand(u"no port is named"_s) : socketsOf(value.text().toLongLong(), false, false);
    case Attr::Streams:
        return value.type() == Value::Type::Text ? streamCommand(groupsOfStream, value.text())
                                                 : noCommand(u"no stream is named"_s);
    case Attr::VenvName:
    case Attr::VenvStatus:
        return checkVenv(attr == Attr::VenvName ? value.text() : graph.text(node, Attr::VenvName),
                         graph.text(node, Attr::Exec));
    case Attr::CodePath: return fileListing(value.text(), folder);
    case Attr::Entrypoint: {
        const QString code = graph.text(node, Attr::CodePath);
        return fileListing(value.text(), code.isEmpty() ? folder : code);
    }
    case Attr::CodeModule:
    case Attr::HasCode: return fileListing(graph.text(node, Attr::CodePath), folder);
    case Attr::Proof: return noCommand(u"what a source quotes is never offered as a command"_s);
    default: return onlyWords();
    }
}

CheckCommand checkNode(const Graph& graph, const Node& node, Attr attr, const Value& value)
{
    switch (attr) {
    case Attr::Section:
    case Attr::Reason:
    case Attr::Remark:
    case Attr::Doubt:
    case Attr::Purpose:
    case Attr::Topic: return onlyWords();
    default: break;
    }
    switch (node.id.kind()) {
    case Kind::Host: return checkHost(attr, value);
    case Kind::Service:
    case Kind::Timer:
    case Kind::Target:
    case Kind::Socket: return checkUnit(graph, node, attr, value);
    case Kind::Stream: return streamCommand(attr == Attr::Groups ? groupsOfStream : typeOfKey, node.id.name());
    case Kind::Port: return checkPort(node.id, false);
    case Kind::Process:
        return attr == Attr::Port ? socketsOf(value.text().toLongLong(), false, false)
                                  : processListing(attr == Attr::Pid ? &value : graph.value(node, Attr::Pid));
    case Kind::Venv: return checkVenv(node.id.name(), {});
    case Kind::Code: {
        const QString path = attr == Attr::CodePath ? value.text() : graph.text(node, Attr::CodePath);
        return fileListing(attr == Attr::Entrypoint ? value.text() : path.isEmpty() ? node.id.name() : path, path);
    }
    }
    Q_UNREACHABLE();
}

CheckCommand checkEdge(const Graph& graph, const EdgeId& edge, Attr attr)
{
    const auto properties = [&](const char* names) {
        if (!isUnit(edge.from.kind())) {
            const std::optional<NodeIndex> from = graph.find(edge.from);
            return processListing(from ? graph.value(graph.nodes()[*from], Attr::Pid) : nullptr);
        }
        return unitProperties(unitNameOf(graph, edge.from), QLatin1StringView(names));
    };
    switch (edge.kind) {
    case EdgeKind::Flow: return attr == Attr::Writes ? noWriters() : streamCommand(groupsOfStream, edge.to.name());
    case EdgeKind::Listens: return checkPort(edge.to, false);
    case EdgeKind::Connects: return checkPort(edge.to, true);
    case EdgeKind::Triggers: return properties("Triggers");
    case EdgeKind::Requires: return properties("Requires");
    case EdgeKind::Wants: return properties("Wants");
    case EdgeKind::After: return properties("After");
    case EdgeKind::PartOf: return properties("PartOf");
    case EdgeKind::RunsIn:
    case EdgeKind::Implements: return properties("ExecStart");
    case EdgeKind::StoredIn: return streamCommand(typeOfKey, edge.from.name());
    }
    Q_UNREACHABLE();
}

} // namespace

CheckCommand checkCommand(const Graph& graph, ClaimIndex statement)
{
    const Claim& claim = graph.snapshot().claim(statement);
    const AttributeInfo* info = findAttribute(graph.snapshot().attributeOf(claim));
    if (!info)
        return noCommand(u"Unitscope does not know what this field stands for"_s);
    const Subject& subject = graph.snapshot().subjectOf(claim);
    if (const auto* edge = std::get_if<EdgeId>(&subject))
        return checkEdge(graph, *edge, info->attr);
    const std::optional<NodeIndex> node = graph.find(std::get<NodeId>(subject));
    return node ? checkNode(graph, graph.nodes()[*node], info->attr, claim.value) : onlyWords();
}

} // namespace unitscope
