// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/partfile.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qrandom.h>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 chunkSize = 16 * 1024; // a larger single write() hid a full disk
constexpr int attempts = 16;

QString freshName()
{
    return u".unitscope-%1.part"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

#ifdef Q_OS_UNIX

/// False only if somebody else holds the lock; a file system without locks is not a reason to write nothing.
bool lock(int descriptor)
{
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

bool isStillThere(int descriptor)
{
    struct ::stat info = {};
    return ::fstat(descriptor, &info) == 0 && info.st_nlink > 0;
}

bool syncFile(int descriptor)
{
    return ::fsync(descriptor) == 0;
}

void removeIfStale(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        ::unlink(name.constData());
    ::close(descriptor);
}

#else

bool lock(int)
{
    return true;
}

bool isStillThere(int)
{
    return true;
}

bool syncFile(int)
{
    return true;
}

/// An open file cannot be removed on Windows: only the leftovers go.
void removeIfStale(const QString& path)
{
    QFile::remove(path);
}

#endif

} // namespace

PartFile::PartFile(const QString& folder) : m_folder(folder) { }

PartFile::~PartFile()
{
    m_file.close();
    if (m_isOurs)
        m_file.remove();
}

bool PartFile::fail(const QString& reason)
{
    m_reason = reason;
    return false;
}

bool PartFile::create()
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        m_file.setFileName(QDir(m_folder).filePath(freshName()));
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
            if (m_file.exists())
                continue;
            return fail(m_file.errorString());
        }
        // Another run may have swept the file between its creation and its lock.
        if (lock(m_file.handle()) && isStillThere(m_file.handle())) {
            m_isOurs = true;
            return true;
        }
        m_file.close();
    }
    return fail(u"no free name for a temporary file"_s);
}

bool PartFile::writeChunks(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = m_file.write(bytes.data(), std::min(chunkSize, qint64(bytes.size())));
        if (written <= 0)
            return fail(m_file.errorString());
        bytes = bytes.sliced(written);
    }
    return true;
}

bool PartFile::store(QByteArrayView bytes, std::optional<QFile::Permissions> permissions)
{
    if (!create() || !writeChunks(bytes))
        return false;
    if (permissions && !m_file.setPermissions(*permissions))
        return fail(m_file.errorString());
    if (!m_file.flush() || !syncFile(m_file.handle()))
        return fail(u"the disk did not take the bytes"_s);
#ifdef Q_OS_WIN
    m_file.close(); // an open file cannot be renamed there
#endif
    return true; // elsewhere it stays open, and with it the lock, until it is renamed
}

bool PartFile::holds(QByteArrayView bytes) const
{
    QFile stored(m_file.fileName());
    if (!stored.open(QIODevice::ReadOnly) || stored.size() != bytes.size())
        return false;
    QCryptographicHash onDisk(QCryptographicHash::Sha256);
    QCryptographicHash inMemory(QCryptographicHash::Sha256);
    inMemory.addData(bytes);
    return onDisk.addData(&stored) && onDisk.result() == inMemory.result();
}

void removeStalePartFiles(const QString& folder)
{
    const QDir::Filters filters = QDir::Files | QDir::Hidden | QDir::NoSymLinks;
    const QStringList names = QDir(folder).entryList({u".unitscope-*.part"_s}, filters, QDir::Unsorted);
    for (const QString& name : names)
        removeIfStale(QDir(folder).filePath(name));
}

bool syncFolder(const QString& folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES; // a folder may be writable and yet not readable
    const bool isSynced = ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
    ::close(descriptor);
    return isSynced;
#else
    Q_UNUSED(folder)
    return true;
#endif
}

} // namespace unitscope
