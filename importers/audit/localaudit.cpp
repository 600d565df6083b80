// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/localaudit.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qprocess.h>
#include <QtCore/qrandom.h>
#include <array>
#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QByteArray newNonce()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toHex();
}

/// The shell and its filters; what "timeout" started ends in its own time.
void end(QProcess& shell)
{
    if (shell.processId() > 0)
        ::kill(pid_t(-shell.processId()), SIGKILL);
    shell.kill();
    shell.waitForFinished();
}

} // namespace

Result<LocalAudit> auditThisHost(const AuditOptions& options, std::stop_token stop)
{
    const QByteArray nonce = newNonce();
    QProcess shell;
    shell.setChildProcessModifier([] { ::setsid(); });
    shell.start(u"/bin/sh"_s, {u"-s"_s});
    if (!shell.waitForStarted())
        return failed({.code = Error::Code::Incomplete,
                       .where = {.file = u"/bin/sh"_s},
                       .expected = u"a shell to run the audit in"_s,
                       .found = shell.errorString(),
                       .advice = u"Print the script with audit --print-script and run it by hand."_s});
    shell.write(scriptToSend(options, nonce));
    shell.closeWriteChannel();
    constexpr int grace = 30'000; // the last command has its own limit
    QElapsedTimer timer;
    timer.start();
    while (shell.state() != QProcess::NotRunning && !shell.waitForFinished(50)) {
        if (stop.stop_requested()) {
            end(shell);
            return failed({.code = Error::Code::Cancelled});
        }
        if (timer.elapsed() > options.seconds * 1000 + grace)
            end(shell);
    }
    LocalAudit audit{.transcript = shell.readAllStandardOutput(), .messages = shell.readAllStandardError()};
    audit.isWhole = isWholeTranscript(audit.transcript, nonce);
    return audit;
}

} // namespace unitscope
