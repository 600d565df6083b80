// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// How late the window answers while it audits a host that says nothing.
#include "bench/goals/goalrow.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qstandardpaths.h>
#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

constexpr double leastThatCounts =
    2; // ms, an eighth of a frame: below that a ratio tells of the machine, not of the window

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

void printWaitRow(int pairs, int ms)
{
    const QString what =
        u"event loop of the window while it audits a silent host, lateness against the same window at rest"_s;
    if (QStandardPaths::findExecutable(u"ssh"_s).isEmpty()) {
        std::printf("| %s | ssh is not installed | | | |\n", qPrintable(what));
        return;
    }
    std::vector<double> numbers[4];
    for (int i = 0; i < pairs; ++i) {
        QByteArray output;
        costOf(QCoreApplication::applicationFilePath(), {u"--child"_s, u"wait"_s, QString::number(ms)}, &output);
        const QList<QByteArray> figures = output.trimmed().split(' ');
        for (int k = 0; k < 4; ++k)
            numbers[k].push_back(figures.value(k).toDouble());
    }
    const double atRest = medianOf(numbers[0]);
    const double waiting = medianOf(numbers[1]);
    print({.what = what,
           .is = std::max(waiting, leastThatCounts) / std::max(atRest, leastThatCounts),
           .atMost = 1.5,
           .how = u"99th percentile %1 ms against %2 ms; longest %3 ms against %4 ms"_s.arg(waiting, 0, 'f', 2)
                      .arg(atRest, 0, 'f', 2)
                      .arg(medianOf(numbers[3]), 0, 'f', 1)
                      .arg(medianOf(numbers[2]), 0, 'f', 1)});
}

} // namespace unitscope::bench
