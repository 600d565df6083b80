// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/atomicfile.h"

#include "graph/base/partfile.h"
#include "graph/base/safetext.h"

#include <QtCore/qfileinfo.h>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> cannotWrite(const QString& path, const QString& reason, const QString& advice)
{
    return failed({.code = Error::Code::WriteFailed,
                   .where = {.file = path},
                   .expected = u"a file that can be written"_s,
                   .found = shortened(safeForPeople(reason), 200),
                   .advice = advice});
}

/// Where the bytes really go: a link is followed, so that it stays a link.
QString targetOf(const QString& path)
{
    const QFileInfo info(path);
    if (!info.isSymLink())
        return info.absoluteFilePath();
    const QString existing = info.canonicalFilePath();
    return existing.isEmpty() ? info.symLinkTarget() : existing;
}

Result<void> replace(const QString& from, const QString& to, const QString& path)
{
    std::error_code error;
    std::filesystem::rename(std::filesystem::path(from.toStdU16String()), std::filesystem::path(to.toStdU16String()),
                            error);
    if (error)
        return cannotWrite(path, QString::fromStdString(error.message()), u"Choose another file name."_s);
    return {};
}

} // namespace

Result<void> writeFileAtomically(const QString& path, QByteArrayView bytes)
{
    if (path.isEmpty())
        return cannotWrite(path, u"an empty file name"_s, u"Name the file to write."_s);
    const QFileInfo target(targetOf(path));
    const QFileInfo folder(target.absolutePath());
    if (!folder.isDir())
        return cannotWrite(path, u"no folder "_s + folder.absoluteFilePath(),
                           u"Create the folder first or choose another."_s);
    if (target.exists() && !target.isFile())
        return cannotWrite(path, u"something that is no ordinary file"_s, u"Choose another file name."_s);
    if (target.exists() && !target.isWritable())
        return cannotWrite(path, u"a file that is write-protected"_s,
                           u"Choose another file name or change its permissions."_s);

    removeStalePartFiles(folder.absoluteFilePath());
    PartFile part(folder.absoluteFilePath());
    if (!part.store(bytes, target.exists() ? std::optional(target.permissions()) : std::nullopt))
        return cannotWrite(path, part.reason(), u"Free some space or choose another folder."_s);
    // Read back before the old file is gone, not after: a difference found later could not be undone.
    if (!part.holds(bytes))
        return cannotWrite(path, u"other bytes on the disk than were written"_s,
                           u"Check the disk or choose another one."_s);
    if (const Result<void> replaced = replace(part.path(), target.absoluteFilePath(), path); !replaced)
        return replaced;
    part.release();
    if (!syncFolder(folder.absoluteFilePath()))
        return cannotWrite(path, u"a folder that could not be flushed to the disk"_s,
                           u"The new file is in place, but a power cut may lose it: write it again."_s);
    return {};
}

} // namespace unitscope
