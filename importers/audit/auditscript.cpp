// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/auditscript.h"

#include "importers/source/ssh/watchedscript.h"

#include <QtCore/qcryptographichash.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void add(QByteArray& line, QByteArrayView option, const QStringList& values)
{
    for (const QString& value : values) {
        Q_ASSERT(isAuditValue(value));
        line += ' ' + option.toByteArray() + ' ' + value.toLatin1();
    }
}

} // namespace

QByteArray auditScript()
{
    return resourceBytes(u":/audit/audit.sh"_s);
}

bool isAuditValue(QStringView text)
{
    return !text.isEmpty() && text.front() != u'-' && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
               || u"_./:-"_s.contains(c);
    });
}

QByteArray scriptToSend(const AuditOptions& options, const QByteArray& nonce)
{
    const QByteArray script = auditScript();
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toHex();
    QByteArray call = "main --nonce " + nonce + " --script-sha256 " + hash;
    add(call, "--venvs", options.venvs);
    add(call, "--code", options.code);
    add(call, "--redis", options.redis);
    add(call, "--database", options.databases);
    if (!options.readsCode)
        call += " --read-code no";
    call += " --seconds " + QByteArray::number(options.seconds);
    // What reads standard input gets nothing of the connection's.
    if (!options.passwords)
        return watchedScript(script, call + " </dev/null 9<&-");
    QByteArray octal = inOctal(options.passwords->view());
    QByteArray withPasswords = "printf '" + octal + "' | " + call + " --passwords yes 9<&-";
    wipe(octal);
    const QByteArray watched = watchedScript(script, withPasswords);
    wipe(withPasswords);
    return watched;
}

std::optional<QByteArray> transcriptIn(const QByteArray& output, const QByteArray& nonce)
{
    const qsizetype begin = output.indexOf("unitscope-audit 1 " + nonce + '\n');
    return begin < 0 ? std::nullopt : std::optional(output.sliced(begin));
}

bool isWholeTranscript(const QByteArray& transcript, const QByteArray& nonce)
{
    const qsizetype last = transcript.lastIndexOf("\nDONE " + nonce + ' ');
    return last >= 0 && transcript.indexOf('\n', last + 1) >= 0;
}

} // namespace unitscope
