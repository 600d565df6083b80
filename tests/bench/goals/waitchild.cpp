// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/goals/waitchild.h"

#include "app/paint/fonts.h"
#include "app/ui/mainwindow.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtimer.h>
#include <QtNetwork/qtcpserver.h>
#include <QtWidgets/qapplication.h>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

constexpr int settleMs = 1000; // drawing the sample, starting ssh

void runFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Lateness
{
    double usual = 0; ///< milliseconds, of the 99th percentile
    double longest = 0;
};

Lateness latenessFor(int ms)
{
    std::vector<double> late;
    QElapsedTimer since;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, [&] {
        late.push_back(std::max(0.0, double(since.nsecsElapsed()) / 1e6 - 1));
        since.restart();
    });
    since.start();
    timer.start(1);
    runFor(ms);
    std::sort(late.begin(), late.end());
    return {.usual = late[late.size() * 99 / 100], .longest = late.back()};
}

} // namespace

int printLateness(int ms)
{
    if (!loadFonts())
        return 1;
    QApplication::setFont(drawingFont(13, false));
    QTcpServer silent; // the system takes the connection; nobody ever reads it
    if (!silent.listen(QHostAddress::LocalHost))
        return 1;
    MainWindow window({}, {});
    Arguments arguments;
    arguments.opensSample = true;
    window.start(arguments);
    window.show();
    runFor(settleMs);
    const Lateness atRest = latenessFor(ms);
    window.document().open(u"audit+ssh://nobody@127.0.0.1:%1"_s.arg(silent.serverPort()));
    runFor(settleMs);
    const Lateness waiting = latenessFor(ms);
    const std::vector<Fetch>& rows = window.document().fetches().rows();
    if (rows.size() != 1 || rows.front().state != FetchState::Connecting) {
        std::fprintf(stderr, "the host was not waited for\n");
        return 1;
    }
    window.document().cancel();
    std::printf("%.3f %.3f %.3f %.3f\n", atRest.usual, waiting.usual, atRest.longest, waiting.longest);
    return 0;
}

} // namespace unitscope::bench
