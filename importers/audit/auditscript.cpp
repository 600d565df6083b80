// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/auditscript.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qfile.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QByteArrayView lastLine = "{ main \"$@\"; }\n";

void add(QByteArray& line, QByteArrayView option, const QStringList& values)
{
    for (const QString& value : values) {
        Q_ASSERT(isAuditValue(value));
        line += ' ' + option.toByteArray() + ' ' + value.toLatin1();
    }
}

/// For printf, which is a part of the shell: no process has the bytes as an argument, and no character has a meaning.
QByteArray inOctal(const QByteArray& bytes)
{
    QByteArray octal;
    for (const char byte : bytes)
        octal += '\\' + QByteArray::number(uchar(byte), 8).rightJustified(3, '0');
    return octal;
}

} // namespace

QByteArray auditScript()
{
    QFile script(u":/audit/audit.sh"_s);
    const bool isOpen = script.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? script.readAll() : QByteArray();
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
    QByteArray script = auditScript();
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toHex();
    Q_ASSERT(script.endsWith(lastLine));
    script.chop(lastLine.size());
    QByteArray call = "main --nonce " + nonce + " --script-sha256 " + hash;
    add(call, "--venvs", options.venvs);
    add(call, "--code", options.code);
    add(call, "--redis", options.redis);
    add(call, "--database", options.databases);
    if (!options.readsCode)
        call += " --read-code no";
    call += " --seconds " + QByteArray::number(options.seconds);
    if (!options.passwords.isEmpty())
        call = "printf '" + inOctal(options.passwords) + "' | " + call + " --passwords yes";
    // In braces: a line that was cut on its way runs nothing.
    return script + "{ " + call + "; }\n";
}

bool isWholeTranscript(const QByteArray& transcript, const QByteArray& nonce)
{
    const qsizetype last = transcript.lastIndexOf("\nDONE " + nonce + ' ');
    return last >= 0 && transcript.indexOf('\n', last + 1) >= 0;
}

} // namespace unitscope
