// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0

/// unitscope-askpass PROMPT: ssh starts it to ask for a secret. Takes the prompt to the program that started ssh, over the
/// socket named in the environment, and prints the answer and a newline; exit status 1 without an answer. Ends by itself when
/// ssh, or whoever would answer, is gone. Prints nothing else, writes no file, leaves no core.

#include "importers/source/ssh/askprotocol.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace {

using namespace unitscope::askprotocol;

constexpr int checkMs = 500; // how soon a dead ssh is noticed

std::array<char, mostAnswerBytes + 1>
    answer; // with its newline; of static storage, so that it can be wiped on every way out

void leaveNoCore()
{
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
    static_cast<void>(::mlock(answer.data(), answer.size()));
}

Hint hintFromEnvironment()
{
    const char* hint = std::getenv("SSH_ASKPASS_PROMPT");
    if (!hint)
        return Hint::Unset;
    return std::strcmp(hint, "confirm") == 0 ? Hint::Confirm
           : std::strcmp(hint, "none") == 0  ? Hint::None
                                             : Hint::Unset;
}

int connectTo(const char* path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const std::size_t size = std::strlen(path);
    if (size == 0 || size >= sizeof address.sun_path)
        return -1;
    std::memcpy(address.sun_path, path, size);
    const int connection = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (connection < 0 || ::fcntl(connection, F_SETFL, O_NONBLOCK) != 0)
        return -1;
    return ::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ? connection : -1;
}

/// Until the connection is ready; false if ssh is gone meanwhile.
bool waitFor(int connection, short events, pid_t ssh)
{
    while (::getppid() == ssh) {
        std::array<pollfd, 2> watched{{{connection, events, 0}, {STDOUT_FILENO, 0, 0}}};
        const int ready = ::poll(watched.data(), watched.size(), checkMs);
        if (ready < 0 && errno != EINTR)
            return false;
        if (ready > 0 && (watched[1].revents & POLLERR) != 0) // nobody reads what would be printed
            return false;
        if (ready > 0 && watched[0].revents != 0)
            return true;
    }
    return false;
}

bool sendWhole(int connection, const void* bytes, std::size_t size, pid_t ssh)
{
    const auto* from = static_cast<const char*>(bytes);
    while (size > 0) {
        if (!waitFor(connection, POLLOUT, ssh))
            return false;
        const ssize_t sent = ::write(connection, from, size);
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return false;
        from += std::max<ssize_t>(sent, 0);
        size -= static_cast<std::size_t>(std::max<ssize_t>(sent, 0));
    }
    return true;
}

bool receiveWhole(int connection, void* bytes, std::size_t size, pid_t ssh)
{
    auto* into = static_cast<char*>(bytes);
    while (size > 0) {
        if (!waitFor(connection, POLLIN, ssh))
            return false;
        const ssize_t taken = ::read(connection, into, size);
        if (taken == 0 || (taken < 0 && errno != EAGAIN && errno != EINTR))
            return false;
        into += std::max<ssize_t>(taken, 0);
        size -= static_cast<std::size_t>(std::max<ssize_t>(taken, 0));
    }
    return true;
}

bool print(std::size_t size)
{
    const char* from = answer.data();
    while (size > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, from, size);
        if (written < 0 && errno != EINTR)
            return false;
        from += std::max<ssize_t>(written, 0);
        size -= static_cast<std::size_t>(std::max<ssize_t>(written, 0));
    }
    return true;
}

bool askAndPrint(const char* prompt, const char* path)
{
    const pid_t ssh = ::getppid();
    const std::size_t size = std::strlen(prompt);
    const int connection = size > mostPromptBytes ? -1 : connectTo(path);
    if (connection < 0)
        return false;
    const QuestionHead question = questionHead(hintFromEnvironment(), static_cast<std::uint32_t>(ssh),
                                               static_cast<std::uint32_t>(size));
    AnswerHead head{};
    if (!sendWhole(connection, question.data(), question.size(), ssh) || !sendWhole(connection, prompt, size, ssh)
        || !receiveWhole(connection, head.data(), head.size(), ssh))
        return false;
    const std::size_t bytes = numberAt(&head[4]);
    if (head[0] != 'U' || head[1] != '!' || head[2] != version || head[3] != 1 || bytes > mostAnswerBytes)
        return false;
    if (!receiveWhole(connection, answer.data(), bytes, ssh))
        return false;
    answer[bytes] = '\n';
    return print(bytes + 1);
}

void wipeAnswer()
{
    volatile char* bytes = answer.data();
    for (std::size_t i = 0; i < answer.size(); ++i)
        bytes[i] = 0;
}

} // namespace

int main(int argc, char* argv[])
{
    leaveNoCore();
    std::signal(SIGPIPE, SIG_IGN);
    const char* path = std::getenv(socketVariable);
    const bool isAnswered = argc == 2 && path && askAndPrint(argv[1], path);
    wipeAnswer();
    return isAnswered ? 0 : 1;
}
