// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/diagramreaders.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmap.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

constexpr int longestRun = 90'000; // milliseconds

/// The texts that are drawn for an object, in their order.
QStringList drawnTexts(const QJsonObject& object)
{
    QStringList texts;
    const QJsonArray operations = object["_ldraw_"_L1].toArray();
    for (const auto& operation : operations) {
        if (operation["op"_L1].toString() == u"T"_s)
            texts += operation["text"_L1].toString();
    }
    return texts;
}

ReadEdge edgeIn(const QJsonObject& edge, const QJsonArray& objects)
{
    const auto name = [&](QLatin1StringView end) { return objects[edge[end].toInt()]["name"_L1].toString(); };
    return {.from = name("tail"_L1),
            .to = name("head"_L1),
            .isDashed = edge["style"_L1].toString() == u"dashed"_s,
            .words = edge["label"_L1].toString()};
}

ReadDiagram failedWith(const QString& error)
{
    ReadDiagram diagram;
    diagram.error = error;
    return diagram;
}

} // namespace

QStringList ReadDiagram::names() const
{
    QStringList all;
    for (const ReadNode& node : nodes)
        all += node.lines.value(0);
    all.sort();
    return all;
}

Ran run(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(longestRun)) {
        process.kill();
        return {.output = {}, .error = u"%1 did not end"_s.arg(program)};
    }
    Ran ran{.output = process.readAllStandardOutput(), .error = {}};
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        ran.error = u"%1: %2"_s.arg(program, QString::fromUtf8(process.readAllStandardError() + ran.output));
    return ran;
}

Ran runPython(const QString& script, const QByteArray& input)
{
    const QString systems = u"/usr/bin/python3"_s;
    return run(QFileInfo::exists(systems) ? systems : u"python3"_s, {script}, input);
}

bool isMissing(const QString& program)
{
    return QStandardPaths::findExecutable(program).isEmpty();
}

ReadDiagram readDot(const QByteArray& dot)
{
    const Ran ran = run(u"dot"_s, {u"-Tjson"_s}, dot);
    if (!ran.error.isEmpty())
        return failedWith(ran.error);
    const QJsonObject graph = QJsonDocument::fromJson(ran.output).object();
    const QJsonArray objects = graph["objects"_L1].toArray();
    ReadDiagram diagram;
    diagram.title = drawnTexts(graph).value(0);
    for (const auto& object : objects) {
        if (object.toObject().contains("nodes"_L1))
            diagram.groups += drawnTexts(object.toObject()).value(0);
        else
            diagram.nodes.push_back({object["name"_L1].toString(), drawnTexts(object.toObject())});
    }
    const QJsonArray edges = graph["edges"_L1].toArray();
    for (const auto& edge : edges)
        diagram.edges.push_back(edgeIn(edge.toObject(), objects));
    diagram.groups.sort();
    return diagram;
}

ReadDiagram readGraphMl(const QByteArray& graphml)
{
    const Ran valid = run(u"xmllint"_s,
                          {u"--noout"_s, u"--nonet"_s, u"--huge"_s, u"--schema"_s,
                           QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/export/graphml.xsd"), u"-"_s},
                          graphml);
    if (!valid.error.isEmpty())
        return failedWith(valid.error);
    const Ran ran = runPython(QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/export/readgraphml.py"), graphml);
    if (!ran.error.isEmpty())
        return failedWith(ran.error);
    const QJsonObject graph = QJsonDocument::fromJson(ran.output).object();
    ReadDiagram diagram;
    const QJsonArray nodes = graph["nodes"_L1].toArray();
    for (const auto& node : nodes)
        diagram.nodes.push_back(
            {node["id"_L1].toString(),
             {node["label"_L1].toString(), node["name"_L1].toString(), node["change"_L1].toString()}});
    const QJsonArray edges = graph["edges"_L1].toArray();
    for (const auto& edge : edges)
        diagram.edges.push_back({edge["source"_L1].toString(), edge["target"_L1].toString(),
                                 edge["inferred"_L1].toString() == u"true"_s, edge["change"_L1].toString()});
    diagram.title = graph["title"_L1].toString();
    return diagram;
}

} // namespace unitscope::test
