// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/explorehelp.h"

namespace unitscope {

namespace {

constexpr QLatin1StringView queryHelp{
    R"(Prints the things a filter means, one a line, and the connections, if it asks
about connections. The language is described in docs/query-language.md.

Usage: unitscope-cli query EXPR SOURCE... [OPTIONS]
       unitscope-cli query --list-presets

EXPR is a filter, or @NAME for one that is known by a name. SOURCE is a registry
in JSON, or - for standard input. Several make one picture if they are of one
host and made within a day; their order does not matter.

  user = root and port         fields compared, joined by and, or, not
  name contains rl             letters; ~ takes a regular expression
  port in (8001..8012, 3000)   one of these, or within a range
  proof missing                nobody states it; "none": stated as none
  enabled                      a yes or no; of other fields: has a value
  reads trade.intent           connections: reads, writes, listens, requires...
  finding >= warning           problems, as "check" finds them
  seen on host                 how it is known; also: stated in file, guessed
  trade                        a word, anywhere in a thing

Options:
  --by FIELD           count by the values of a field, and list what has each
  --count              numbers only
  --before FILE        a source of an earlier state, so that "changed", "added"
                       and "removed" can be asked; may be repeated
  --list-presets       print the filters known by a name
  --rules FILE         a rules file, by which problems are looked for
  --as-of TIME         what "today" is for the rules: a date, or a time with its
                       zone (default: now)
  --view FILE          list only what a view that was saved in the window shows
                       (docs/views.md). The answer is found in everything: a
                       view leaves out, it switches nothing off. How much more
                       there is is said on standard error
  --format FORMAT      text: lines for people and other tools (default)
                       json: with every statement; resources/schema
  --together           one picture, whatever the sources' hosts and times
  --within HOURS       how far apart in time they may be (default: 24)
  --max-size MIB       largest source that is read, 1 to 65536 (default: 64)
  -h, --help           this text

Exit codes:
  0    answered, also if nothing is found
  2    wrong usage, a filter or source that cannot be read

Examples:
  unitscope-cli query 'user = root and port' registry.json
  unitscope-cli query @not-enabled registry.json
  unitscope-cli query 'kind = service' --by user --count registry.json
  unitscope-cli query changed friday.json --before monday.json
)"};

constexpr QLatin1StringView neighboursHelp{
    R"(Prints what is around one thing, by how many steps it is away, each with the
connection that leads there and who says so.

Usage: unitscope-cli neighbours NODE SOURCE... [OPTIONS]

NODE is //host/kind:name, kind:name, or only the name where that is enough.
SOURCE is a registry in JSON, or - for standard input. Several make one picture
if they are of one host and made within a day; their order does not matter.

Options:
  --depth N            how many steps, 1 to 1000 (default: 1)
  --direction WAY      both: along every connection (default)
                       upstream: only to where the data comes from: who writes
                       a stream, who listens on a port, what triggers a unit
                       downstream: only to where the data goes
  --view FILE          list only what a view that was saved in the window shows
                       (docs/views.md). The answer is found in everything: a
                       view leaves out, it switches nothing off. How much more
                       there is is said on standard error
  --format FORMAT      text: lines for people (default)
                       json: with every statement; resources/schema
  --together           one picture, whatever the sources' hosts and times
  --within HOURS       how far apart in time they may be (default: 24)
  --max-size MIB       largest source that is read, 1 to 65536 (default: 64)
  -h, --help           this text

Exit codes:
  0    answered, also if there are none
  2    wrong usage, an unknown name, a source that cannot be read

Examples:
  unitscope-cli neighbours shop-api registry.json
  unitscope-cli neighbours stream:shop:orders registry.json \
      --direction upstream --depth 9
)"};

constexpr QLatin1StringView pathHelp{
    R"(Prints all shortest ways by which one thing reaches another, along the data:
writer, stream, reader; listener, port, who connects; timer, unit.

Usage: unitscope-cli path FROM TO SOURCE... [OPTIONS]

FROM and TO are //host/kind:name, kind:name, or only the name where that is
enough. SOURCE is a registry in JSON, or - for standard input. Several make one
picture if they are of one host and made within a day; their order does not
matter.

Options:
  --any-direction      along every connection and in either direction, only not
                       along what merely starts after something else
  --limit N            list at most N of them, 1 to 10000 (default: 100); how
                       many there are is always said
  --view FILE          list only what a view that was saved in the window shows
                       (docs/views.md). The answer is found in everything: a
                       view leaves out, it switches nothing off. How much more
                       there is is said on standard error
  --format FORMAT      text: lines for people (default)
                       json: with every statement; resources/schema
  --together           one picture, whatever the sources' hosts and times
  --within HOURS       how far apart in time they may be (default: 24)
  --max-size MIB       largest source that is read, 1 to 65536 (default: 64)
  -h, --help           this text

Exit codes:
  0    answered, also if there is no way
  2    wrong usage, an unknown name, a source that cannot be read

Examples:
  unitscope-cli path shop-api shop-mailer registry.json
  unitscope-cli path shop-api venv:shop registry.json --any-direction
)"};

constexpr QLatin1StringView impactHelp{
    R"(Prints what stops if one thing stops, and what only degrades, each with the
reason and who says so.

Usage: unitscope-cli impact NODE SOURCE... [OPTIONS]

NODE is //host/kind:name, kind:name, or only the name where that is enough.
SOURCE is a registry in JSON, or - for standard input. Several make one picture
if they are of one host and made within a day; their order does not matter.

Stops: what requires it or is part of it, connects to its port, runs in it, is
implemented by it or stored in it, or reads a stream that nobody else writes;
and so on from there. Degrades: what wants it or is triggered by it, a stream or
port that others still serve, and whatever depends on something that degrades.
An order of starting does not count. Streams of whose use nobody states the
direction are listed apart: more may follow from them.

Options:
  --view FILE          list only what a view that was saved in the window shows
                       (docs/views.md). The answer is found in everything: a
                       view leaves out, it switches nothing off. How much more
                       there is is said on standard error
  --format FORMAT      text: lines for people (default)
                       json: with every statement; resources/schema
  --together           one picture, whatever the sources' hosts and times
  --within HOURS       how far apart in time they may be (default: 24)
  --max-size MIB       largest source that is read, 1 to 65536 (default: 64)
  -h, --help           this text

Exit codes:
  0    answered, also if nothing stops
  2    wrong usage, an unknown name, a source that cannot be read

Examples:
  unitscope-cli impact shop-api registry.json
  unitscope-cli impact stream:shop:orders registry.json --format json
)"};

} // namespace

QString exploreHelp(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Query: return queryHelp;
    case HelpTopic::Neighbours: return neighboursHelp;
    case HelpTopic::Path: return pathHelp;
    default: return impactHelp;
    }
}

} // namespace unitscope
