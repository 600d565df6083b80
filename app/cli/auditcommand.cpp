// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/outputfile.h"
#include "importers/audit/localaudit.h"
#include "importers/source/readfile.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// One message for each line: they come from a shell.
void sayLines(const QByteArray& messages, const Console& console)
{
    for (const QByteArray& line : messages.split('\n')) {
        if (!line.isEmpty())
            say(console, QString::fromUtf8(line));
    }
}

ExitCode auditHere(const AuditRequest& request, const Console& console, const std::stop_token& stop)
{
    AuditOptions options = request.options;
    if (request.withPasswords) {
        const Result<QByteArray> passwords = readStandardInput({.bytes = qint64(64) * 1024}, stop);
        if (!passwords)
            return fail(console, passwords.error());
        options.passwords = *passwords;
    }
    const Result<LocalAudit> audit = auditThisHost(options, stop);
    if (!audit)
        return fail(console, audit.error());
    sayLines(audit->messages, console);
    const ExitCode delivered = deliver(request.output, audit->transcript, console, stop);
    if (delivered != ExitCode::Done || audit->isWhole)
        return delivered;
    say(console, u"the audit did not come to its end: what it has is written, the rest was not looked at"_s);
    return ExitCode::Incomplete;
}

} // namespace

ExitCode runAudit(const AuditRequest& request, const Console& console, std::stop_token stop)
{
    if (isToFile(request.output)) {
        if (const Result<void> checked = checkOutput(request.output, {}); !checked)
            return fail(console, checked.error());
    }
    if (request.what == AuditRequest::What::PrintScript)
        return deliver(request.output, auditScript(), console, stop);
    return auditHere(request, console, stop);
}

} // namespace unitscope
