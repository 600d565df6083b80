// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A host with units and code, as an audit of it would print the code: only the lines that the script's pattern takes.

#include "graph/model/infer.h"
#include "importers/audit/auditfiles.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>
#include <map>

namespace unitscope::test {

class CodeOnHost
{
public:
    QString host = QStringLiteral("testhost");
    QByteArray note = "ok"; ///< how the search for lines ended
    QByteArray venvs = "/opt/q/venvs/ai\n";
    QByteArray marks = "/opt/q/venvs/ai/pyvenv.cfg\n/opt/q/venvs/ai/bin/python\n";

    void file(const QString& path, const QString& text) { m_files[path] = text; }
    void unit(const QString& name, const QString& command, const QString& folder = QStringLiteral("/opt/q"))
    {
        m_units.push_back({name, command, folder});
    }
    void streams(const QStringList& keys) { m_streams = keys; }
    void client(const QString& unit) { m_clients.append(unit); }

    Snapshot read() const
    {
        SnapshotBuilder builder;
        const SourceIndex source = builder.addSource(std::make_shared<const Source>(QStringLiteral("t.txt"), text()));
        const SourcePtr kept = builder.current().sources()[source];
        const Transcript transcript = parseTranscript(kept->bytes());
        AuditReading reading(transcript, source, builder);
        reading.setHost(host);
        std::vector<UnitRow> rows;
        for (const Unit& unit : m_units) {
            UnitRow row{unit.name + QStringLiteral(".service"), *NodeId::make(host, Kind::Service, unit.name)};
            row.execStart = unit.command;
            row.execStartLine = lineWith(transcript, "argv[]=" + unit.command.toUtf8());
            row.workingDirectory = unit.folder;
            row.unitPath = QStringLiteral("/etc/systemd/system/x.service");
            reading.state(row.node, Attr::Exec, Value::of(unit.command), {row.execStartLine}, u"test");
            rows.push_back(row);
        }
        RedisFacts redis;
        for (const QString& key : m_streams) {
            const NodeId node = *NodeId::make(host, Kind::Stream, key);
            reading.state(node, Attr::Name, Value::of(key), {transcript.head}, u"test");
            redis.streams.push_back({key, node, transcript.head});
        }
        for (const QString& unit : m_clients)
            redis.clients.push_back(
                {*NodeId::make(host, Kind::Service, unit), QStringLiteral("xadd"), {transcript.head}});
        readFiles(reading, UnitTable(rows), ProcessTable({}), redis);
        return builder.take();
    }

    /// "a writes b", sorted: what is concluded of streams.
    QStringList flows() const
    {
        const Snapshot snapshot = read();
        QStringList all;
        for (const Claim& claim : snapshot.claims()) {
            const auto* edge = std::get_if<EdgeId>(&snapshot.subjectOf(claim));
            if (edge && edge->kind == EdgeKind::Flow)
                all.append(
                    QStringLiteral("%1 %2 %3").arg(edge->from.name(), snapshot.attributeOf(claim), edge->to.name()));
        }
        all.sort();
        all.removeDuplicates();
        return all;
    }

    QByteArray text() const
    {
        QByteArray text = "unitscope-audit 1 00ff\n";
        QByteArray listed;
        QByteArray printed;
        static const QRegularExpression pattern(QStringLiteral(
            R"([xX](add|ADD|read|READ|group|GROUP|ack|ACK|claim|CLAIM)|[sS][tT][rR][eE][aA][mM]|^\s*(from|import|def|async def|class|if __name__)\s|"""|''')"));
        for (const auto& [path, content] : m_files) {
            listed += path.toUtf8() + '\n';
            int number = 0;
            for (const QString& line : content.split(u'\n')) {
                ++number;
                const bool hasKey = std::any_of(m_streams.begin(), m_streams.end(), [&](const QString& key) {
                    const QString end = key.sliced(key.lastIndexOf(u':') + 1);
                    return line.contains(key) || line.contains(u'"' + end + u'"') || line.contains(u'\'' + end + u'\'');
                });
                if (hasKey || line.contains(pattern))
                    printed += QStringLiteral("%1:%2:%3\n").arg(path).arg(number).arg(line).toUtf8();
            }
        }
        QByteArray shown;
        for (const Unit& unit : m_units)
            shown += "ExecStart={ path=x ; argv[]=" + unit.command.toUtf8() + " ; ignore_errors=no }\n";
        add(text, "units.show", shown, "ok");
        add(text, "files.where", "venvs: /opt/q/venvs\ncode: /opt/q\nnot there, or not visible:", "ok");
        add(text, "files.venvs", venvs, "ok");
        add(text, "files.venvs.marks", marks, "ok");
        add(text, "files.code", listed, "ok");
        add(text, "files.code.lines", note == "denied" ? QByteArray() : printed, note);
        return text;
    }

private:
    struct Unit
    {
        QString name;
        QString command;
        QString folder;
    };
    static void add(QByteArray& text, const QByteArray& id, const QByteArray& body, const QByteArray& note)
    {
        text += "BEGIN 00ff " + id + '\n' + body + "\nEND 00ff " + id + " 0 " + QByteArray::number(body.size()) + " 0 "
                + note + '\n';
    }
    static ByteRange lineWith(const Transcript& transcript, const QByteArray& words)
    {
        const qsizetype at = transcript.bytes.indexOf(words);
        const qsizetype begin = transcript.bytes.first(at).lastIndexOf('\n') + 1;
        return {begin, transcript.bytes.indexOf('\n', at)};
    }

    std::map<QString, QString> m_files;
    std::vector<Unit> m_units;
    QStringList m_streams;
    QStringList m_clients;
};

} // namespace unitscope::test
