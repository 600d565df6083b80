// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "importers/archive/entryline.h"
#include "importers/archive/signatures.h"
#include "importers/archive/sshkeygen.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QByteArrayView beginning{"-----BEGIN SSH SIGNATURE-----"};

tl::unexpected<Error> noKey(const QString& key)
{
    return failed({.code = Error::Code::NotFound,
                   .where = {.file = key},
                   .expected = u"an SSH key to sign with"_s,
                   .found = key.isEmpty() ? u"none of the usual ones in ~/.ssh"_s : u"no such file"_s,
                   .advice = u"Name one with --key FILE, or make one: ssh-keygen -t ed25519."_s});
}

tl::unexpected<Error> notSigned(const QString& key, const KeygenAnswer& answer, bool canAsk)
{
    const bool wantsPassphrase = answer.messages.contains("passphrase");
    const QString advice = !wantsPassphrase ? u"Try it by hand: ssh-keygen -Y sign -n unitscope -f KEY FILE."_s
                           : canAsk
                               ? u"Try again with the right passphrase."_s
                               : u"The key has a passphrase: unlock it once with ssh-add, or sign on a terminal."_s;
    return failed({.code = Error::Code::Incomplete,
                   .where = {.file = key},
                   .expected = u"a key that ssh-keygen can sign with"_s,
                   .found = lastWords(answer),
                   .advice = advice});
}

Result<QByteArray> signatureOf(const QByteArray& text, const QString& key, const Ask& ask, const std::stop_token& stop)
{
    const Result<KeygenAnswer> answer = runKeygen(
        {.arguments = {u"-Y"_s, u"sign"_s, u"-n"_s, u"unitscope"_s, u"-f"_s, key}, .input = text, .ask = ask}, stop);
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->isDone || !answer->output.startsWith(beginning))
        return notSigned(key, *answer, bool(ask));
    return answer->output;
}

} // namespace

QByteArray signedText(const ArchiveEntry& last, qint64 time)
{
    return "unitscope archive, entry " + QByteArray::number(last.number) + '\n' + last.hash + '\n'
           + isoTime(time).toLatin1() + '\n';
}

QString usualKey()
{
    const QDir folder(QDir::homePath() + u"/.ssh"_s);
    for (const char* name : {"id_ed25519", "id_ecdsa", "id_rsa", "id_ed25519_sk", "id_ecdsa_sk"}) {
        if (const QString path = folder.filePath(QString::fromLatin1(name)); QFileInfo::exists(path))
            return path;
    }
    return {};
}

Result<ArchiveEntry> signArchive(const ArchiveWriting& writing, const QString& key, const Ask& ask)
{
    if (key.isEmpty() || !QFileInfo::exists(key))
        return noKey(key);
    const Result<ArchiveLog> log = openArchive(writing.folder, writing.stop);
    if (!log)
        return tl::unexpected(log.error());
    if (log->entries.empty())
        return failed({.code = Error::Code::Usage,
                       .where = {.file = writing.folder.path()},
                       .expected = u"an archive with something to sign"_s,
                       .found = u"an empty log"_s});
    // Nobody else is kept waiting while somebody types a passphrase: the lock comes afterwards.
    const ArchiveEntry& last = log->entries.back();
    const Result<QByteArray> signature = signatureOf(signedText(last, writing.time), key, ask, writing.stop);
    if (!signature)
        return tl::unexpected(signature.error());
    Result<ArchiveWriter> writer = ArchiveWriter::begin(writing);
    if (!writer)
        return tl::unexpected(writer.error());
    if (writer->log().head() != log->head())
        return failed({.code = Error::Code::WriteFailed,
                       .where = {.file = writing.folder.path()},
                       .expected = u"the log that was signed"_s,
                       .found = u"one that somebody added to meanwhile"_s,
                       .advice = u"Sign again."_s});
    const QByteArray sha256 = sha256Of(*signature);
    KeptFile file{.file = u"%1-%2.sig"_s.arg(last.number).arg(QString::fromLatin1(sha256)),
                  .sha256 = sha256,
                  .bytes = signature->size(),
                  .origin = key,
                  .format = u"sshsig"_s};
    ArchiveEntry entry{.kind = EntryKind::Signature, .of = last.number};
    entry.files.push_back(writer->keep(EntryKind::Signature, std::move(file), *signature));
    const ArchiveEntry added = writer->add(std::move(entry));
    if (const Result<void> stored = writer->commit(); !stored)
        return tl::unexpected(stored.error());
    return added;
}

} // namespace unitscope
