// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/remoteaudit.h"

#include "importers/source/nonce.h"
#include "importers/source/secret.h"
#include "importers/source/ssh/sshfailures.h"

namespace unitscope {

namespace {

/// Follows the frames as they arrive: the last whole one, and whether the transcript has come to its end.
class Progress
{
public:
    explicit Progress(const QByteArray& nonce) : m_end("\nEND " + nonce + ' '), m_done("\nDONE " + nonce + ' ') { }

    /// Whether there is more to come.
    bool take(QByteArrayView piece)
    {
        m_recent += piece;
        if (const qsizetype at = lastLine(m_end); at >= 0) {
            const qsizetype id = at + m_end.size();
            m_part = QString::fromLatin1(m_recent.sliced(id, m_recent.indexOf(' ', id) - id));
        }
        const bool isDone = lastLine(m_done) >= 0;
        m_recent = m_recent.right(longestLine);
        return !isDone;
    }
    const QString& part() const { return m_part; }

private:
    static constexpr qsizetype longestLine = 512;

    /// Where the last such line begins of which the end is there too; -1 without one.
    qsizetype lastLine(const QByteArray& mark) const
    {
        const qsizetype newline = m_recent.lastIndexOf('\n');
        const qsizetype at = newline > 0 ? m_recent.lastIndexOf(mark, newline - 1) : -1;
        return at >= 0 && m_recent.indexOf(' ', at + mark.size()) > 0 ? at : -1;
    }

    QByteArray m_end;
    QByteArray m_done;
    QByteArray m_recent;
    QString m_part;
};

} // namespace

Result<RemoteAudit> auditOverSsh(const SshTarget& target, const AuditOptions& options, const Access& access,
                                 std::stop_token stop)
{
    constexpr int grace = 30; // the last command has its own limit
    const QByteArray nonce = newNonce();
    Progress progress(nonce);
    Access watched = access;
    if (access.watch)
        watched.watch = [&](RemoteProgress step) {
            step.part = progress.part();
            access.watch(step);
        };
    SshCall call{.target = target,
                 .script = scriptToSend(options, nonce),
                 .seconds = options.seconds + grace,
                 .received = [&](QByteArrayView piece) { return progress.take(piece); }};
    Result<SshAnswer> answer = runOverSsh(call, watched, std::move(stop));
    wipe(call.script); // may hold the passwords of Redis
    if (!answer)
        return tl::unexpected(std::move(answer).error());
    std::optional<QByteArray> transcript = transcriptIn(answer->output, nonce);
    if (!transcript)
        return scriptNeverBegan(target, *answer);
    RemoteAudit audit{.transcript = *std::move(transcript), .messages = std::move(answer->messages)};
    audit.isWhole = isWholeTranscript(audit.transcript, nonce);
    return audit;
}

} // namespace unitscope
