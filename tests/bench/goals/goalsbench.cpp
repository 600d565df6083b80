// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0

/// bench_goals [--smoke] [--pairs N] [--modules N] [--dot-seconds N] [ROWS...]: prints the goals that are neither the
/// canvas' nor the layout's own as a table. ROWS are some of reading, svg, open, export, start, wait, xdot; none:
/// all.

#include "bench/goals/children.h"
#include "bench/goals/domparse.h"
#include "bench/goals/goalrow.h"
#include "bench/layout/peer.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qthread.h>
#include <QtGui/qguiapplication.h>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

constexpr int mostForXdot = 1000; // modules: its dot takes seconds then

int printRows(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"smoke"_s, u"small and once: only shows that it works"_s});
    parser.addOption({u"pairs"_s, u"how often each is measured"_s, u"N"_s, u"7"_s});
    parser.addOption({u"modules"_s, u"of the generated registry"_s, u"N"_s, u"10000"_s});
    parser.addOption({u"dot-seconds"_s, u"how long dot is waited for"_s, u"N"_s, u"120"_s});
    parser.addHelpOption();
    parser.process(arguments);
    const bool isSmoke = parser.isSet(u"smoke"_s);
    const int pairs = isSmoke ? 1 : parser.value(u"pairs"_s).toInt();
    const int modules = isSmoke ? 100 : parser.value(u"modules"_s).toInt();
    const QStringList wanted = parser.positionalArguments();
    const auto isWanted = [&](const QString& rows) { return wanted.isEmpty() || wanted.contains(rows); };
    std::printf("`%s`; Qt %s; GCC %s; nlohmann-json %s; %s; %s; %d processors; platform %s\n\n",
                qPrintable(u"bench_goals "_s + arguments.sliced(1).join(u' ')), qVersion(), __VERSION__,
                domVersion().constData(), qPrintable(dotVersion()), qPrintable(QSysInfo::prettyProductName()),
                QThread::idealThreadCount(), qgetenv("QT_QPA_PLATFORM").constData());
    std::printf("| what | is | goal | met | how |\n|---|---|---|---|---|\n");
    if (isWanted(u"reading"_s))
        printReadingRows(modules, pairs);
    if (isWanted(u"svg"_s))
        printSvgRows(modules, pairs);
    if (isWanted(u"export"_s))
        printExportRow(2 * pairs);
    if (isWanted(u"start"_s))
        printFirstPaintRows(2 * pairs);
    if (isWanted(u"wait"_s))
        printWaitRow(pairs, isSmoke ? 200 : 2000);
    if (isWanted(u"xdot"_s))
        printXdotRows(std::min(modules, mostForXdot), pairs);
    if (isWanted(u"open"_s))
        printOpenRows(modules, parser.value(u"dot-seconds"_s).toInt());
    return 0;
}

} // namespace

} // namespace unitscope::bench

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    if (words.value(0) == u"--child")
        return unitscope::bench::runChild(words.sliced(1), argc, argv);
    const QGuiApplication application(argc, argv);
    return unitscope::bench::printRows(QCoreApplication::arguments());
}
