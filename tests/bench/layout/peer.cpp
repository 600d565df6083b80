// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/layout/peer.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporaryfile.h>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

constexpr double pixelsPerInch = 72;

QString sectionOf(const Visible& visible, quint32 node)
{
    return visible.graph->text(visible.graph->nodes()[visible.nodes[node].node], Attr::Section);
}

/// A stream or port is listed nowhere: it stands with the first of its neighbours.
std::vector<QString> sectionsOf(const Visible& visible)
{
    std::vector<QString> sections(visible.nodes.size());
    for (quint32 node = 0; node < sections.size(); ++node)
        sections[node] = sectionOf(visible, node);
    for (const VisibleEdge& edge : visible.edges) {
        if (sections[edge.to].isEmpty())
            sections[edge.to] = sectionOf(visible, edge.from);
        if (sections[edge.from].isEmpty())
            sections[edge.from] = sectionOf(visible, edge.to);
    }
    return sections;
}

std::vector<QPointF> sampled(const std::vector<QPointF>& bezier)
{
    constexpr int steps = 6;
    std::vector<QPointF> line{bezier.front()};
    for (size_t i = 0; i + 3 < bezier.size(); i += 3) {
        for (int step = 1; step <= steps; ++step) {
            const double t = double(step) / steps;
            const double u = 1 - t;
            line.push_back(bezier[i] * (u * u * u) + bezier[i + 1] * (3 * u * u * t) + bezier[i + 2] * (3 * u * t * t)
                           + bezier[i + 3] * (t * t * t));
        }
    }
    return line;
}

using Clusters = std::map<QString, std::map<QString, std::vector<quint32>>>; ///< hosts, their sections, their nodes

Clusters clustersOf(const Visible& visible)
{
    Clusters hosts;
    const std::vector<QString> sections = sectionsOf(visible);
    for (quint32 node = 0; node < visible.nodes.size(); ++node)
        hosts[visible.graph->nodes()[visible.nodes[node].node].id.host()][sections[node]].push_back(node);
    return hosts;
}

test::PlacedPicture readPlain(const QByteArray& plain, const AskedGraph& wanted)
{
    test::PlacedPicture picture;
    picture.boxes.resize(wanted.visible.nodes.size());
    for (const QByteArray& line : plain.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        const auto point = [&](qsizetype at) {
            return QPointF(words[at].toDouble(), -words[at + 1].toDouble()) * pixelsPerInch;
        };
        if (words[0] == "node" && words.size() > 5) {
            const quint32 node = words[1].toUInt();
            const QSizeF size = wanted.sizes[node].size;
            picture.boxes[node] = QRectF(point(2) - QPointF(size.width() / 2, size.height() / 2), size);
        } else if (words[0] == "edge" && words.size() > 5) {
            std::vector<QPointF> bezier;
            for (int i = 0; i < words[3].toInt(); ++i)
                bezier.push_back(point(4 + i * 2));
            picture.lines.push_back(sampled(bezier));
            picture.edges.emplace_back(words[1].toUInt(), words[2].toUInt());
        }
    }
    return picture;
}

/// What peers/peer.mjs reads.
QByteArray graphLines(const AskedGraph& wanted)
{
    QByteArray text;
    int host = 0;
    int cluster = 0;
    for (const auto& [name, sections] : clustersOf(wanted.visible)) {
        for (const auto& [section, members] : sections) {
            for (const quint32 node : members) {
                const QSizeF size = wanted.sizes[node].size;
                text += QStringLiteral("node %1 %2 %3 %4 %5\n")
                            .arg(node)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(host)
                            .arg(section.isEmpty() ? -1 : cluster)
                            .toLatin1();
            }
            ++cluster;
        }
        ++host;
    }
    for (const VisibleEdge& edge : wanted.visible.edges)
        text += "edge " + QByteArray::number(edge.from) + ' ' + QByteArray::number(edge.to) + '\n';
    return text;
}

/// What peers/peer.mjs prints: "time MS", "node ID LEFT TOP", "edge FROM TO X Y X Y ...". False if something is missing.
bool readLines(const QByteArray& lines, const AskedGraph& wanted, PeerRun& run)
{
    size_t nodes = 0;
    run.picture.boxes.resize(wanted.visible.nodes.size());
    for (const QByteArray& line : lines.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words[0] == "time" && words.size() == 2) {
            run.ms = words[1].toDouble();
        } else if (words[0] == "node" && words.size() == 4 && words[1].toUInt() < run.picture.boxes.size()) {
            const quint32 node = words[1].toUInt();
            run.picture.boxes[node] = {QPointF(words[2].toDouble(), words[3].toDouble()), wanted.sizes[node].size};
            ++nodes;
        } else if (words[0] == "edge" && words.size() > 6) {
            run.picture.edges.emplace_back(words[1].toUInt(), words[2].toUInt());
            auto& corners = run.picture.lines.emplace_back();
            for (qsizetype i = 3; i + 1 < words.size(); i += 2)
                corners.emplace_back(words[i].toDouble(), words[i + 1].toDouble());
        }
    }
    return nodes == run.picture.boxes.size() && run.picture.lines.size() == wanted.visible.edges.size();
}

QByteArray outputOf(const QString& program, const QStringList& arguments, int deadlineMs, PeerRun& run)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    run.isEnded = process.waitForFinished(deadlineMs) && process.exitStatus() == QProcess::NormalExit
                  && process.exitCode() == 0;
    run.ms = double(timer.nsecsElapsed()) / 1e6;
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    return process.readAllStandardOutput();
}

} // namespace

QByteArray dotText(const AskedGraph& wanted)
{
    const auto& [name, visible, sizes] = wanted;
    const Clusters hosts = clustersOf(visible);
    QByteArray text = "digraph g {\nnode [shape=box fixedsize=true label=\"\"]\n";
    int cluster = 0;
    for (const auto& [host, parts] : hosts) {
        text += hosts.size() > 1 ? "subgraph cluster_" + QByteArray::number(cluster++) + " {\n" : QByteArray("{\n");
        for (const auto& [section, members] : parts) {
            text += section.isEmpty() ? QByteArray("{\n")
                                      : "subgraph cluster_" + QByteArray::number(cluster++) + " {\n";
            for (const quint32 node : members) {
                text += QByteArray::number(node)
                        + " [width=" + QByteArray::number(sizes[node].size.width() / pixelsPerInch, 'f', 4)
                        + " height=" + QByteArray::number(sizes[node].size.height() / pixelsPerInch, 'f', 4) + "]\n";
            }
            text += "}\n";
        }
        text += "}\n";
    }
    for (const VisibleEdge& edge : visible.edges)
        text += QByteArray::number(edge.from) + " -> " + QByteArray::number(edge.to) + "\n";
    return text + "}\n";
}

PeerRun runDot(const QString& file, const AskedGraph& wanted, int deadlineMs)
{
    PeerRun run;
    const QByteArray plain = outputOf(u"dot"_s, {u"-Tplain"_s, file}, deadlineMs, run);
    if (run.isEnded)
        run.picture = readPlain(plain, wanted);
    return run;
}

PeerRun timeDot(const QString& file, int deadlineMs)
{
    PeerRun run;
    outputOf(u"dot"_s, {u"-Tplain"_s, file}, deadlineMs, run);
    return run;
}

PeerRun runPeer(const QString& peer, const QString& folder, const AskedGraph& wanted, int deadlineMs)
{
    PeerRun run;
    QTemporaryFile file;
    if (!file.open() || file.write(graphLines(wanted)) < 0 || !file.flush())
        return run;
    const QByteArray answer = outputOf(u"node"_s, {folder + u"/peer.mjs"_s, peer, file.fileName()}, deadlineMs, run);
    if (run.isEnded)
        run.isEnded = readLines(answer, wanted, run);
    return run;
}

QString dotVersion()
{
    QProcess process;
    process.start(u"dot"_s, {u"-V"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardError()).trimmed();
}

} // namespace unitscope::bench
