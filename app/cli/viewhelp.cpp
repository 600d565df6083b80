// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/viewhelp.h"

namespace unitscope {

namespace {

constexpr QLatin1StringView help{R"(Compares a view that was saved in the window with sources as they are now: which
boxes that it showed are gone, which it shows that it did not know.

Usage: unitscope-cli view check FILE SOURCE... [OPTIONS]

FILE is a view (docs/views.md). SOURCE is a file, - for standard input, or
ssh://, https:// or audit+ssh://HOST (unitscope-cli --help). Several make one
picture if they are of one host and made within a day.

Gone is what no source names any more: a box that the view showed, is around, or
has a note on. What is still there, but does not fit the view's filter any more,
is listed apart, and so is what is new. A view made of another host is used for
the one there is, and that is said.

Options:
  --together           one picture, whatever the sources' hosts and times
@sources

Exit codes:
  0    nothing is gone
  1    something is gone
  2    wrong usage, a view or source that cannot be read, a view of several
       other hosts

Examples:
  unitscope-cli view check trading.view.json registry.json
  unitscope-cli view check trading.view.json registry.json || echo 'look at it'
)"};

} // namespace

QString viewHelp()
{
    return help;
}

} // namespace unitscope
