// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#ifdef Q_OS_UNIX

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace unitscope {

namespace {

constexpr int stopCheckMs = 50;

/// A line at a time, seen or not; as before when it ends.
class Typing
{
public:
    Typing(int descriptor, bool isSeen) : m_descriptor(descriptor)
    {
        m_isSet = ::tcgetattr(descriptor, &m_before) == 0;
        termios now = m_before;
        now.c_lflag |= tcflag_t(ICANON | ISIG);
        now.c_lflag = isSeen ? now.c_lflag | tcflag_t(ECHO) : now.c_lflag & ~tcflag_t(ECHO | ECHONL);
        now.c_cc[VSUSP] = _POSIX_VDISABLE;
        now.c_cc[VQUIT] = _POSIX_VDISABLE;
        m_isSet = m_isSet && ::tcsetattr(descriptor, TCSAFLUSH, &now) == 0; // and forgets what was typed before
    }
    ~Typing()
    {
        if (m_isSet)
            ::tcsetattr(m_descriptor, TCSADRAIN, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Typing)

    bool isSet() const { return m_isSet; }

private:
    int m_descriptor;
    termios m_before = {};
    bool m_isSet;
};

/// False when the token stops.
bool waitFor(int descriptor, short events, const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        pollfd watched{descriptor, events, 0};
        const int ready = ::poll(&watched, 1, stopCheckMs);
        if (ready > 0 || (ready < 0 && errno != EINTR))
            return true; // an error is named by what follows
    }
    return false;
}

} // namespace

std::unique_ptr<Terminal> Terminal::open(const QByteArray& path)
{
    const int descriptor = ::open(path.constData(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return nullptr;
    std::unique_ptr<Terminal> terminal(new Terminal(descriptor));
    return ::isatty(descriptor) == 1 ? std::move(terminal) : nullptr;
}

Terminal::~Terminal()
{
    ::close(m_descriptor);
}

void Terminal::write(const QString& text, const std::stop_token& stop) const
{
    const QByteArray bytes = text.toUtf8();
    QByteArrayView rest = bytes;
    while (!rest.isEmpty()) {
        const ssize_t written = ::write(m_descriptor, rest.data(), size_t(rest.size()));
        const bool isFull = written < 0 && (errno == EAGAIN || errno == EINTR);
        if ((written < 0 && !isFull) || (isFull && !waitFor(m_descriptor, POLLOUT, stop)))
            return;
        rest = rest.sliced(std::max<ssize_t>(written, 0));
    }
}

std::optional<Secret> Terminal::readLine(bool isSeen, const std::stop_token& stop) const
{
    constexpr qsizetype mostBytes = 4096; // the most a terminal takes for a line
    const Typing typing(m_descriptor, isSeen);
    if (!typing.isSet())
        return std::nullopt;
    QByteArray line(mostBytes, '\0');
    qsizetype size = 0;
    while (size < mostBytes && waitFor(m_descriptor, POLLIN, stop)) {
        const ssize_t taken = ::read(m_descriptor, line.data() + size, size_t(mostBytes - size));
        if (taken == 0 || (taken < 0 && errno != EAGAIN && errno != EINTR))
            break;
        size += std::max<ssize_t>(taken, 0);
        if (size > 0 && line.at(size - 1) == '\n') {
            line.resize(size - 1); // shorter: stays where it is
            return Secret(std::move(line));
        }
    }
    wipe(line);
    return std::nullopt;
}

} // namespace unitscope

#else

namespace unitscope {

std::unique_ptr<Terminal> Terminal::open(const QByteArray&)
{
    return nullptr;
}

Terminal::~Terminal() = default;

void Terminal::write(const QString&, const std::stop_token&) const { }

std::optional<Secret> Terminal::readLine(bool, const std::stop_token&) const
{
    return std::nullopt;
}

} // namespace unitscope

#endif
