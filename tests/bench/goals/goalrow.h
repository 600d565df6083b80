// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One line of the table of goals (docs/benchmarks-goals.md): | what | is | goal | met | how |

#include "bench/goals/measure.h"

#include <QtCore/qstring.h>
#include <optional>

namespace unitscope::bench {

struct GoalRow
{
    QString what = {};
    double is = 0;
    std::optional<double> atMost = {};
    std::optional<double> atLeast = {};
    bool isUpperBound = false; ///< the reference was not waited for: the ratio is smaller than `is`
    bool isSteady = true;
    QString how = {}; ///< what was measured, with the medians
};

void print(const GoalRow& row);

/// "412.3 ms against 150.1 ms of processor time".
QString processorWords(const Comparison& comparison);
/// The same of the clock.
QString clockWords(const Comparison& comparison);

// Each measures and prints its rows; `modules` is how many the generated registry has.
void printReadingRows(int modules, int pairs);
void printSvgRows(int boxes, int pairs);
/// `dotSeconds`: how long dot is waited for.
void printOpenRows(int modules, int dotSeconds);
void printExportRow(int pairs);
void printFirstPaintRows(int pairs);
/// How late the window answers while it audits a host that says nothing, against the same window at rest; each for `ms`.
void printWaitRow(int pairs, int ms);
/// A row that says so where xdot is not installed.
void printXdotRows(int modules, int pairs);

} // namespace unitscope::bench
