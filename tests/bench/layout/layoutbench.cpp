// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0

/// bench_layout [OPTION...] [GRAPH...]: prints the table of docs/benchmarks-layout.md. GRAPH is one of the family (s60 ...
/// s10000, m33 ... m833), real-flow or real-sparse. Every graph is laid out by us and by the `dot` program in turn, A B A B;
/// the medians' ratio counts, never the milliseconds. `--once` lays each out once, alone, for a profiler.

#include "bench/layout/endurance.h"
#include "bench/layout/peer.h"
#include "graph/layout/crew.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

constexpr int ourDeadlineMs = 120'000; ///< of one question

struct How
{
    int pairs = 3;
    int workers = 0;
    int dotSeconds = 120;
    int patientDotNodes =
        5000; ///< dot has been seen to need more than its time for larger graphs; nobody else is asked about them either
    QString helper = {}; ///< another layout program
    QString peers;       ///< the folder of peers/peer.mjs with its packages; empty: not asked
};

double layOutOnce(const AskedGraph& wanted, const How& how, const std::shared_ptr<LayoutCrew>& crew, Layout& layout)
{
    LayoutOptions options;
    options.crew = crew;
    options.helper = how.helper;
    options.workers = how.workers;
    options.deadlineMs = ourDeadlineMs;
    QElapsedTimer timer;
    timer.start();
    layout = layOut(wanted.visible, wanted.sizes, options, {}).value();
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Times
{
    std::vector<double> cold;
    std::vector<double> warm;
    std::vector<double> dot;
    std::vector<double> changed;
};

void print(const AskedGraph& wanted, const Times& times, const Layout& layout, const PeerRun& dot)
{
    const test::PictureScore score = test::scoreOf(pictureOf(wanted, layout));
    const test::PictureScore peer = dot.isEnded ? test::scoreOf(dot.picture) : test::PictureScore();
    const double crossings = peer.crossings > 0 ? double(score.crossings) / double(peer.crossings) : 0;
    const char* more = dot.isEnded ? "" : "> ";
    const char* less = dot.isEnded ? "" : "< ";
    const double dotMs = median(times.dot);
    std::printf(
        "| %s | %zu / %zu | %.1f | %.1f | %s%.1f | %s%.3f | %s%.3f | %lld | %lld | %.2f | %lld | %lld | %.2f |%s\n",
        qPrintable(wanted.name), wanted.visible.nodes.size(), wanted.visible.edges.size(), median(times.cold),
        median(times.warm), more, dotMs, less, median(times.cold) / dotMs, less, median(times.warm) / dotMs,
        qlonglong(score.crossings), qlonglong(peer.crossings), crossings, qlonglong(score.throughBoxes),
        qlonglong(score.overlaps), score.aspect, qPrintable(layout.fallback));
    std::fflush(stdout);
}

QString peerRow(const QString& peer, const AskedGraph& wanted, const How& how, const Layout& layout, double cold)
{
    const PeerRun run = runPeer(peer, how.peers, wanted, how.dotSeconds * 1000);
    if (!run.isEnded) {
        const bool isLate = run.ms >= how.dotSeconds * 1000;
        return u"| %1 | %2 | %3 | %4 | - | - | - | - |"_s.arg(
            wanted.name, peer, isLate ? u"> %1"_s.arg(how.dotSeconds * 1000) : u"failed"_s,
            isLate ? u"< %1"_s.arg(cold / run.ms, 0, 'f', 3) : u"-"_s);
    }
    const test::PictureScore ours = test::scoreOf(pictureOf(wanted, layout));
    const test::PictureScore theirs = test::scoreOf(run.picture);
    return u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 |"_s.arg(wanted.name, peer)
        .arg(run.ms, 0, 'f', 0)
        .arg(cold / run.ms, 0, 'f', 4)
        .arg(theirs.crossings)
        .arg(theirs.crossings > 0 ? double(ours.crossings) / double(theirs.crossings) : 0, 0, 'f', 2)
        .arg(theirs.throughBoxes)
        .arg(theirs.aspect, 0, 'f', 2);
}

/// What is said beneath the table.
struct Said
{
    QStringList peers; ///< rows
    QStringList notes;
};

/// Prints a row.
void measure(const AskedGraph& wanted, const How& how, Said& said)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"g.dot"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(dotText(wanted)) < 0)
        qFatal("no file for dot can be written");
    file.close();
    const std::optional<AskedGraph> changed = wantedNamed(wanted.name, true);

    Layout layout;
    Layout other;
    PeerRun dot;
    Times times;
    qint64 helpers = 0;
    const bool isForDot = int(wanted.visible.nodes.size()) <= how.patientDotNodes;
    const int rounds = wanted.visible.nodes.size() > 5000 ? 1 : how.pairs;
    for (int pair = 0; pair < rounds; ++pair) {
        const auto crew = std::make_shared<LayoutCrew>(); // its helpers start within the time
        times.cold.push_back(layOutOnce(wanted, how, crew, layout));
        if (isForDot)
            dot = runDot(file.fileName(), wanted, how.dotSeconds * 1000);
        times.dot.push_back(isForDot ? dot.ms : how.dotSeconds * 1000);
        times.warm.push_back(layOutOnce(wanted, how, crew, layout));
        if (changed)
            times.changed.push_back(layOutOnce(*changed, how, crew, other));
        helpers = std::max(helpers, crew->residentBytes());
    }
    print(wanted, times, layout, dot);
    const double cold = median(times.cold);
    said.notes.append(u"%1: with 1 % of the streams changed %2 ms (%3 of cold); helpers hold %4 MB"_s.arg(wanted.name)
                          .arg(median(times.changed), 0, 'f', 1)
                          .arg(median(times.changed) / cold, 0, 'f', 2)
                          .arg(helpers / 1024 / 1024));
    if (!how.peers.isEmpty() && isForDot) {
        for (const QString& peer : {u"elk"_s, u"dagre"_s})
            said.peers.append(peerRow(peer, wanted, how, layout, cold));
    }
}

void printHead(const QStringList& arguments)
{
    std::printf("`%s`; %s; Qt %s; %s\n\n", qPrintable(u"bench_layout "_s + arguments.sliced(1).join(u' ')),
                qPrintable(dotVersion()), qVersion(), qPrintable(QSysInfo::prettyProductName()));
    std::printf(
        "| graph | boxes / lines | cold ms | warm ms | dot ms | cold : dot | warm : dot | crossings | dot's | ratio | "
        "through boxes | overlaps | aspect |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
}

int runAll(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"pairs"_s, u"how often each is measured"_s, u"N"_s, u"3"_s});
    parser.addOption({u"workers"_s, u"helpers at once"_s, u"N"_s, u"0"_s});
    parser.addOption({u"dot-seconds"_s, u"how long others may take"_s, u"N"_s, u"120"_s});
    parser.addOption({u"dot-nodes"_s, u"others are asked about graphs of at most so many boxes"_s, u"N"_s, u"5000"_s});
    parser.addOption({u"peers"_s, u"also elkjs and dagre (peers/README.md)"_s, u"FOLDER"_s});
    parser.addOption({u"helper"_s, u"another layout program"_s, u"FILE"_s});
    parser.addOption({u"once"_s, u"lay each out once, print nothing"_s});
    parser.addOption({u"first"_s, u"how soon the first picture is there"_s});
    parser.addOption({u"cancel"_s, u"how soon a cancelled layout is over"_s});
    parser.addOption({u"memory"_s, u"what helpers hold over so many layouts"_s, u"N"_s});
    parser.addHelpOption();
    parser.process(arguments);
    QStringList names = parser.positionalArguments();
    if (names.isEmpty())
        names = {u"real-flow"_s, u"real-sparse"_s, u"s60"_s,  u"s500"_s, u"s2000"_s,
                 u"m33"_s,       u"s10000"_s,      u"m166"_s, u"m833"_s};
    const How how{.pairs = parser.value(u"pairs"_s).toInt(),
                  .workers = parser.value(u"workers"_s).toInt(),
                  .dotSeconds = parser.value(u"dot-seconds"_s).toInt(),
                  .patientDotNodes = parser.value(u"dot-nodes"_s).toInt(),
                  .helper = parser.value(u"helper"_s),
                  .peers = parser.value(u"peers"_s)};
    const bool hasTable = !parser.isSet(u"once"_s) && !parser.isSet(u"first"_s) && !parser.isSet(u"cancel"_s)
                          && !parser.isSet(u"memory"_s);
    if (hasTable)
        printHead(arguments);
    Said said;
    for (const QString& name : names) {
        const std::optional<AskedGraph> wanted = wantedNamed(name);
        if (!wanted) {
            std::fprintf(stderr, "bench_layout: no graph named %s\n", qPrintable(name));
            return 1;
        }
        Layout layout;
        if (hasTable)
            measure(*wanted, how, said);
        if (parser.isSet(u"once"_s))
            layOutOnce(*wanted, how, nullptr, layout);
        if (parser.isSet(u"first"_s))
            measureFirstPicture(*wanted, how.pairs);
        if (parser.isSet(u"cancel"_s))
            measureCancelling(*wanted, layOutOnce(*wanted, how, nullptr, layout), 40);
        if (parser.isSet(u"memory"_s))
            measureMemory(*wanted, parser.value(u"memory"_s).toInt());
    }
    if (!said.peers.isEmpty()) {
        std::printf(
            "\n| graph | peer | its ms | ours : its | its crossings | ours : its crossings | through boxes | aspect |\n"
            "|---|---|---|---|---|---|---|---|\n%s\n",
            qPrintable(said.peers.join(u'\n')));
    }
    std::printf("\n%s\n", qPrintable(said.notes.join(u'\n')));
    return 0;
}

} // namespace

} // namespace unitscope::bench

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    return unitscope::bench::runAll(QCoreApplication::arguments());
}
