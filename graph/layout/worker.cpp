// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/worker.h"

#include <QtCore/qfile.h>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype largestAnswer = qsizetype(256) * 1024 * 1024;
// Graphviz keeps 40 kB to 0.4 MB of every layout.
constexpr int mostQuestions = 250;
constexpr qint64 mostResident = qint64(160) * 1024 * 1024;

/// A new process whose input and output is the socket; its own group, so that what it starts ends with it. 0 if it fails.
pid_t spawn(const QByteArray& path, const QByteArray& argument, int socket)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, socket, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    QByteArray program = path;
    QByteArray deadline = argument;
    char* arguments[] = {program.data(), deadline.data(), nullptr};
    pid_t process = 0;
    if (posix_spawn(&process, path.constData(), &files, &attributes, arguments, environ) != 0)
        process = 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return process;
}

} // namespace

std::unique_ptr<LayoutWorker> LayoutWorker::start(const QString& path, int deadlineSeconds)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return nullptr;
    const pid_t process = spawn(QFile::encodeName(path), QByteArray::number(deadlineSeconds), ends[1]);
    close(ends[1]);
    if (process == 0) {
        close(ends[0]);
        return nullptr;
    }
    return std::unique_ptr<LayoutWorker>(new LayoutWorker(process, ends[0]));
}

LayoutWorker::~LayoutWorker()
{
    close(m_socket);
    if (m_process > 0) {
        kill(-m_process, SIGKILL);
        waitpid(m_process, nullptr, 0); // a killed process ends at once: no zombie stays
    }
}

void LayoutWorker::ask(QByteArray question)
{
    m_question = std::move(question);
    m_sent = 0;
    m_answer.clear();
    ++m_questions;
}

LayoutWorker::State LayoutWorker::pump()
{
    while (hasMoreToSend()) {
        const ssize_t sent = send(m_socket, m_question.constData() + m_sent, size_t(m_question.size() - m_sent),
                                  MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent <= 0)
            break; // full, or gone, which reading will tell
        m_sent += sent;
    }
    char buffer[65536];
    for (;;) {
        const ssize_t got = recv(m_socket, buffer, sizeof buffer, MSG_DONTWAIT);
        if (got < 0 && (errno == EAGAIN || errno == EINTR))
            return m_answer.endsWith("\nend\n") ? State::Answered : State::Asked;
        if (got <= 0)
            return State::Gone;
        m_answer.append(buffer, got);
        if (m_answer.size() > largestAnswer)
            return State::Endless;
    }
}

bool LayoutWorker::isFitForMore() const
{
    char byte = 0;
    const bool isSilent = recv(m_socket, &byte, 1, MSG_DONTWAIT | MSG_PEEK) < 0 && errno == EAGAIN;
    return isSilent && !hasMoreToSend() && m_questions < mostQuestions && residentBytes() < mostResident;
}

QString LayoutWorker::lastWords()
{
    int status = 0;
    constexpr int mostTries = 200;
    pid_t ended = 0;
    for (int i = 0; i < mostTries && ended == 0; ++i) {
        ended = waitpid(m_process, &status, WNOHANG);
        if (ended == 0)
            usleep(1000); // it has closed its output and is about to end
    }
    if (ended != m_process)
        return u"The layout program stopped answering."_s;
    kill(-m_process, SIGKILL); // what it may have left behind
    m_process = 0;
    if (!WIFEXITED(status))
        return u"The layout program crashed."_s;
    if (WEXITSTATUS(status) != 0)
        return u"The layout program failed (exit status %1)."_s.arg(WEXITSTATUS(status));
    return {};
}

qint64 LayoutWorker::residentBytes() const
{
    QFile file(u"/proc/%1/statm"_s.arg(m_process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace unitscope
