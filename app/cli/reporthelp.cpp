// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reporthelp.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Stands in a help for the options that a report has wherever one is made.
constexpr QLatin1StringView place = "@report\n"_L1;
constexpr QLatin1StringView options{
    R"(  --before SOURCE      also what changed since an earlier state. May be repeated
  --baseline           also what changed since the approved state of the host,
                       with what was decided, by whom, why, until when
  --archive DIR        where that is kept (default: the usual archive)
  --statements WHERE   every value with the lines that say so: screen (default): in
                       the page, and printed if its reader ticks that; full:
                       printed, too; none: left out. In Markdown, screen is full
  --redact             hosts, addresses, accounts, paths and process ids as
                       aliases, without free text; everything is connected as it
                       was (docs/redaction.md)
  --rules FILE         a rules file, by which problems are looked for
  --fail-on SEVERITY   what the report calls not passed: note, warning, error
                       (default)
  --as-of TIME         the time it is judged for: a date, or a time with its zone
                       (default: that of the newest source)
  --allow-fallback     accept a picture in simple columns where Graphviz cannot
                       place the boxes (otherwise: exit code 4 and no file)
  --timeout SECONDS    how long Graphviz may take, 1 to 86400 (default: 20)
  --together           one report, whatever the sources' hosts and times
)"};

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
                       read without script, and printed; md: Markdown;
                       may be left out if FILE ends in .html or .md
  --picture FILE       of Markdown: write the picture there, as SVG, and refer to
                       it (a page holds its picture)
@report
@sources

Of the picture in it; all the rest tells of everything there is:
@view

Examples:
  unitscope-cli report registry.json -o report.html
  unitscope-cli report shop.audit registry.json --baseline -o report.html
  unitscope-cli report friday.json --before monday.json -o changes.html
  unitscope-cli report registry.json -o report.md --picture report.svg
)"};

} // namespace

QString withReportOptions(QString help)
{
    return help.replace(place, options);
}

QString reportHelp()
{
    return withReportOptions(help);
}

} // namespace unitscope
