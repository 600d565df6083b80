// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/fields.h"

#include "graph/model/commandline.h"
#include "importers/registry/identity.h"
#include "importers/report/portwords.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Attributes that take a cell as it stands.
std::optional<Attr> plainAttr(Column column)
{
    switch (column) {
    case Column::Unit: return Attr::Unit;
    case Column::VenvStatus: return Attr::VenvStatus;
    case Column::User: return Attr::User;
    case Column::Purpose: return Attr::Purpose;
    case Column::Description: return Attr::Description;
    case Column::Remark: return Attr::Remark;
    case Column::Entrypoint: return Attr::Entrypoint;
    case Column::Enabled: return Attr::Enabled;
    case Column::WorkingDir: return Attr::WorkingDir;
    case Column::Command: return Attr::Exec;
    case Column::Reason: return Attr::Reason;
    case Column::Proof: return Attr::Proof;
    case Column::Type: return Attr::UnitType;
    case Column::Schedule: return Attr::Schedule;
    default: return std::nullopt;
    }
}

/// What a sentence about a unit says besides.
void stateHints(ReportReading& reading, const About& about, const Words& words)
{
    static const QRegularExpression file(u"\\bunit file exists\\b|^exists\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = file.match(words.view().toString());
    if (match.hasMatch())
        reading.state(about, Attr::UnitFile, Value::of(true),
                      words.sliced(match.capturedStart(), match.capturedLength()));
    stateExitCode(reading, about, words);
}

void stateCode(ReportReading& reading, const About& about, const Words& path)
{
    reading.state(about, Attr::CodePath, path);
    // A folder holds the code of a module; a script alone is no module.
    const QString name = withoutFinalSlash(path.text());
    const bool isFolder = name.startsWith(u'/') && !name.sliced(name.lastIndexOf(u'/') + 1).contains(u'.');
    const auto code = isFolder ? reading.about(Kind::Code, name, path) : std::nullopt;
    if (!code)
        return;
    const auto& id = std::get<NodeId>(code->subject);
    reading.state(*code, Attr::Name, Value::of(name), path);
    reading.state(*code, Attr::CodePath, path);
    reading.stateEdge(about, EdgeKind::Implements, id, path);
    reading.setCodeOf(std::get<NodeId>(about.subject), id);
}

void stateStreams(ReportReading& reading, const About& about, const Words& words)
{
    for (const Words& part : partsOf(words, u',')) {
        const Words name = nameIn(part).name;
        const auto stream = reading.about(Kind::Stream, name.text(), name);
        if (!stream)
            continue;
        reading.state(about, Attr::Streams, name);
        reading.state(*stream, Attr::Name, name);
        const About edge{EdgeId{std::get<NodeId>(about.subject), EdgeKind::Flow, std::get<NodeId>(stream->subject)},
                         about.naming};
        reading.state(edge, Attr::Uses, Value::of(true), name);
    }
}

void stateNumber(ReportReading& reading, const About& about, Attr attr, const Words& words)
{
    if (const auto number = numberIn(words))
        reading.state(about, attr, Value::of(number->number), number->digits);
    else
        reading.state(about, attr, words);
}

/// "main.py?": what it is, as far as somebody guessed.
Words withoutDoubt(ReportReading& reading, const About& about, const QString& head, const Words& words)
{
    if (!words.view().endsWith(u'?'))
        return words;
    if (words.size() == 1) {
        reading.state(about, Attr::Doubt, Value::of(head + u" ?"_s), words);
        return {};
    }
    reading.state(about, Attr::Doubt, words);
    return words.first(words.size() - 1).trimmed();
}

} // namespace

std::vector<NodeId> statePorts(ReportReading& reading, const About& owner, const Words& words)
{
    std::vector<NodeId> result;
    const std::vector<PortWords> ports = portsIn(words);
    for (const PortWords& port : ports) {
        if (port.number == 0) {
            reading.state(owner, Attr::Port, port.digits);
            reading.report(port.digits, u"a port number from 1 to 65535"_s, quotedForPeople(port.digits.text()),
                           u"Correct the number; it is shown as it stands."_s);
            continue;
        }
        const About node{*NodeId::make(reading.hostName(), Kind::Port, port.name()), owner.naming};
        const About edge{EdgeId{std::get<NodeId>(owner.subject), EdgeKind::Listens, std::get<NodeId>(node.subject)},
                         owner.naming};
        const Value number = Value::of(qint64(port.number));
        reading.state(owner, Attr::Port, number, port.digits);
        reading.state(node, Attr::Number, number, port.digits);
        reading.state(edge, Attr::Exists, Value::of(true), port.digits);
        if (!port.address.isEmpty())
            reading.state(node, Attr::Address, port.address);
        if (!port.protocol.isEmpty())
            reading.state(node, Attr::Protocol, port.protocol);
        if (!port.doubt.isEmpty()) {
            reading.state(node, Attr::Doubt, port.doubt);
            reading.state(edge, Attr::Doubt, port.doubt);
        }
        result.push_back(std::get<NodeId>(node.subject));
    }
    if (ports.empty())
        reading.report(words, u"a port number, or \"-\" for none"_s, quotedForPeople(words.text()),
                       u"Give the number; it is shown among the other fields."_s);
    return result;
}

void stateVenv(ReportReading& reading, const About& about, const Words& words)
{
    const QString name = venvNameOf(words.text());
    const auto venv = reading.about(Kind::Venv, name, words);
    if (!venv)
        return;
    reading.state(about, Attr::VenvName, words);
    reading.state(*venv, Attr::Name, Value::of(name), words);
    reading.stateEdge(about, EdgeKind::RunsIn, std::get<NodeId>(venv->subject), words);
}

void stateField(ReportReading& reading, const About& about, Column column, const QString& head, const Words& words)
{
    const Words cell = undecorated(words);
    if (isAbsent(cell))
        return;
    if (column == Column::Port) {
        if (isStatedNone(cell))
            reading.state(about, Attr::Port, Value::none(), cell);
        else if (statePorts(reading, about, cell).empty() && portsIn(cell).empty())
            reading.stateOther(about, head, cell);
        return;
    }
    const Words value = withoutDoubt(reading, about, head, cell);
    if (value.isEmpty())
        return;
    const bool isNone = isStatedNone(value);
    if (column == Column::Venv)
        isNone ? void(reading.state(about, Attr::VenvName, Value::none(), value)) : stateVenv(reading, about, value);
    else if (column == Column::Code)
        isNone ? void(reading.state(about, Attr::CodePath, Value::none(), value)) : stateCode(reading, about, value);
    else if (column == Column::Streams)
        isNone ? void(reading.state(about, Attr::Streams, Value::emptyList(), value))
               : stateStreams(reading, about, value);
    else if (column == Column::Pid)
        stateNumber(reading, about, Attr::Pid, value);
    else if (column == Column::Exit)
        stateExitCode(reading, about, value) ? void() : stateNumber(reading, about, Attr::ExitCode, value);
    else if (const auto attr = plainAttr(column))
        reading.state(about, *attr, isNone ? Value::none() : Value::of(value.text()), value);
    else
        reading.stateOther(about, head, value);
    if (column == Column::Remark || column == Column::Description || column == Column::Reason)
        stateHints(reading, about, value);
    if (column == Column::Exit && !remarkAtEnd(value).remark.isEmpty())
        reading.state(about, Attr::Remark, remarkAtEnd(value).remark);
}

} // namespace unitscope
