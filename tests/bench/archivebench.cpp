// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Measures an archive of many snapshots and the difference of two large states. Every row is compared with work of the same run
// that cannot be spared: reading the same bytes, hashing them, opening the same states. Prints a table for docs/benchmarks.md.
// Argument: --smoke for a moment's run that only shows that it works.
#include "graph/base/json/jsondocument.h"
#include "graph/diff/compare.h"
#include "graph/diff/decided.h"
#include "graph/diff/twostates.h"
#include "graph/view/overlaid.h"
#include "importers/archive/approvedstate.h"
#include "importers/archive/archivehistory.h"
#include "importers/archive/changearchive.h"
#include "importers/archive/entryline.h"
#include "importers/archive/verifyarchive.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;

/// A registry in which about one module in a hundred is another one than in the state before.
QByteArray registry(int modules, int state)
{
    QString text = u"{\"host\": \"shop\", \"modules\": ["_s;
    for (int i = 0; i < modules; ++i) {
        const int age = (state + i) / 100; // grows by one every hundred states
        text += (i == 0 ? u""_s : u",\n"_s)
                + u"{\"name\": \"module-%1\", \"unit\": \"module-%1.service\", \"category\": \"RUNNING\", "
                  "\"execution\": {\"user\": \"user-%2\"}, \"runtime\": {\"port\": %3, \"redis_streams\": [\"s.%4\"]}, "
                  "\"systemd\": {\"pid\": %5}}"_s.arg(i)
                      .arg(age)
                      .arg(10000 + i)
                      .arg(i % 40)
                      .arg(state * modules + i);
    }
    return (text + u"]}"_s).toUtf8();
}

GraphPtr graphOf(const QByteArray& bytes)
{
    const Result<SnapshotPtr> snapshot = openBytes(bytes, u"registry.json"_s);
    if (!snapshot)
        qFatal("%s", qPrintable(snapshot.error().message()));
    return resolve(*snapshot);
}

template <class T>
const T& must(const Result<T>& result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return *result;
}

double medianMs(int repetitions, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// One after the other, so that both are measured on the same machine in the same mood.
void row(const char* what, int repetitions, const std::function<void()>& work, const char* against,
         const std::function<void()>& yardstick)
{
    const double is = medianMs(repetitions, work);
    const double than = medianMs(repetitions, yardstick);
    std::printf("| %s | %.1f | %s | %.1f | %.2f |\n", what, is, against, than, is / than);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void measureArchive(const ArchiveFolder& folder, int snapshots, int repetitions)
{
    for (int i = 0; i < snapshots; ++i)
        must(addSnapshot({.folder = folder, .who = u"bench"_s, .time = i * day}, *graphOf(registry(60, i)), {}));
    const ArchiveLog log = must(openArchive(folder, {}));
    std::vector<QString> files;
    for (const ArchiveEntry& entry : log.entries)
        files.push_back(folder.pathOf(entry.kind, entry.files.front()));
    const auto readAndHash = [&] {
        QByteArray all;
        for (const QString& file : files)
            all += sha256Of(bytesOf(file));
        if (all.isEmpty())
            qFatal("nothing was hashed");
    };
    row(
        "list: the log read and its chain checked", repetitions, [&] { must(openArchive(folder, {})); },
        "its lines parsed as JSON, no more",
        [&] {
            const QList<QByteArray> lines = bytesOf(folder.log()).split('\n');
            for (const QByteArray& line : lines) {
                if (!line.isEmpty())
                    must(JsonDocument::read(line, u"log"_s));
            }
        });
    row(
        "verify: every entry and every file", repetitions, [&] { must(verifyArchive(folder, {})); },
        "the files read and hashed", readAndHash);
    const SnapshotRange range = snapshotsOf(log);
    const Subject subject = *NodeId::parse(u"service:module-7"_s, u"shop"_s);
    row(
        "history of one service over all of them", 1,
        [&] {
            const History history = must(historyOver(folder, log, range.snapshots, {.subject = subject}, {}));
            if (history.snapshots != snapshots)
                qFatal("%d of %d", history.snapshots, snapshots);
        },
        "all of them opened",
        [&] {
            for (const Moment& moment : range.snapshots)
                must(readState(folder, log, moment.number, {}, {}));
        });
}

void measureDifference(int modules, int repetitions)
{
    const QByteArray earlier = registry(modules, 1);
    const QByteArray later = registry(modules, 2);
    const GraphPtr before = graphOf(earlier);
    const GraphPtr after = graphOf(later);
    const auto open = [&] {
        graphOf(earlier);
        graphOf(later);
    };
    row(
        "compare two states", repetitions, [&] { must(compare(before, after)); }, "both opened", open);
    const GraphDiffPtr diff = std::make_shared<const GraphDiff>(must(compare(before, after)));
    row(
        "what is to be decided about", repetitions,
        [&] {
            if (changesToDecide(*diff, {}, 0).empty())
                qFatal("no change");
        },
        "both opened", open);
    row(
        "both on one picture: the union and its view", repetitions,
        [&] {
            if (overlaid(*twoStatesOf(diff), ViewSpec()).nodes.empty())
                qFatal("an empty picture");
        },
        "both opened", open);
}

} // namespace

int main(int argc, char** argv)
{
    const bool isSmoke = argc > 1 && QByteArray(argv[1]) == "--smoke";
    const QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", folder.filePath(u"state"_s).toLocal8Bit());
    const int snapshots = isSmoke ? 5 : 1000;
    const int modules = isSmoke ? 200 : 10'000;
    std::printf("%d snapshots of 60 modules, then two states of %d modules\n\n", snapshots, modules);
    std::printf("| what | ms | against | ms | ratio |\n|---|---|---|---|---|\n");
    measureArchive(ArchiveFolder(folder.filePath(u"archive"_s)), snapshots, isSmoke ? 1 : 5);
    measureDifference(modules, isSmoke ? 1 : 5);
    return 0;
}
