// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Times as multiples of B, the time to copy one opaque picture of 1920 x 1080 pixels: machines and moments differ, ratios
/// hardly do. Processor time of all threads, not the clock's: who else works on the machine does not count. B is taken before and after each measurement; if it moved by more than 1.3, the measurement is thrown away
/// and made again, a few times at most.

#include <functional>
#include <vector>

namespace unitscope::bench {

/// Of one measurement, in B.
struct Spread
{
    double median = 0;
    double longest = 0;
    bool isSteady = false; ///< false: B never stood still, do not believe the numbers
};

/// Microseconds of work that the call takes.
double microseconds(const std::function<void()>& act);
/// Median microseconds of one copy, now.
double blit();

/// `act` is one step and returns how many microseconds of it count; `prepare` comes before each round of `count` steps.
Spread inBlits(int count, const std::function<void()>& prepare, const std::function<double(int step)>& act);

} // namespace unitscope::bench
