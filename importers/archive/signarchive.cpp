// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/timestamp.h"
#include "importers/archive/entryline.h"
#include "importers/archive/signatures.h"
#include "importers/archive/sshsignature.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

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
    const Result<QByteArray> signature = sshSignature(signedText(last, writing.time), key, ask, writing.stop);
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
