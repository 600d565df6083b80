// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/layout/endurance.h"

#include "graph/draw/picture.h"
#include "graph/layout/crew.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <future>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

double millisecondsOf(const QElapsedTimer& since)
{
    return double(since.nsecsElapsed()) / 1e6;
}

double ownMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return double(file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE)) / 1024 / 1024;
}

} // namespace

void measureFirstPicture(const AskedGraph& wanted, int times)
{
    std::vector<double> seen;
    std::array<double, 3> shares{};
    // Of this process: a busy machine makes it no longer.
    const auto cpu = [] { return double(std::clock()) * 1000 / CLOCKS_PER_SEC; };
    for (int i = 0; i < times; ++i) {
        std::stop_source source;
        LayoutOptions options;
        QElapsedTimer since;
        double first = 0;
        const double began = cpu();
        options.progress = [&](const LayoutProgress& progress) {
            if (first > 0)
                return;
            const double groups = cpu();
            const Layout rough = progress.soFar();
            const double placed = cpu();
            const Drawing drawing = draw(wanted.visible, wanted.sizes, rough);
            first = drawing.shapes.empty() ? 0 : millisecondsOf(since);
            shares = {groups - began, placed - groups, cpu() - placed};
            source.request_stop();
        };
        since.start();
        const auto layout = layOut(wanted.visible, wanted.sizes, options, source.get_token());
        seen.push_back(first);
    }
    std::printf("%s: first picture after %.0f ms (median of %d); processor time to group %.0f, to place %.0f, to draw "
                "%.0f ms\n",
                qPrintable(wanted.name), median(seen), times, shares[0], shares[1], shares[2]);
}

void measureCancelling(const AskedGraph& wanted, double wholeMs, int times)
{
    const auto crew = std::make_shared<LayoutCrew>();
    std::vector<double> waited;
    for (int i = 0; i < times; ++i) {
        crew->forget();
        std::stop_source source;
        auto work = std::async(std::launch::async, [&] {
            LayoutOptions options;
            options.crew = crew;
            return layOut(wanted.visible, wanted.sizes, options, source.get_token());
        });
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(wholeMs * i / times));
        QElapsedTimer since;
        since.start();
        source.request_stop();
        const Result<Layout> layout = work.get();
        waited.push_back(millisecondsOf(since));
    }
    std::printf("%s: cancelled at %d moments of %.0f ms, over after %.1f ms (median), %.1f ms (most)\n",
                qPrintable(wanted.name), times, wholeMs, median(waited),
                *std::max_element(waited.begin(), waited.end()));
}

void measureMemory(const AskedGraph& wanted, int times)
{
    LayoutOptions options;
    options.crew = std::make_shared<LayoutCrew>();
    qint64 most = 0;
    double first = 0;
    for (int i = 0; i < times; ++i) {
        options.crew->forget();
        const auto layout = layOut(wanted.visible, wanted.sizes, options, {});
        most = std::max(most, options.crew->residentBytes());
        first = i == times / 10 ? ownMegabytes() : first;
    }
    std::printf(
        "%s: %d layouts: helpers held at most %lld MB, %lld MB at the end; the asking program %.0f MB after a tenth "
        "of them, %.0f MB at the end\n",
        qPrintable(wanted.name), times, qlonglong(most / 1024 / 1024),
        qlonglong(options.crew->residentBytes() / 1024 / 1024), first, ownMegabytes());
}

} // namespace unitscope::bench
