// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/layout/peer.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qprocess.h>
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

} // namespace

QByteArray dotText(const Visible& visible, const Sizes& sizes)
{
    std::map<QString, std::map<QString, std::vector<quint32>>> hosts;
    const std::vector<QString> sections = sectionsOf(visible);
    for (quint32 node = 0; node < visible.nodes.size(); ++node)
        hosts[visible.graph->nodes()[visible.nodes[node].node].id.host()][sections[node]].push_back(node);
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

DotRun runDot(const QString& file, int deadlineMs)
{
    DotRun run;
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(u"dot"_s, {u"-Tplain"_s, file});
    run.isEnded = process.waitForFinished(deadlineMs);
    run.ms = double(timer.nsecsElapsed()) / 1e6;
    if (!run.isEnded) {
        process.kill();
        process.waitForFinished();
    }
    run.plain = process.readAllStandardOutput();
    return run;
}

QString dotVersion()
{
    QProcess process;
    process.start(u"dot"_s, {u"-V"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardError()).trimmed();
}

test::PlacedPicture readPlain(const QByteArray& plain, const Visible& visible, const Sizes& sizes)
{
    test::PlacedPicture picture;
    picture.boxes.resize(visible.nodes.size());
    for (const QByteArray& line : plain.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        const auto point = [&](qsizetype at) {
            return QPointF(words[at].toDouble(), -words[at + 1].toDouble()) * pixelsPerInch;
        };
        if (words[0] == "node" && words.size() > 5) {
            const quint32 node = words[1].toUInt();
            const QSizeF size = sizes[node].size;
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

} // namespace unitscope::bench
