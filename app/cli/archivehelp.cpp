// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/archivehelp.h"

namespace unitscope {

namespace {

constexpr QLatin1StringView help{R"(Keeps snapshots of hosts in a folder that people can read and git can keep: the
bytes as they were read, secrets masked, and one log in which every entry holds
the hash of the one before (docs/archive.md).

Usage: unitscope-cli archive WHAT ... [OPTIONS]

  add SOURCE...        keep sources, taken together, as one snapshot
  list                 print all entries, a line each
  show N               print all that the log says of entry N
  verify               look whether entries, files and the log's end are as they
                       were written; name what is not
  import DIR           append the entries of another copy of this archive, with
                       their own times and a note where they come from
  purge N... --why TEXT
                       remove the bytes of snapshots; the log keeps that they
                       were there, and why they are gone
  history NAME [FIELD]
                       since when something is there, was gone or not looked at,
                       and the values of its fields, over all snapshots. NAME is
                       as in "show", or "A -flow-> B" for a connection

Options:
  --archive DIR        the archive's folder (default: unitscope/archive in the
                       user's data folder); "add" and "import" make it
  --note TEXT          of "add": a remark for the log
  --why TEXT           of "purge": the reason
  --who TEXT           who does it (default: the account)
  --as-of TIME         when it is done: a date, or a time with its zone
                       (default: now)
  --format FORMAT      of "list", "show", "history": text (default) or json
  --host HOST          of "history": only this host's snapshots
  --accept-end         of "verify": the log ends where it should, whatever end
                       was last seen here
  --together           one picture, whatever the sources' hosts and times
  --same-host A=B      two names are of one host; A!=B: of two. May be repeated
  --within HOURS       how far apart in time they may be (default: 24)
  --max-size MIB       largest source that is read, 1 to 65536 (default: 64)
  --connect-timeout N  seconds another machine has to answer (default: 10)
  --allow-http         take http:// too, which anybody on the way can change
  -h, --help           this text

Exit codes:
  0    done; of "verify": all is as it was written
  1    of "verify": something is not
  2    wrong usage, an archive or a source that cannot be read or written
  3    another machine did not answer, or did not let us in
  130  cancelled

Examples:
  unitscope-cli archive add registry.json shop.audit --note "before the move"
  unitscope-cli archive add audit+ssh://auditor@shop
  unitscope-cli archive list
  unitscope-cli archive verify
  unitscope-cli archive history 8025
  unitscope-cli archive history shop-api user
  unitscope-cli archive import /media/stick/archive
  unitscope-cli archive purge 3 --why "holds names of customers"
)"};

} // namespace

QString archiveHelp()
{
    return help;
}

} // namespace unitscope
