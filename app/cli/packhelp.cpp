// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/packhelp.h"

#include "app/cli/reporthelp.h"

namespace unitscope {

namespace {

constexpr QLatin1StringView pack{R"(Packs a report together with everything that is needed to check it, as one zip
file: the sources as they were kept (secrets masked), everything known as JSON,
the report, rules and view, and the hash of each; signed, if you like. With
--redact, a pack to hand outside the house: report and JSON in aliases, and of
each source only its hash and size (of one state, not of two).

Usage: unitscope-cli pack SOURCE... -o FILE [OPTIONS]

SOURCE is what "report" takes (unitscope-cli report --help). The same sources
give the same bytes. Plain programs read it: unzip, sha256sum -c SHA256SUMS.

Options:
  -o, --output FILE    replace FILE completely, or not at all; -: standard output
  --sign               sign the list of hashes with your SSH key
  --key FILE           that key, or a public one whose other half an agent has
                       (default: the first of ~/.ssh/id_ed25519, id_ecdsa, ...)
@report
@sources

Of the picture in it; all the rest tells of everything there is:
@view

Examples:
  unitscope-cli pack registry.json shop.audit -o case.zip
  unitscope-cli pack registry.json shop.audit -o case.zip --sign
  unitscope-cli pack friday.json --before monday.json -o case.zip
  unitscope-cli pack registry.json shop.audit --redact -o redacted.zip
)"};

constexpr QLatin1StringView verify{R"(Says whether an evidence pack is as it was packed: every file against the list
of hashes, the list against its signature, and what is said to be known against
the sources, which are read again. Nothing is unpacked to the disk.

Usage: unitscope-cli verify PACK [OPTIONS]

PACK is a zip file that "pack" wrote, or - for standard input.

Options:
  --allowed-signers FILE
                       whose signatures count, as ssh-keygen(1) describes; then
                       a pack that nobody signed does not pass (default:
                       unitscope/allowed_signers in your configuration)
  --as-of TIME         when keys have to be valid (default: when the pack says it
                       was signed)
  --source SOURCE      whether the pack names this file, by its hash. May be
                       repeated; of a redacted pack, all of its sources together
                       also show whether what it says follows from them
  -h, --help           this text

A signature is good, bad (of other files), unknown (of nobody whose signature
counts), expired (the key was not valid then) or missing (there was one).

Exit codes: 0 it is as it was packed; 1 something is altered, missing, added or
renamed, the signature does not count, or a --source is none of its; 2 it is no
pack.

Examples:
  unitscope-cli verify case.zip
  unitscope-cli verify case.zip --allowed-signers auditors
  unitscope-cli verify redacted.zip --source registry.json --source shop.audit
)"};

} // namespace

QString packHelp()
{
    return withReportOptions(pack);
}

QString verifyHelp()
{
    return verify;
}

} // namespace unitscope
