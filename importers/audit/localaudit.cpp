// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/localaudit.h"

#include "importers/source/nonce.h"
#include "importers/source/ownsession.h"
#include "importers/source/secret.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qscopeguard.h>

using namespace Qt::StringLiterals;

namespace unitscope {

Result<LocalAudit> auditThisHost(const AuditOptions& options, std::stop_token stop)
{
    const QByteArray nonce = newNonce();
    QProcess shell;
    OwnSession session(shell);
    shell.start(u"/bin/sh"_s, {u"-s"_s});
    if (!shell.waitForStarted())
        return failed({.code = Error::Code::Incomplete,
                       .where = {.file = u"/bin/sh"_s},
                       .expected = u"a shell to run the audit in"_s,
                       .found = shell.errorString(),
                       .advice = u"Print the script with audit --print-script and run it by hand."_s});
    session.started();
    QByteArray script = scriptToSend(options, nonce);
    const auto wiper = qScopeGuard([&] { wipe(script); }); // it may hold passwords
    shell.write(script);                                   // and no end of it: that would end the audit
    constexpr int grace = 30'000;                          // the last command has its own limit
    QElapsedTimer timer;
    timer.start();
    while (shell.state() != QProcess::NotRunning && !shell.waitForFinished(50)) {
        if (stop.stop_requested()) {
            session.end();
            return failed({.code = Error::Code::Cancelled});
        }
        if (timer.elapsed() > options.seconds * 1000 + grace)
            session.end();
    }
    LocalAudit audit{.transcript = transcriptIn(shell.readAllStandardOutput(), nonce).value_or(QByteArray()),
                     .messages = shell.readAllStandardError()};
    audit.isWhole = isWholeTranscript(audit.transcript, nonce);
    return audit;
}

} // namespace unitscope
