// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/descriptordevice.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#ifdef Q_OS_UNIX
#include <poll.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace unitscope {

namespace {

constexpr qint64 pieceSize = 4096;    // a pipe that is writable takes this much without blocking
constexpr int stopCheckInterval = 50; // ms

qint64 writePiece(int descriptor, const char* data, qint64 size)
{
    const auto piece = std::min(size, pieceSize);
#ifdef Q_OS_UNIX
    return ::write(descriptor, data, size_t(piece));
#else
    return ::_write(descriptor, data, unsigned(piece));
#endif
}

} // namespace

DescriptorDevice::DescriptorDevice(int descriptor, std::stop_token stop)
    : m_stop(std::move(stop)), m_descriptor(descriptor)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 DescriptorDevice::readData(char*, qint64)
{
    return -1;
}

bool DescriptorDevice::waitUntilWritable() const
{
#ifdef Q_OS_UNIX
    pollfd waiting{m_descriptor, POLLOUT, 0};
    while (!m_stop.stop_requested()) {
        const int ready = ::poll(&waiting, 1, stopCheckInterval);
        if (ready > 0 || (ready < 0 && errno != EINTR))
            return true; // also for an error, which write() then names
    }
    return false;
#else
    return !m_stop.stop_requested();
#endif
}

qint64 DescriptorDevice::writeData(const char* data, qint64 size)
{
    if (m_readerIsGone)
        return size;
    while (waitUntilWritable()) {
        const qint64 written = writePiece(m_descriptor, data, size);
        if (written >= 0)
            return written;
        if (errno == EPIPE) {
            m_readerIsGone = true;
            return size;
        }
        if (errno != EINTR && errno != EAGAIN) {
            setErrorString(QString::fromStdString(std::generic_category().message(errno)));
            return -1;
        }
    }
    return -1;
}

} // namespace unitscope
