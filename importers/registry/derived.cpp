// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/derived.h"

#include "graph/model/commandline.h"
#include "importers/registry/fieldcheck.h"
#include "importers/registry/identity.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void stateEdge(Reading& reading, const About& about, EdgeKind kind, const NodeId& to, Attr attr, JsonIndex leaf)
{
    const About edge{EdgeId{std::get<NodeId>(about.subject), kind, to}, about.naming};
    reading.state(edge, attr, Value::of(true), leaf);
}

void statePort(Reading& reading, const About& about, JsonIndex leaf)
{
    const auto number = portNumber(valueOf(reading.document(), leaf));
    if (!number)
        return;
    const NodeId port = *NodeId::make(std::get<NodeId>(about.subject).host(), Kind::Port, u"%1/tcp"_s.arg(*number));
    reading.state({port, about.naming}, Attr::Number, Value::of(qint64(*number)), leaf);
    stateEdge(reading, about, EdgeKind::Listens, port, Attr::Exists, leaf);
}

void stateNamed(Reading& reading, const About& about, Kind kind, EdgeKind edge, Attr edgeAttr, const QString& name,
                JsonIndex leaf)
{
    if (!isUsableName(name))
        return;
    const NodeId node = *NodeId::make(std::get<NodeId>(about.subject).host(), kind, name);
    reading.state({node, about.naming}, Attr::Name, Value::of(name), leaf);
    stateEdge(reading, about, edge, node, edgeAttr, leaf);
}

} // namespace

void stateDerived(Reading& reading, const About& about, const AttributeInfo& info, JsonIndex leaf)
{
    const QString text = reading.document().text(leaf);
    if (info.attr == Attr::Port)
        statePort(reading, about, leaf);
    else if (info.attr == Attr::Streams)
        stateNamed(reading, about, Kind::Stream, EdgeKind::Flow, Attr::Uses, text, leaf);
    else if (info.attr == Attr::VenvName)
        stateNamed(reading, about, Kind::Venv, EdgeKind::RunsIn, Attr::Exists, venvNameOf(text), leaf);
}

void stateCode(Reading& reading, const About& about, JsonIndex module)
{
    const JsonDocument& document = reading.document();
    const JsonIndex block = document.find(module, u"code");
    if (block == noJson)
        return;
    const JsonIndex path = document.find(block, u"path");
    const JsonIndex moduleName = document.find(block, u"module");
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
    stateEdge(reading, about, EdgeKind::Implements, code, Attr::Exists, leaf);
}

} // namespace unitscope
