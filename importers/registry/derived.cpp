// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/derived.h"

#include "graph/model/commandline.h"
#include "importers/registry/fieldcheck.h"
#include "importers/registry/identity.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void stateEdge(Reading& reading, const About& about, EdgeKind kind, const NodeId& to, Attr attr,
               const ByteRange& quoted)
{
    const About edge{EdgeId{std::get<NodeId>(about.subject), kind, to}, about.naming};
    reading.state(edge, attr, Value::of(true), quoted);
}

void statePort(Reading& reading, const About& about, const Value& value, const ByteRange& quoted)
{
    const auto number = portNumber(value);
    if (!number)
        return;
    const NodeId port = *NodeId::make(std::get<NodeId>(about.subject).host(), Kind::Port, u"%1/tcp"_s.arg(*number));
    reading.state({port, about.naming}, Attr::Number, Value::of(qint64(*number)), quoted);
    stateEdge(reading, about, EdgeKind::Listens, port, Attr::Exists, quoted);
}

void stateNamed(Reading& reading, const About& about, Kind kind, EdgeKind edge, Attr edgeAttr, const QString& name,
                const ByteRange& quoted)
{
    if (!isUsableName(name))
        return;
    const NodeId node = *NodeId::make(std::get<NodeId>(about.subject).host(), kind, name);
    reading.state({node, about.naming}, Attr::Name, Value::of(name), quoted);
    stateEdge(reading, about, edge, node, edgeAttr, quoted);
}

/// `path` and `moduleName` are noJson where they are not stated.
void stateCodeAt(Reading& reading, const About& about, JsonIndex path, JsonIndex moduleName)
{
    const JsonDocument& document = reading.document();
    const QString pathText = path == noJson ? QString() : document.text(path);
    const QString moduleText = moduleName == noJson ? QString() : document.text(moduleName);
    // The whole path is the name: two folders called "src" are two things.
    const QString fromPath = withoutFinalSlash(pathText);
    const JsonIndex leaf = fromPath.isEmpty() ? moduleName : path;
    const QString name = fromPath.isEmpty() ? moduleText : fromPath;
    if (!isUsableName(name))
        return;
    const NodeId code = *NodeId::make(std::get<NodeId>(about.subject).host(), Kind::Code, name);
    const About codeItself{code, about.naming};
    reading.state(codeItself, Attr::Name, Value::of(name), leaf);
    if (!moduleText.isEmpty())
        reading.state(codeItself, Attr::CodeModule, Value::of(moduleText), moduleName);
    if (!pathText.isEmpty())
        reading.state(codeItself, Attr::CodePath, Value::of(pathText), path);
    stateEdge(reading, about, EdgeKind::Implements, code, Attr::Exists, document.range(leaf));
}

} // namespace

void stateDerived(Reading& reading, const About& about, const AttributeInfo& info, const Value& value,
                  const ByteRange& quoted)
{
    const QString text = value.string().value_or(QString());
    if (info.attr == Attr::Port)
        statePort(reading, about, value, quoted);
    else if (info.attr == Attr::Streams)
        stateNamed(reading, about, Kind::Stream, EdgeKind::Flow, Attr::Uses, text, quoted);
    else if (info.attr == Attr::VenvName)
        stateNamed(reading, about, Kind::Venv, EdgeKind::RunsIn, Attr::Exists, venvNameOf(text), quoted);
}

void stateCode(Reading& reading, const About& about, JsonIndex module)
{
    const JsonDocument& document = reading.document();
    if (const JsonIndex block = document.find(module, u"code"); block != noJson)
        stateCodeAt(reading, about, document.find(block, u"path"), document.find(block, u"module"));
    if (const JsonIndex path = document.find(module, u"code_path"); path != noJson)
        stateCodeAt(reading, about, path, noJson);
}

} // namespace unitscope
