// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Measures finding, hiding and dimming in a large picture. Prints a table for docs/benchmarks-goals.md. Arguments: a number of
// boxes, or --smoke for a moment's run that only shows that it works.
#include "app/paint/fonts.h"
#include "bench/attentionrows.h"

#include <QtWidgets/qapplication.h>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (!unitscope::loadFonts())
        return 1;
    const QString argument = QCoreApplication::arguments().value(1, u"10000"_s);
    const bool isSmoke = argument == "--smoke"_L1;
    const int boxes = isSmoke ? 200 : std::max(100, argument.toInt());
    std::printf("Qt %s, %s, %d boxes\n\n| what | is | goal | met | how |\n|---|---|---|---|---|\n", qVersion(),
                __VERSION__, boxes);
    unitscope::bench::printFrameRows(boxes, isSmoke ? 1 : 7);
    unitscope::bench::printSearchRows(boxes, isSmoke ? 1 : 7);
    return 0;
}
