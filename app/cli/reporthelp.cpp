// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reporthelp.h"

namespace unitscope {

namespace {

constexpr QLatin1StringView help{R"(Writes one document to hand on: which sources, what was looked at and what was
not, the sources' own totals beside what is counted, gates, problems, what
changed, the picture, and for every thing each value with the line that says so.

Usage: unitscope-cli report SOURCE... [OPTIONS]

SOURCE is a file, - for standard input, archive:N, or ssh://, https:// or
audit+ssh://HOST (unitscope-cli --help). Several make one report if they are of
one host and made within a day; their order does not matter.

The same sources give the same bytes, on any machine: a report never asks the
clock. It is judged as of the time its newest source states, or --as-of.

Options:
  -o, --output FILE    replace FILE completely, or not at all; - or nothing:
                       standard output
  --format FORMAT      html (default): one page that needs nothing else, to be
                       read without script and printed as it is; md: Markdown;
                       may be left out if FILE ends in .html or .md
  --picture FILE       of Markdown: write the picture there, as SVG, and refer to
                       it (a page holds its picture)
  --before SOURCE      also what changed since an earlier state. May be repeated
  --baseline           also what changed since the approved state of the host,
                       with what was decided, by whom, why, until when
  --archive DIR        where that is kept (default: the usual archive)
  --redact             hosts, addresses, accounts, paths and process ids as
                       aliases, without free text; everything is connected as it
                       was (docs/redaction.md); of one state
  --rules FILE         a rules file, by which problems are looked for
  --fail-on SEVERITY   what the report calls not passed: note, warning, error
                       (default)
  --as-of TIME         the time it is judged for: a date, or a time with its zone
  --view FILE          a saved view, for the picture (docs/views.md)
  --allow-fallback     accept a picture in simple columns where Graphviz cannot
                       place the boxes (otherwise: exit code 4 and no file)
  --timeout SECONDS    how long Graphviz may take, 1 to 86400 (default: 20)
  --together           one report, whatever the sources' hosts and times
@sources

Examples:
  unitscope-cli report registry.json -o report.html
  unitscope-cli report shop.audit registry.json --baseline -o report.html
  unitscope-cli report friday.json --before monday.json -o changes.html
  unitscope-cli report registry.json -o report.md --picture report.svg
)"};

} // namespace

QString reportHelp()
{
    return help;
}

} // namespace unitscope
