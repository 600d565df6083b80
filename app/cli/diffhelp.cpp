// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diffhelp.h"

#include "app/cli/picturehelp.h"

namespace unitscope {

namespace {

constexpr QLatin1StringView beginning{
    R"(Prints what differs between two states of a host: + added, - removed, ~ changed,
with who says so on both sides.

Usage: unitscope-cli diff BEFORE AFTER [OPTIONS]
       unitscope-cli diff --before FILE ... --after FILE ... [OPTIONS]
       unitscope-cli diff --baseline [SOURCE...] [OPTIONS]

BEFORE and AFTER are files, - for standard input, or ssh://, https:// or
audit+ssh://HOST (unitscope-cli --help). With --before and --after, each side
may be several sources that make one picture. With --baseline, the earlier side
is the approved state of the host in the archive (unitscope-cli archive --help),
and the later one what is named, else the newest snapshot there.

What only one side has is removed or added where the other side lists everything
of its kind. Otherwise it was not looked at (?), and so is a field that one side
does not state: no difference, but one could hide there.

Options:
  --before FILE        a source of the earlier state; may be repeated
  --after FILE         a source of the later state; may be repeated
  --map-host OLD=NEW   OLD before is the host NEW after; may be repeated
  --baseline           compare with what is approved: each change has a key, and
                       says what was decided about it
  --archive DIR        of --baseline: the archive's folder (default:
                       unitscope/archive in the user's data folder)
  --as-of TIME         when decisions have to hold (of --baseline), and what
                       "today" is for the problems that a picture of one side
                       shows or a view asks for (default: now)
  --rules FILE         the rules file says which other fields are never a
                       difference, and which are one all the same
  --volatile           also list what is never a difference: what changes from
                       minute to minute (process ids, times), how a proof is
                       worded, what is only known in another way
  --allow-gaps         exit code 0, not 4, where something was not looked at
  --format FORMAT      text: lines for people (default)
                       json: with all statements of both sides
                       svg, png, pdf: one picture of both
                       markdown: for a comment on a pull request
                       html: a page of its own, with the picture
                       junit: an open change is a failure
                       dot, mermaid, plantuml, graphml, csv-nodes, csv-edges,
                       shown-json: what the picture shows, as text, with what
                       became of each box and line (docs/text-formats.md)
                       may be left out if FILE ends in .json, .svg, .png,
                       .pdf, .md, .html, .dot, .gv, .mmd, .puml, .graphml
  -o, --output FILE    replace FILE completely, or not at all; - or nothing:
                       standard output
  --picture PART       of what is shown: both (default), what changed marked;
                       changes: only these and what is beside them; before or
                       after: one side, each box where it stands in both;
                       tidied: the later side laid out by itself
  --view FILE          of what is shown: its kinds, filter, groups and places
                       of a view that was saved in the window; options beside
                       it change it
  --show KIND,...      of what is shown: only these kinds, as for "export"
)"};

constexpr QLatin1StringView rest{R"(  --redact             of both states in every format: hosts, addresses,
                       accounts, paths and process ids as host-1, user-2...,
                       the same on both sides; free text is left out; what
                       changed, and how, stays (docs/redaction.md)
  --together           one picture a side, whatever its sources' hosts and times
@sources

Exit codes:
  0    no difference; with --baseline, none that is not accepted
  1    differences; with --baseline, changes that are open: undecided, rejected
       or deferred
  2    wrong usage; input or an approved state that cannot be read; two
       different hosts
  4    no difference where both sides looked, but something was not looked at or
       not stated on one of them

Examples:
  unitscope-cli diff monday.json friday.json
  unitscope-cli diff approved.json today.json || echo 'look at the host'
  unitscope-cli diff --baseline today.json
  unitscope-cli diff monday.json friday.json --picture changes -o changes.svg
  unitscope-cli diff monday.json friday.json --picture changes -o changes.mmd
  unitscope-cli diff --baseline --format junit -o changes.xml
  unitscope-cli diff monday.json friday.json --redact -o to-send.html
  unitscope-cli diff --before a.json --after b.json --map-host 203.0.113.1=shop
)"};

} // namespace

QString diffHelp()
{
    return QString(beginning) + pictureHelp() + QString(rest);
}

} // namespace unitscope
