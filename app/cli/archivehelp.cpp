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
                       were written; name what is not; check who signed
  sign                 sign the log as it is now with an SSH key
  baseline N           approve snapshot N as it is: from now on changes of its
                       hosts are changes to it
  approve [N] --accept|--reject|--defer CHANGE ... --why TEXT
                       decide about changes of snapshot N (the newest one) to
                       what is approved, as "unitscope-cli diff --baseline"
                       lists them; what is accepted for good becomes approved
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
  --note TEXT          of "add", "baseline": a remark for the log
  --why TEXT           of "purge" and "approve": the reason
  --accept CHANGE      it may be; CHANGE is a key as #1a2b3c4d, the name of a
                       thing (one that came or went brings its connections
                       along), or all. May be repeated, like the next two
  --reject CHANGE      it must not be: stays open until it is gone
  --defer CHANGE       to be decided later: stays open
  --rules FILE         of "approve": which fields are never a difference, as for
                       "diff --baseline"
  --until TIME         the decision holds until then (default: for good)
  --who TEXT           who does it (default: the account)
  --as-of TIME         when it is done: a date, or a time with its zone
                       (default: now)
  --key FILE           of "sign": a private key, or a public one of which an
                       agent has the other half (default: the first in ~/.ssh)
  --allowed-signers FILE
                       of "verify": whose signatures count, see ssh-keygen(1)
                       (default: unitscope/allowed_signers in the user's
                       configuration); their keys have to be valid when each
                       signature was made, or at --as-of TIME
  --format FORMAT      of "list", "show", "history": text (default) or json
  --host HOST          of "history": only this host's snapshots
  --accept-end         of "verify": the log ends where it should, whatever end
                       was last seen here
  --together           one picture, whatever the sources' hosts and times
@sources

Other commands take a snapshot as a SOURCE: archive:N, or archive:DIR:N.

Exit codes:
  0    done; of "verify": all is as it was written
  1    of "verify": something is not, or a signature is not good
  2    wrong usage, an archive or a source that cannot be read or written
  3    another machine did not answer, or did not let us in
  4    the key cannot be used, or there is no ssh-keygen
  130  cancelled

Examples:
  unitscope-cli archive add registry.json shop.audit --note "before the move"
  unitscope-cli archive add audit+ssh://auditor@shop
  unitscope-cli archive list
  unitscope-cli archive sign --key ~/.ssh/id_ed25519
  unitscope-cli archive verify
  unitscope-cli archive history 8025
  unitscope-cli archive history shop-api user
  unitscope-cli archive baseline 1
  unitscope-cli archive approve --accept shop-api --why "ticket 4711"
  unitscope-cli archive import /media/stick/archive
  unitscope-cli archive purge 3 --why "holds names of customers"
)"};

} // namespace

QString archiveHelp()
{
    return help;
}

} // namespace unitscope
