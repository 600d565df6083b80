// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0

/// bench_layout [--pairs N] [--workers N] [GRAPH...]: prints the table of docs/benchmarks-layout.md. GRAPH is one of the family
/// (s60 ... s10000, m33 ... m833), real-flow or real-sparse. Every graph is laid out by us and by the `dot` program in turn,
/// A B A B; the medians' ratio counts, never the milliseconds.

#include "bench/layout/peer.h"
#include "graph/layout/crew.h"
#include "graph/layout/layout.h"
#include "graph/model/infer.h"
#include "importers/open/open.h"
#include "support/family.h"
#include "support/graphtext.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

constexpr int dotDeadlineMs = 120'000;

GraphPtr graphNamed(const QString& name)
{
    if (name == u"real-flow") {
        QFile file(u":/sample/quantum-trader.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return nullptr;
        const auto snapshot = openBytes(file.readAll(), u"sample"_s);
        return snapshot ? resolve(std::make_shared<const Snapshot>(infer(Snapshot(**snapshot)))) : nullptr;
    }
    if (name == u"real-sparse") {
        QByteArray text = "app-0 writes stream:a\napp-1 reads stream:a\n";
        for (int i = 2; i < 41; ++i)
            text += "app-" + QByteArray::number(i) + ": category=RUNNING\n";
        for (int i = 0; i < 20; ++i)
            text += "stream:data:s" + QByteArray::number(i) + "\n";
        return test::graphOf(text);
    }
    const auto family = test::familyNamed(name);
    return family ? test::graphOf(*family) : nullptr;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

struct Bench
{
    QString name;
    int pairs = 3;
    int workers = 0;

    double layOutOnce(const std::shared_ptr<LayoutCrew>& crew, Layout& layout) const
    {
        LayoutOptions options;
        options.crew = crew;
        options.workers = workers;
        options.deadlineMs = dotDeadlineMs;
        QElapsedTimer timer;
        timer.start();
        layout = layOut(visible, sizes, options, {}).value();
        return double(timer.nsecsElapsed()) / 1e6;
    }
    bool run();
    void print(double cold, double warm, double dot, bool dotEnded, const Layout& layout,
               const test::PictureScore& peer) const;

    double layOutChanged(const std::shared_ptr<LayoutCrew>& crew) const;

    Visible visible = {};
    Sizes sizes = {};
    QString note = {}; ///< printed after the table
};

/// A second snapshot of the family in which one stream of a hundred has other readers.
double Bench::layOutChanged(const std::shared_ptr<LayoutCrew>& crew) const
{
    auto family = test::familyNamed(name);
    if (!family)
        return 0;
    family->changed = 10;
    Bench second{.name = name, .pairs = 1, .workers = workers};
    second.visible = view(test::graphOf(*family), {});
    second.sizes = sizesOf(second.visible);
    Layout layout;
    return second.layOutOnce(crew, layout);
}

test::PlacedPicture pictureOf(const Visible& visible, const Layout& layout)
{
    test::PlacedPicture picture{.boxes = layout.boxes, .lines = layout.routes, .edges = {}};
    for (const VisibleEdge& edge : visible.edges)
        picture.edges.emplace_back(edge.from, edge.to);
    return picture;
}

void Bench::print(double cold, double warm, double dot, bool dotEnded, const Layout& layout,
                  const test::PictureScore& peer) const
{
    const test::PictureScore score = test::scoreOf(pictureOf(visible, layout));
    const double crossings = peer.crossings > 0 ? double(score.crossings) / double(peer.crossings) : 0;
    std::printf(
        "| %s | %zu / %zu | %.1f | %.1f | %s%.1f | %s%.3f | %s%.3f | %lld | %lld | %.2f | %lld | %lld | %.2f |%s\n",
        qPrintable(name), visible.nodes.size(), visible.edges.size(), cold, warm, dotEnded ? "" : "> ", dot,
        dotEnded ? "" : "< ", cold / dot, dotEnded ? "" : "< ", warm / dot, qlonglong(score.crossings),
        qlonglong(peer.crossings), crossings, qlonglong(score.throughBoxes), qlonglong(score.overlaps), score.aspect,
        qPrintable(layout.fallback));
    std::fflush(stdout);
}

bool Bench::run()
{
    const GraphPtr graph = graphNamed(name);
    if (!graph) {
        std::fprintf(stderr, "bench_layout: no graph named %s\n", qPrintable(name));
        return false;
    }
    visible = view(graph, {});
    sizes = sizesOf(visible);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"g.dot"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(dotText(visible, sizes)) < 0)
        return false;
    file.close();

    Layout layout;
    DotRun peer;
    std::vector<double> cold;
    std::vector<double> warm;
    std::vector<double> dot;
    std::vector<double> changed;
    qint64 helpers = 0;
    const bool isKnownTooLarge = visible.nodes.size() > 5000; // dot has been seen to need more than its two minutes
    const int rounds = isKnownTooLarge ? 1 : pairs;
    for (int pair = 0; pair < rounds; ++pair) {
        const auto crew = std::make_shared<LayoutCrew>(); // its helpers start within the time
        cold.push_back(layOutOnce(crew, layout));
        if (!isKnownTooLarge)
            peer = runDot(file.fileName(), dotDeadlineMs);
        dot.push_back(isKnownTooLarge ? dotDeadlineMs : peer.ms);
        warm.push_back(layOutOnce(crew, layout));
        changed.push_back(layOutChanged(crew));
        helpers = std::max(helpers, crew->residentBytes());
    }
    note = u"%1: with 1 % of the streams changed %2 ms (%3 of cold); helpers hold %4 MB"_s.arg(name)
               .arg(median(changed), 0, 'f', 1)
               .arg(median(changed) / median(cold), 0, 'f', 2)
               .arg(helpers / 1024 / 1024);
    test::PictureScore peerScore;
    if (peer.isEnded)
        peerScore = test::scoreOf(readPlain(peer.plain, visible, sizes));
    print(median(cold), median(warm), median(dot), peer.isEnded, layout, peerScore);
    return true;
}

int runAll(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"pairs"_s, u"how often each is measured"_s, u"N"_s, u"3"_s});
    parser.addOption({u"workers"_s, u"helpers at once"_s, u"N"_s, u"0"_s});
    parser.addHelpOption();
    parser.process(arguments);
    QStringList names = parser.positionalArguments();
    if (names.isEmpty())
        names = {u"real-flow"_s, u"real-sparse"_s, u"s60"_s, u"s500"_s, u"s2000"_s, u"s10000"_s, u"m33"_s, u"m166"_s};
    std::printf("`%s`; %s; Qt %s; %s\n\n", qPrintable(u"bench_layout "_s + arguments.sliced(1).join(u' ')),
                qPrintable(dotVersion()), qVersion(), qPrintable(QSysInfo::prettyProductName()));
    std::printf(
        "| graph | boxes / lines | cold ms | warm ms | dot ms | cold : dot | warm : dot | crossings | dot's | ratio | "
        "through boxes | overlaps | aspect |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    bool isFine = true;
    QStringList notes;
    for (const QString& name : names) {
        Bench bench{
            .name = name, .pairs = parser.value(u"pairs"_s).toInt(), .workers = parser.value(u"workers"_s).toInt()};
        isFine = bench.run() && isFine;
        notes.append(bench.note);
    }
    std::printf("\n%s\n", qPrintable(notes.join(u'\n')));
    return isFine ? 0 : 1;
}

} // namespace

} // namespace unitscope::bench

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    return unitscope::bench::runAll(QCoreApplication::arguments());
}
