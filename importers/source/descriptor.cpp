// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/descriptor.h"

#include <QtCore/qfile.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <poll.h>
#include <unistd.h>
#endif

namespace unitscope {

#ifdef Q_OS_WIN

namespace {

FileState stateFrom(const struct ::_stat64& info)
{
    switch (info.st_mode & _S_IFMT) {
    case _S_IFREG: return {FileForm::Ordinary, qint64(info.st_size)};
    case _S_IFDIR: return {FileForm::Directory};
    case _S_IFIFO: return {FileForm::Fifo};
    default: return {FileForm::Device};
    }
}

} // namespace

Descriptor::~Descriptor()
{
    if (isValid())
        ::_close(m_number);
}

FileState stateAt(const QString& path)
{
    struct ::_stat64 info = {};
    if (::_wstat64(path.toStdWString().c_str(), &info) != 0)
        return {errno == ENOENT ? FileForm::Missing : FileForm::Unreachable};
    return stateFrom(info);
}

FileState stateOf(int descriptor)
{
    struct ::_stat64 info = {};
    if (::_isatty(descriptor))
        return {FileForm::Terminal};
    return ::_fstat64(descriptor, &info) == 0 ? stateFrom(info) : FileState{FileForm::Unreachable};
}

int openForReading(const QString& path)
{
    return ::_wopen(path.toStdWString().c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
}

Readiness waitForBytes(int, int)
{
    return Readiness::Ready; // a pipe cannot be polled there: reading waits
}

qint64 readSome(int descriptor, char* into, qint64 size)
{
    return ::_read(descriptor, into, uint(size));
}

#else

namespace {

FileState stateFrom(const struct ::stat& info)
{
    switch (info.st_mode & S_IFMT) {
    case S_IFREG: return {FileForm::Ordinary, qint64(info.st_size)};
    case S_IFDIR: return {FileForm::Directory};
    case S_IFIFO: return {FileForm::Fifo};
    case S_IFSOCK: return {FileForm::Socket};
    default: return {FileForm::Device};
    }
}

} // namespace

Descriptor::~Descriptor()
{
    if (isValid())
        ::close(m_number);
}

FileState stateAt(const QString& path)
{
    struct ::stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {errno == ENOENT || errno == ENOTDIR ? FileForm::Missing : FileForm::Unreachable};
    return stateFrom(info);
}

FileState stateOf(int descriptor)
{
    struct ::stat info = {};
    if (::isatty(descriptor) == 1)
        return {FileForm::Terminal};
    return ::fstat(descriptor, &info) == 0 ? stateFrom(info) : FileState{FileForm::Unreachable};
}

int openForReading(const QString& path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

Readiness waitForBytes(int descriptor, int milliseconds)
{
    struct ::pollfd watched = {descriptor, POLLIN, 0};
    const int ready = ::poll(&watched, 1, milliseconds);
    if (ready == 0 || (ready < 0 && errno == EINTR))
        return Readiness::Silent;
    return ready < 0 || (watched.revents & POLLNVAL) != 0 ? Readiness::Broken : Readiness::Ready;
}

qint64 readSome(int descriptor, char* into, qint64 size)
{
    qint64 taken = -1;
    do {
        taken = ::read(descriptor, into, size_t(size));
    } while (taken < 0 && errno == EINTR);
    return taken;
}

#endif

QString lastFailure()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace unitscope
