// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditkeep.h"
#include "app/cli/commands.h"
#include "app/cli/manyhosts.h"
#include "app/cli/outputfile.h"
#include "app/cli/redispasswords.h"
#include "graph/base/safetext.h"
#include "importers/audit/localaudit.h"
#include "importers/audit/remoteaudit.h"
#include "importers/source/readfile.h"
#include "importers/source/ssh/askrecord.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// One message for each line: they come from a shell.
void sayLines(const QByteArray& messages, const Console& console)
{
    for (const QByteArray& line : messages.split('\n')) {
        if (!line.isEmpty())
            say(console, decodedLossy(line));
    }
}

/// Another machine than this one may be silent for long: on a terminal, a line for each part of the audit that begins.
class PartLines
{
public:
    PartLines(const Console& console, QString host) : m_console(console), m_host(std::move(host)) { }

    void operator()(const RemoteProgress& progress)
    {
        const QString part = progress.part.section(u'.', 0, 0);
        if (part.isEmpty() || part == m_part)
            return;
        m_part = part;
        say(m_console, m_host + u": "_s + part);
    }

private:
    const Console& m_console;
    QString m_host;
    QString m_part;
};

Result<AuditOptions> withPasswords(const AuditRequest& request, const std::stop_token& stop)
{
    AuditOptions options = request.options;
    if (!request.withPasswords)
        return options;
    Result<QByteArray> passwords = readStandardInput({.bytes = qint64(64) * 1024}, stop);
    if (!passwords)
        return tl::unexpected(std::move(passwords).error());
    options.passwords = std::make_shared<const Secret>(*std::move(passwords));
    return options;
}

/// What an audit prints, wherever it runs.
struct Audited
{
    QByteArray transcript;
    QByteArray messages;
    bool isWhole = false;
};
using Audit = std::function<Result<Audited>(const AuditOptions&)>;

template <class Any>
Result<Audited> audited(Result<Any> audit)
{
    if (!audit)
        return tl::unexpected(std::move(audit).error());
    return Audited{std::move(audit->transcript), std::move(audit->messages), audit->isWhole};
}

/// Once more, if passwords were wanted and somebody gives one; what is known already stays if that fails.
void auditWithPasswords(Audited& known, AuditOptions options, const QString& host, const Audit& audit,
                        const Console& console, const std::stop_token& stop)
{
    std::vector<WantedPassword> wanted = wantedPasswords(known.transcript);
    if (const SecretPtr given = askForPasswords(wanted, host, console, stop)) {
        options.passwords = joinedLines(given, options.passwords); // the newer ones count
        Result<Audited> again = audit(options);
        if (!again)
            return static_cast<void>(fail(console, again.error()));
        known = *std::move(again);
        wanted = wantedPasswords(known.transcript);
    }
    sayPasswordsAreWanted(wanted, console);
}

/// `host` is empty for this one. What did not come to its end is not kept: the next audit would be compared with it.
ExitCode deliverAudit(const AuditRequest& request, const Audited& audit, const QString& host, const Console& console,
                      const std::stop_token& stop)
{
    const bool isPrinted = !request.archive || isToFile(request.output);
    const ExitCode delivered = isPrinted ? deliver(request.output, audit.transcript, console, stop) : ExitCode::Done;
    if (delivered != ExitCode::Done)
        return delivered;
    if (audit.isWhole && request.archive)
        return keepAudit(request, audit.transcript, host.isEmpty() ? u"audit --local"_s : u"audit+ssh://"_s + host,
                         console, stop);
    if (audit.isWhole)
        return ExitCode::Done;
    say(console, isPrinted ? u"the audit did not come to its end: what it has is written, the rest was not looked at"_s
                           : u"the audit did not come to its end, and is not kept"_s);
    return ExitCode::Incomplete;
}

ExitCode auditAndDeliver(const AuditRequest& request, const QString& host, const Audit& audit, const Console& console,
                         const std::stop_token& stop)
{
    const Result<AuditOptions> options = withPasswords(request, stop);
    if (!options)
        return fail(console, options.error());
    Result<Audited> done = audit(*options);
    if (!done)
        return fail(console, done.error());
    auditWithPasswords(*done, *options, host, audit, console, stop);
    if (stop.stop_requested())
        return ExitCode::Cancelled;
    sayLines(done->messages, console);
    return deliverAudit(request, *done, host, console, stop);
}

ExitCode auditHere(const AuditRequest& request, const Console& console, const std::stop_token& stop)
{
    const auto audit = [&](const AuditOptions& options) { return audited(auditThisHost(options, stop)); };
    return auditAndDeliver(request, {}, audit, console, stop);
}

ExitCode auditThere(const AuditRequest& request, const Console& console, const std::stop_token& stop)
{
    const SshTarget& host = request.hosts.front();
    Access access = request.access;
    if (access.ask)
        access.ask = askingOnce(access.ask); // if it connects once more for the passwords of Redis
    const auto audit = [&](const AuditOptions& options) {
        if (console.isTerminal)
            access.watch = PartLines(console, host.text());
        return audited(auditOverSsh(host, options, access, stop));
    };
    return auditAndDeliver(request, host.text(), audit, console, stop);
}

} // namespace

ExitCode runAudit(const AuditRequest& request, const Console& console, std::stop_token stop)
{
    if (request.what == AuditRequest::What::OtherHosts)
        return auditHosts(request, console, stop);
    if (isToFile(request.output)) {
        if (const Result<void> checked = checkOutput(request.output, {}); !checked)
            return fail(console, checked.error());
    }
    switch (request.what) {
    case AuditRequest::What::PrintScript: return deliver(request.output, auditScript(), console, stop);
    case AuditRequest::What::ThisHost: return auditHere(request, console, stop);
    case AuditRequest::What::OtherHost: return auditThere(request, console, stop);
    case AuditRequest::What::OtherHosts: break;
    }
    Q_UNREACHABLE();
}

} // namespace unitscope
