// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/picturehelp.h"

#include "app/cli/renderoptions.h"

namespace unitscope {

QString pictureHelp()
{
    return QString::fromLatin1(R"(  --for-docs           for pictures kept beside documents: nothing in it changes
                       by itself (no times, counts, process ids), no date; with
                       the hash of what is drawn in its description
  --page PAPER         fit (default): as large as the picture; a4, a3, letter,
                       slide: of that size, upright or across as it fits. Names
                       that would be too small for print are told
  --theme WHICH        auto (default): light, and dark where a reader's browser
                       asks for it; light; dark
  --background WHICH   ground (default), or none: what is behind shines through
  --title TEXT         above the host's name, marked as your own; none: neither
  --caption TEXT       in place of how the picture is arranged, marked as your
                       own; none: nothing beneath the title, no sources at the
                       bottom
  --legend on|off      what forms, marks and lines mean (default: on)
  --date on|off        when it was looked at (default: on; off with --for-docs)
  --link TEMPLATE      where a box leads: http, https or relative, with {kind},
                       {name}, {host} and {id} in it: 'report.html#{id}'
  --id-prefix TEXT     before every id of the file, so that several can stand in
                       one page
)") + renderHelp();
}

} // namespace unitscope
