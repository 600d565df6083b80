// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/goals/goalrow.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

QString words(double ours, double theirs, const QString& unit)
{
    return u"%1 ms against %2 ms %3"_s.arg(ours, 0, 'f', 1).arg(theirs, 0, 'f', 1).arg(unit);
}

QString goalOf(const GoalRow& row)
{
    if (row.atMost)
        return u"<= %1"_s.arg(*row.atMost);
    return row.atLeast ? u">= %1"_s.arg(*row.atLeast) : QString();
}

QString metWords(const GoalRow& row)
{
    if (!row.atMost && !row.atLeast)
        return {};
    const bool isMet = row.atMost ? row.is <= *row.atMost : row.is >= *row.atLeast;
    if (isMet)
        return u"yes"_s;
    return row.isUpperBound ? u"not shown"_s : u"no"_s;
}

} // namespace

void print(const GoalRow& row)
{
    const QString is = (row.isUpperBound ? u"< "_s : QString()) + QString::number(row.is, 'g', 3)
                       + (row.isSteady ? QString() : u" (unsteady)"_s);
    std::printf("| %s | %s | %s | %s | %s |\n", qUtf8Printable(row.what), qUtf8Printable(is),
                qUtf8Printable(goalOf(row)), qUtf8Printable(metWords(row)), qUtf8Printable(row.how));
    std::fflush(stdout);
}

QString processorWords(const Comparison& comparison)
{
    return words(comparison.ours.processor, comparison.theirs.processor, u"of processor time"_s);
}

QString clockWords(const Comparison& comparison)
{
    return words(comparison.ours.clock, comparison.theirs.clock, u"by the clock"_s);
}

} // namespace unitscope::bench
