// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exporthelp.h"

#include "app/cli/picturehelp.h"

namespace unitscope {

namespace {

constexpr QLatin1StringView beginning{R"(Draws the picture of one or more sources, as the window shows it, without a
display; or writes what it shows as text for other programs; or writes what they
say of one host as the host's own two documents.

Usage: unitscope-cli export SOURCE... [OPTIONS]

SOURCE is a file, - for standard input, or ssh://, https:// or audit+ssh://HOST
(unitscope-cli --help). Several make one picture if they are of one host and
made within a day; their order does not matter.

Options:
  --format FORMAT      svg, png, pdf: a picture; or what it shows as text: dot,
                       mermaid, plantuml, graphml, json, csv-nodes, csv-edges
                       (docs/text-formats.md). May be left out if FILE ends in
                       .svg .png .pdf .dot .gv .mmd .puml .graphml .json
                       registry-json: a module registry; registry-md: the report
                       beside it; both counted anew, of one host, with "null" or
                       "not looked at" for what nobody looked at
  -o, --output FILE    replace FILE completely, or not at all; - or nothing:
                       standard output
@view
)"};

constexpr QLatin1StringView rest{R"(  --redact             hosts, addresses, accounts, paths and process ids as
                       host-1, address-3, user-2...; free text is left out;
                       everything is connected as it was (docs/redaction.md)
  --allow-fallback     accept simple columns where Graphviz cannot place the
                       boxes (otherwise: exit code 4 and no file)
  --timeout SECONDS    how long Graphviz may take, 1 to 86400 (default: 20)
  --rules FILE         a rules file, by which problems are looked for
  --as-of TIME         what "today" is for the rules: a date, or a time with its
                       zone (default: now)
  --together           one picture, whatever the sources' hosts and times
@sources

Examples:
  unitscope-cli export registry.json -o topology.svg
  unitscope-cli export registry.json --show service,stream -o flows.svg
  unitscope-cli export registry.json --only 'user = root' -o root.svg
  unitscope-cli export registry.json --around shop-api --depth 2 -o api.svg
  unitscope-cli export registry.json --group-by section --collapse all -o s.svg
  unitscope-cli export registry.json --view trading.view.json -o trading.svg
  unitscope-cli export registry.json --for-docs -o docs/topology.svg
  unitscope-cli export registry.json --page a3 -o topology.pdf
  unitscope-cli export registry.json --scale 2 --transparent -o topology.png
  unitscope-cli export registry.json --link 'report.html#{id}' -o linked.svg
  unitscope-cli export registry.json --group-by section -o topology.mmd
  unitscope-cli export registry.json --format csv-edges -o lines.csv
  unitscope-cli export registry.json --redact -o to-send.svg
  unitscope-cli export audit.txt --format registry-json -o registry.json
  unitscope-cli export one-host.json other-host.json --together -o both.svg
  ssh HOST cat registry.json | unitscope-cli export - --format svg > t.svg
)"};

} // namespace

QString exportHelp()
{
    return QString(beginning) + pictureHelp() + QString(rest);
}

} // namespace unitscope
