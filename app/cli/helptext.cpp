// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/helptext.h"

#include "app/cli/archivehelp.h"
#include "app/cli/diffhelp.h"
#include "app/cli/explorehelp.h"
#include "app/cli/exporthelp.h"
#include "app/cli/packhelp.h"
#include "app/cli/reporthelp.h"
#include "app/cli/viewhelp.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Stands in a help for the options that all commands have in common that read sources.
constexpr QLatin1StringView sourcesPlace = "@sources\n"_L1;
constexpr QLatin1StringView sourceOptions{
    R"(  --same-host A=B      two names are of one host; A!=B: of two. May be repeated
  --within HOURS       how far apart in time they may be (default: 24)
  --max-size MIB       largest source that is read, 1 to 65536 (default: 64)
  --connect-timeout N  seconds another machine has to answer (default: 10)
  --allow-http         take http:// too, which anybody on the way can change
  -h, --help           this text
)"};

/// Stands in a help for the options that say of a picture what is shown in it.
constexpr QLatin1StringView viewPlace = "@view\n"_L1;
constexpr QLatin1StringView viewOptionsText{
    R"(  --show KIND,...      only these: host, service, timer, target, socket, stream,
                       port, process, venv, code
                       (default: service,timer,socket,stream,port,process);
                       besides: relations (lines between units), storage (from
                       streams to their server), system (the operating system's
                       own units, each by itself)
  --view FILE          a view that was saved in the window: its kinds, filter,
                       groups, positions, title and notes (docs/views.md); the
                       other options here change it
  --only EXPR          only what a filter means, as for "query"
  --hide EXPR          everything else
  --around NODE        only what is around one thing, along the lines shown
  --depth N            how many lines away from it, 1 to 1000 (default: 1)
  --direction WAY      both (default); upstream: to where the data comes from;
                       downstream: to where it goes
  --group-by WHAT      frames by target, category, user, venv, section, topic or
                       host (default: none; several hosts have a frame each)
  --collapse NAME      that group as one box, all: every one. May be repeated
)"};

constexpr QLatin1StringView program{R"(Shows what really runs on a host, and who says so.

Usage: unitscope-cli COMMAND [OPTIONS] ...

Commands:
  export SOURCE...     write the picture, or a registry, to a file
  import SOURCE...     print everything known, as lines, JSON or CSV
  show NODE SOURCE...  print all that is said about one thing
  diff BEFORE AFTER    print what differs between two states
  check SOURCE...      print what does not add up, is a risk, or is missing
  query EXPR SOURCE... print what a filter means: what runs as root, what failed
  neighbours NODE SOURCE...
                       print what is around one thing, or feeds it, or is fed
  path FROM TO SOURCE...
                       print how one thing reaches another
  impact NODE SOURCE...
                       print what stops if one thing stops, and what degrades
  audit HOST...        print what runs on other hosts, or on this one
  view check FILE SOURCE...
                       print what is gone that a saved view showed, and new
  report SOURCE...     write one document to hand on: HTML or Markdown
  pack SOURCE...       write it with its sources and their hashes, as a zip file
  verify PACK          say whether such a file is as it was packed
  archive WHAT ...     keep snapshots, and see whether they stay as they were

Options:
  -h, --help           this text; "unitscope-cli COMMAND --help" for a command
  --version            the version

SOURCE is a registry, a report or an audit: a file; - for standard input;
ssh://[USER@]HOST[:PORT]/PATH; https://HOST/PATH; or a host itself, audited now:
audit+ssh://[USER@]HOST[:PORT]. Several make one picture. The system's ssh is
used, with your configuration, agent and keys. No address holds a password.

Results go to standard output, messages to standard error. Exit codes:
  0    done
  1    there are problems or differences
  2    wrong usage, input that cannot be read, output that cannot be written
  3    another machine did not answer, or did not let us in
  4    the picture would not be what was asked for, so nothing was written; or
       what was looked at is not enough to decide
  130  cancelled

Examples:
  unitscope-cli export registry.json -o topology.svg
  unitscope-cli show service:shop-api registry.json
  unitscope-cli import registry.json second.json
  unitscope-cli diff monday.json friday.json
  unitscope-cli check registry.json --rules rules.json
  unitscope-cli check registry.json audit+ssh://auditor@shop
  unitscope-cli audit auditor@shop -o shop.audit
  unitscope-cli query 'user = root and port' registry.json
  unitscope-cli impact shop-api registry.json
)"};

constexpr QLatin1StringView importHelp{
    R"(Prints everything known from one or more sources: things, connections, and what
is said of them. What is wrong with a source is printed as messages; the rest is
read all the same.

Usage: unitscope-cli import SOURCE... [OPTIONS]

SOURCE is a file, - for standard input, or ssh://, https:// or audit+ssh://HOST
(unitscope-cli --help). Several make one picture if they are of one host and
made within a day; their order does not matter.

Options:
  --format FORMAT      text: sorted lines for people and diff (default)
                       json: canonical JSON, which can be read again
                       csv: a table with a record for each statement: who it is
                       about, field, value, how known, where it stands, what its
                       proof line says. A cell beginning with = + - @ or ' gets
                       one ' before it; \ is \\, none stated \N, an empty list
                       \[], and what cannot be seen is written as \n or \u{1b}
  --together           one picture, whatever the sources' hosts and times
@sources

Examples:
  unitscope-cli import registry.json | grep 'port ='
  unitscope-cli import registry.json --format json > snapshot.json
  unitscope-cli import registry.json --format csv > statements.csv
  unitscope-cli import monday.json tuesday.json --within 48
)"};

constexpr QLatin1StringView showHelp{
    R"(Prints all that is said about one thing: each field with its value, how it is
known, and the words of the source, with line number; whether the proof line the
source quotes backs it; then what it is connected to. Where statements do not
agree, all of them are shown.

Usage: unitscope-cli show NODE SOURCE... [OPTIONS]

NODE is //host/kind:name, kind:name, or only the name where that is enough.
SOURCE is a file, - for standard input, or ssh://, https:// or audit+ssh://HOST
(unitscope-cli --help). Several make one picture if they are of one host and
made within a day; their order does not matter.

Options:
  --commands           beneath each statement, the command to check it yourself;
                       none of them changes anything on the host
  --together           one picture, whatever the sources' hosts and times
@sources

Examples:
  unitscope-cli show shop-api registry.json
  unitscope-cli show stream:shop:orders registry.json
  unitscope-cli show shop-api registry.json second.json
)"};

constexpr QLatin1StringView checkHelp{
    R"(Prints what does not add up, what is a risk and what is missing, with both sides
and the lines that say so. What a CI runs.

Usage: unitscope-cli check SOURCE... [OPTIONS]

SOURCE is a file, - for standard input, or ssh://, https:// or audit+ssh://HOST
(unitscope-cli --help). Several make one picture if they are of one host and
made within a day; their order does not matter.

A rule holds, fails, or cannot be judged, because nobody looked at what it asks
about. A problem is an error, a warning or a note. A rules file says how bad
each rule is, asks for more, and lists problems to ignore, which are still
counted; its form is in resources/schema/rules-1.schema.json.

Options:
  --rules FILE         a rules file (default: the rules as they come)
  --as-of TIME         what "today" is: a date, or a time with its zone; sources
                       grow old, and ignored problems come back (default: now)
  --fail-on SEVERITY   exit code 1 from this severity on: note, warning or error
                       (default: error)
  --format FORMAT      text: lines for people and logs (default)
                       json: with every statement; resources/schema
                       junit: XML for the test report of a CI
                       sarif: SARIF 2.1.0 for code scanning
  -o, --output FILE    replace FILE completely, or not at all; - or nothing:
                       standard output
  --accept-known FILE  add to the rules file FILE all that keeps the check from
                       passing now, so that only what is new fails. If FILE is
                       not there, it begins as that of --rules. FILE is judged
                       by; it must ask the same as that of --rules, if both are
                       given. What FILE says stays; it is written anew
  --reason TEXT        why; needed with --accept-known
  --until DATE         until when, later than --as-of; needed as well
  --together           one picture, whatever the sources' hosts and times
@sources

Exit codes:
  0    nothing of that severity fails
  1    something of that severity fails and is not ignored
  2    wrong usage, a source or rules file that cannot be read, an output that
       cannot be written
  4    nothing of that severity fails, but a rule of that severity cannot be
       judged: whether there is a problem is open, until somebody looks there or
       ignores it in the rules file

Examples:
  unitscope-cli check registry.json report.md --fail-on warning
  unitscope-cli check registry.json --accept-known rules.json \
      --reason 'there before the check' --until 2027-01-01
  unitscope-cli check registry.json --rules rules.json

  GitHub:  - run: unitscope-cli check registry.json --format sarif -o u.sarif
           - if: always()
             uses: github/codeql-action/upload-sarif@v3
             with: {sarif_file: u.sarif}
  GitLab:  script: unitscope-cli check registry.json --format junit -o u.xml
           artifacts: {when: always, reports: {junit: u.xml}}
)"};

constexpr QLatin1StringView auditHelp{
    R"(Prints what really runs on a host: units, sockets, processes, Redis streams,
code that names them. Nothing on it is changed, and secrets are masked. The
result is a transcript; docs/audit-transcript.md describes it.

Usage: unitscope-cli audit HOST [-o FILE] [OPTIONS]
       unitscope-cli audit HOST... -o FOLDER [OPTIONS]
       unitscope-cli audit --hosts FILE -o FOLDER [OPTIONS]
       unitscope-cli audit --local [-o FILE] [OPTIONS]
       unitscope-cli audit --print-script [-o FILE]
       unitscope-cli audit HOST --archive DIR [--compare] [OPTIONS]

HOST is [USER@]HOST[:PORT], or audit+ssh:// before that. The script goes there
over the system's ssh, with your configuration, agent and keys, in one
connection, and leaves nothing there. docs/audit-account.md describes an account
that can do just that.
The script can also be read, and run by hand or by other tools: it needs a shell
and "timeout", and what it lacks it says.

Options:
  --hosts FILE         hosts, one a line, at most 1000; "#" begins a comment; -
                       is standard input
  -j, --jobs N         that many hosts at a time, 1 to 32 (default: 4)
  --format FORMAT      of the row printed for each of several hosts: text
                       (default) or json
  --connect-timeout N  seconds a host has to answer, 1 to 3600 (default: 10)
  --local              audit this host
  --print-script       print the script that does it
  -o, --output FILE    replace FILE completely, or not at all; - or nothing:
                       standard output. For several hosts a folder, in which
                       each has a file named after it
  --archive DIR        keep it as a snapshot in the archive DIR instead of
                       printing it; "default" is that of the user's data folder
                       (unitscope-cli archive --help). For one host
  --compare            then print what changed since the last snapshot of the
                       host there; exit codes 0, 1 and 4 as of "diff"
  --no-code            do not read code: writers and readers of streams are not
                       looked for in it
  --venvs DIR          where virtual environments live; may be repeated
                       (default: /opt/quantum/venvs)
  --code DIR           where code lives, beside where the units say; may be
                       repeated (default: /home/qt/quantum_trader,/opt/quantum)
  --redis ADDRESS      a Redis server beside those that listen there: HOST:PORT
                       or the path of its socket; may be repeated
  --database N         a database to look into even if it seems empty; may be
                       repeated
  --redis-passwords    standard input has a line "ADDRESS USER PASSWORD" for
                       each Redis server that wants one (USER is default where
                       there are no users); each is sent to that server only.
                       For one host
  --seconds N          how long it may take, 1 to 3600 (default: 60)
  -h, --help           this text

Exit codes; for several hosts the first that applies to one of them, in the
order 130, 2, 3, 4:
  0    done; what could not be looked at stands in the transcript
  2    wrong usage, an output that cannot be written, no ssh here
  3    a host did not answer, or did not let us in
  4    a transcript was cut; what there is of it is written
  130  cancelled; what is done by then stays

Examples:
  unitscope-cli audit auditor@shop -o shop.audit
  unitscope-cli audit --hosts hosts.txt -j 8 -o audits
  unitscope-cli audit --local -o host.audit
  unitscope-cli audit auditor@shop --archive default --compare
  unitscope-cli audit --print-script | ssh HOST sh -s > host.audit
)"};

QString ownHelp(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Program: return program;
    case HelpTopic::Export: return exportHelp();
    case HelpTopic::Import: return importHelp;
    case HelpTopic::Show: return showHelp;
    case HelpTopic::Diff: return diffHelp();
    case HelpTopic::Check: return checkHelp;
    case HelpTopic::Audit: return auditHelp;
    case HelpTopic::Archive: return archiveHelp();
    case HelpTopic::Report: return reportHelp();
    case HelpTopic::Pack: return packHelp();
    case HelpTopic::Verify: return verifyHelp();
    case HelpTopic::View: return viewHelp();
    case HelpTopic::Query:
    case HelpTopic::Neighbours:
    case HelpTopic::Path:
    case HelpTopic::Impact: return exploreHelp(topic);
    }
    Q_UNREACHABLE();
}

} // namespace

QString helpText(HelpTopic topic)
{
    return ownHelp(topic).replace(viewPlace, viewOptionsText).replace(sourcesPlace, sourceOptions);
}

QString versionText()
{
    return "unitscope-cli "_L1 + QLatin1StringView(UNITSCOPE_VERSION) + u'\n';
}

} // namespace unitscope
