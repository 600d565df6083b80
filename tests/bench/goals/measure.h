// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Ours against theirs in turn, A B A B, so that whatever else the machine does meets both. Milliseconds of processor time
/// (all threads, and for programs all they started, on Linux also what they left behind) and of the clock. A run in which the reference moved by
/// more than 1.3 is thrown away and made again, a few times at most.

#include <QtCore/qstringlist.h>
#include <functional>

namespace unitscope::bench {

struct Cost
{
    double processor = 0;
    double clock = 0;
};

/// Of something this process does.
Cost costOf(const std::function<void()>& act);
/// Of a program until it has ended. Its standard output goes to `output`, if that is not null. A program that fails ends
/// the run (qFatal): its time would be nobody's.
Cost costOf(const QString& program, const QStringList& arguments, QByteArray* output = nullptr);

struct Comparison
{
    Cost ours; ///< medians
    Cost theirs;
    bool isSteady = false; ///< false: the reference never stood still, do not believe the numbers

    double processorRatio() const { return ours.processor / theirs.processor; }
    double clockRatio() const { return ours.clock / theirs.clock; }
};

/// After a warm-up of each.
Comparison inPairs(int pairs, const std::function<Cost()>& ours, const std::function<Cost()>& theirs);

} // namespace unitscope::bench
