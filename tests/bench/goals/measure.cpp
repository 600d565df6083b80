// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/goals/measure.h"

#include "bench/layout/benchgraph.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qprocess.h>
#include <QtCore/qthread.h>
#include <algorithm>
#include <ctime>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

namespace unitscope::bench {

namespace {

constexpr double mostMovement = 1.3;
constexpr int mostRounds = 4;
constexpr int programDeadlineMs = 300'000;

/// Waits for what a program has started and left behind (a picture is on the screen before its layout programs end), so that
/// its time counts too. Call only while no QProcess runs.
void reapOrphans()
{
    QElapsedTimer timer;
    timer.start();
    constexpr int mostMs = 2000;
    while (timer.elapsed() < mostMs) {
        const pid_t ended = waitpid(-1, nullptr, WNOHANG);
        if (ended < 0)
            return; // nobody is left
        if (ended == 0)
            QThread::msleep(1);
    }
}

double processorOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto milliseconds = [](const timeval& time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

Cost medianOf(const std::vector<Cost>& costs)
{
    std::vector<double> processor;
    std::vector<double> clock;
    for (const Cost& cost : costs) {
        processor.push_back(cost.processor);
        clock.push_back(cost.clock);
    }
    return {median(processor), median(clock)};
}

/// Whether the first half of the reference took as long as the second.
bool isSteady(const std::vector<Cost>& reference)
{
    if (reference.size() < 2)
        return true;
    const auto middle = reference.begin() + std::ssize(reference) / 2;
    const double before = medianOf({reference.begin(), middle}).processor;
    const double after = medianOf({middle, reference.end()}).processor;
    return std::max(before, after) <= mostMovement * std::min(before, after);
}

} // namespace

Cost costOf(const std::function<void()>& act)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t start = std::clock();
    act();
    return {double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC, double(timer.nsecsElapsed()) / 1e6};
}

Cost costOf(const QString& program, const QStringList& arguments, QByteArray* output)
{
#ifdef Q_OS_LINUX
    prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
    QElapsedTimer timer;
    timer.start();
    const double before = processorOfChildren();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(programDeadlineMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), qPrintable(process.errorString()));
    if (output)
        *output = process.readAllStandardOutput();
    const double clock = double(timer.nsecsElapsed()) / 1e6;
    reapOrphans();
    return {processorOfChildren() - before, clock};
}

Comparison inPairs(int pairs, const std::function<Cost()>& ours, const std::function<Cost()>& theirs)
{
    Comparison comparison;
    ours();
    theirs();
    for (int round = 0; round < mostRounds && !comparison.isSteady; ++round) {
        std::vector<Cost> ourCosts;
        std::vector<Cost> theirCosts;
        for (int pair = 0; pair < pairs; ++pair) {
            ourCosts.push_back(ours());
            theirCosts.push_back(theirs());
        }
        comparison = {medianOf(ourCosts), medianOf(theirCosts), isSteady(theirCosts)};
    }
    return comparison;
}

} // namespace unitscope::bench
