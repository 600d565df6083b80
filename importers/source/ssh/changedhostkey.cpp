// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/changedhostkey.h"

#include "graph/base/safetext.h"
#include "importers/source/readfile.h"

#include <QtCore/qcryptographichash.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// As ssh-keygen -l prints it, of a line of a file of known hosts; empty if the line is none.
QString fingerprintOf(const QByteArray& line)
{
    QList<QByteArray> words = line.simplified().split(' ');
    if (words[0].startsWith('@')) // a marker
        words.removeFirst();
    if (words.size() < 3)
        return {};
    const auto key = QByteArray::fromBase64Encoding(words[2], QByteArray::AbortOnBase64DecodingErrors);
    if (!key)
        return {};
    const QByteArray hash = QCryptographicHash::hash(*key, QCryptographicHash::Sha256);
    return u"SHA256:"_s + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

QString knownFingerprint(const QString& file, int line)
{
    constexpr ReadLimits limits{.bytes = qint64(4) * 1024 * 1024, .deadlineMs = 2000};
    const Result<QByteArray> bytes = readFile(file, limits, {});
    return bytes && line > 0 ? fingerprintOf(bytes->split('\n').value(line - 1)) : QString();
}

} // namespace

std::optional<ChangedHostKey> changedHostKey(const SshWords& words)
{
    if (words.lineWith(u"REMOTE HOST IDENTIFICATION HAS CHANGED"_s).isEmpty())
        return std::nullopt;
    const QString sent = u"The fingerprint for the "_s;
    ChangedHostKey key{.keyType = words.between(sent, u" "_s), .shown = words.lineAfter(sent)};
    if (key.shown.endsWith(u'.'))
        key.shown.chop(1);
    const QString offending = words.lineWith(u"Offending "_s); // "Offending ED25519 key in /path:3"
    const qsizetype in = offending.indexOf(" in "_L1);
    const qsizetype colon = offending.lastIndexOf(u':');
    if (in >= 0 && colon > in) {
        key.file = offending.sliced(in + 4, colon - in - 4);
        key.line = offending.sliced(colon + 1);
        key.known = knownFingerprint(key.file, key.line.toInt());
    }
    return key;
}

QString describe(const ChangedHostKey& key)
{
    const QString known = key.known.isEmpty() ? u"another one"_s : key.known;
    return u"another %1 host key than the one known here: the host shows %2, known is %3 (line %4 of %5)"_s.arg(
        key.keyType, key.shown, known, key.line, key.file);
}

QString adviceFor(const ChangedHostKey& key)
{
    return u"Somebody may stand in between, or the host was set up anew: ask its administrator for the fingerprint. "
           u"Only if it "
           u"is the one shown now, remove line %1 of %2 and connect again."_s.arg(key.line, key.file);
}

} // namespace unitscope
