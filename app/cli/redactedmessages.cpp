// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/redactedmessages.h"

using namespace Qt::StringLiterals;

namespace unitscope {

void sayRedacted(const Redaction& redaction, const Console& console)
{
    const QString counts = redaction.counts();
    say(console, u"redacted: "_s + (counts.isEmpty() ? u"nothing was found to redact"_s : counts)
                     + u". Names of services, streams and groups stay but for what was recognised in them: read the "
                       "file before you hand it on"_s);
}

} // namespace unitscope
