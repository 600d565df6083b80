// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/headseen.h"

#include "graph/base/atomicfile.h"
#include "graph/base/timestamp.h"
#include "importers/archive/archivefolder.h"
#include "importers/archive/entryline.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString wholePath(const QString& archive)
{
    const QString existing = QFileInfo(archive).canonicalFilePath();
    return existing.isEmpty() ? QDir::cleanPath(QFileInfo(archive).absoluteFilePath()) : existing;
}

QString fileFor(const QString& archive)
{
    const QByteArray hash = sha256Of(wholePath(archive).toUtf8());
    return headsFolder() + u'/' + QString::fromLatin1(hash.left(32)) + u".txt"_s;
}

} // namespace

Result<std::optional<HeadSeen>> headSeen(const QString& archive)
{
    QFile file(fileFor(archive));
    if (!file.exists())
        return std::optional<HeadSeen>();
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QList<QByteArray> lines = isOpen ? file.read(65536).split('\n') : QList<QByteArray>();
    const QList<QByteArray> words = lines.front().split(' ');
    const std::optional<qint64> time = words.size() == 3 ? parseTime(QString::fromLatin1(words[2])) : std::nullopt;
    bool isNumber = false;
    const int number = words.front().toInt(&isNumber);
    if (!isNumber || number < 1 || words.size() != 3 || words[1].size() != 64 || !time)
        return failed({.code = isOpen ? Error::Code::BadFormat : Error::Code::NotReadable,
                       .where = {.file = file.fileName()},
                       .expected = u"the end of an archive's log as it was last seen"_s,
                       .found = isOpen ? u"something else"_s : file.errorString(),
                       .advice = u"Remove the file if you know why; until then a log that was cut cannot be told."_s});
    return std::optional(HeadSeen{.number = number, .hash = words[1], .time = *time});
}

Result<void> rememberHead(const QString& archive, const ArchiveLog& log)
{
    if (log.entries.empty())
        return {};
    const Result<std::optional<HeadSeen>> known = headSeen(archive);
    if (known && *known && (*known)->hash == log.head())
        return {};
    const ArchiveEntry& last = log.entries.back();
    const QByteArray line = QByteArray::number(last.number) + ' ' + last.hash + ' ' + isoTime(last.time).toLatin1()
                            + '\n' + wholePath(archive).toUtf8() + '\n';
    QDir().mkpath(headsFolder());
    return writeFileAtomically(fileFor(archive), line);
}

Result<void> forgetHead(const QString& archive)
{
    QFile file(fileFor(archive));
    if (!file.exists() || file.remove())
        return {};
    return failed({.code = Error::Code::WriteFailed,
                   .where = {.file = file.fileName()},
                   .expected = u"a file that can be removed"_s,
                   .found = file.errorString()});
}

std::optional<ArchiveFault> cutSince(const HeadSeen& seen, const ArchiveLog& log)
{
    const ArchiveEntry* entry = log.entry(seen.number);
    if (entry && entry->hash == seen.hash)
        return std::nullopt;
    const QString last =
        u"entry %1 of %2 was its end when it was last seen here"_s.arg(seen.number).arg(timeText(seen.time));
    if (!entry)
        return ArchiveFault{
            .what = ArchiveFault::What::Cut,
            .entry = int(log.entries.size()) + 1,
            .text = u"the log has been cut: it ends with entry %1, and %2"_s.arg(log.entries.size()).arg(last)};
    return ArchiveFault{.what = ArchiveFault::What::Replaced,
                        .entry = seen.number,
                        .text = u"the log is another one: %1, and is another entry now"_s.arg(last)};
}

} // namespace unitscope
