// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/interrupt.h"

#include <QtCore/qglobal.h>

#ifdef Q_OS_UNIX
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace unitscope {

#ifdef Q_OS_UNIX

namespace {

constexpr int handledSignals[] = {SIGINT, SIGTERM, SIGHUP};

// A signal handler gets no argument of ours and may do little more than write(): hence this one variable, the end of the
// pipe that wakes the watcher.
std::atomic<int> wakeDescriptor = -1;
static_assert(std::atomic<int>::is_always_lock_free);

enum Wake : char { Stop = 's', End = 'e' };

void wakeWatcher(Wake why)
{
    const char byte = why;
    while (::write(wakeDescriptor, &byte, 1) < 0 && errno == EINTR) { }
}

extern "C" void onSignal(int)
{
    const int before = errno;
    wakeWatcher(Wake::Stop);
    errno = before;
}

void watch(int descriptor, std::stop_source stop)
{
    char byte = 0;
    for (;;) {
        const ssize_t count = ::read(descriptor, &byte, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count != 1 || byte == Wake::End)
            break;
        stop.request_stop();
    }
    ::close(descriptor);
}

bool makePipe(int (&ends)[2])
{
    if (::pipe(ends) != 0)
        return false;
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    ::fcntl(ends[1], F_SETFL, O_NONBLOCK); // a burst of signals must not block the handler
    return true;
}

void handle(int signal)
{
    struct sigaction action = {};
    ::sigaction(signal, nullptr, &action);
    if (signal == SIGHUP && action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

Interrupt::Interrupt()
{
    Q_ASSERT(wakeDescriptor == -1);
    int ends[2];
    if (!makePipe(ends))
        return; // then signals end the program as they always do
    wakeDescriptor = ends[1];
    m_watcher = std::thread(watch, ends[0], m_stop);
    for (const int signal : handledSignals)
        handle(signal);
}

Interrupt::~Interrupt()
{
    if (!m_watcher.joinable())
        return;
    for (const int signal : handledSignals)
        ::signal(signal, SIG_IGN); // too late to cancel anything: the exit code is decided
    wakeWatcher(Wake::End);
    m_watcher.join();
    ::close(wakeDescriptor.exchange(-1));
}

#else

Interrupt::Interrupt() = default;
Interrupt::~Interrupt() = default;

#endif

} // namespace unitscope
