// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/problemlines.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString counted(size_t count)
{
    return count == 1 ? u"1 problem"_s : u"%1 problems"_s.arg(count);
}

QString place(const Snapshot& snapshot)
{
    return snapshot.sources().size() == 1 ? u" in the source; "_s : u" in the sources; "_s;
}

} // namespace

void sayProblems(const Snapshot& snapshot, const Console& console)
{
    const auto problems = snapshot.problems();
    for (const Problem& problem : problems)
        say(console, problem.what.message());
    if (!problems.empty())
        say(console, counted(problems.size()) + place(snapshot) + u"everything else was read"_s);
}

void sayProblemCount(const Snapshot& snapshot, const Console& console)
{
    if (const size_t count = snapshot.problems().size())
        say(console, counted(count) + place(snapshot) + u"\"unitscope-cli import\" lists them"_s);
}

} // namespace unitscope
