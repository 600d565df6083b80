// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/secret.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/mman.h>
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace unitscope {

namespace {

/// Through a volatile pointer: a write that nobody reads is still made.
void overwrite(char* bytes, qsizetype size)
{
    volatile char* out = bytes;
    for (qsizetype i = 0; i < size; ++i)
        out[i] = 0;
}

constexpr size_t pageSize = 4096; // a multiple of it is enough where pages are larger: advice is only advice

size_t wholePages(qsizetype size)
{
    return (size_t(size) + pageSize - 1) / pageSize * pageSize;
}

} // namespace

Secret::Secret(QByteArray&& bytes)
{
    Q_ASSERT(bytes.isDetached() || bytes.isEmpty());
    if (!bytes.isEmpty()) {
        const size_t room = wholePages(bytes.size());
#ifdef Q_OS_UNIX
        void* pages = ::mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pages == MAP_FAILED)
            pages = nullptr;
        else
            ::mlock(pages, room); // may be over the user's limit: then it can be swapped
#ifdef Q_OS_LINUX
        if (pages)
            ::madvise(pages, room, MADV_DONTDUMP);
#endif
#else
        void* pages = std::malloc(room);
#endif
        Q_CHECK_PTR(pages);
        m_data = static_cast<char*>(pages);
        m_size = bytes.size();
        std::memcpy(m_data, bytes.constData(), size_t(m_size));
    }
    wipe(bytes);
}

Secret::~Secret()
{
    release();
}

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{ }

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void Secret::release() noexcept
{
    if (!m_data)
        return;
    overwrite(m_data, m_size);
#ifdef Q_OS_UNIX
    ::munmap(m_data, wholePages(m_size));
#else
    std::free(m_data);
#endif
    m_data = nullptr;
    m_size = 0;
}

void wipe(QByteArray& bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        overwrite(bytes.data(), bytes.size());
    bytes = QByteArray();
}

void leaveNoCore()
{
#ifdef Q_OS_UNIX
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_DUMPABLE, 0); // for a collector of dumps, which takes them whatever the limit is
#endif
}

} // namespace unitscope
