// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/asksocket.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int requestMs = 3000; // a program of our own sends at once
constexpr int answerMs = 5000;
constexpr int questionMs = 15 * 60 * 1000; // nobody is there any more
constexpr int mostWaiting = 16;

QByteArray randomName()
{
    std::array<quint32, 2> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toHex();
}

bool isUsable(int descriptor)
{
    return ::fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 && ::fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0;
}

bool isOurs(int connection)
{
#ifdef Q_OS_LINUX
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(connection, &user, &group) == 0 && user == ::geteuid();
#endif
}

/// A socket at that path, which only its owner may open, before anybody can connect.
int listenAt(const QByteArray& path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::copy(path.begin(), path.end(), address.sun_path);
    const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (listener < 0)
        return -1;
    if (isUsable(listener) && ::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
        && ::chmod(path.constData(), S_IRUSR | S_IWUSR) == 0 && ::listen(listener, mostWaiting) == 0)
        return listener;
    ::close(listener);
    return -1;
}

enum class Event : quint8 { Ready, Woken, Late };

Event waitFor(int descriptor, short events, int wake, const QDeadlineTimer& deadline)
{
    for (;;) {
        std::array<pollfd, 2> watched{{{descriptor, events, 0}, {wake, POLLIN, 0}}};
        const int ready = ::poll(watched.data(), watched.size(), int(deadline.remainingTime()));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready == 0)
            return Event::Late;
        return ready > 0 && watched[1].revents == 0 ? Event::Ready : Event::Woken;
    }
}

bool readWhole(int connection, char* into, size_t size, int wake, const QDeadlineTimer& deadline)
{
    while (size > 0) {
        if (waitFor(connection, POLLIN, wake, deadline) != Event::Ready)
            return false;
        const qint64 taken = readSome(connection, into, qint64(size));
        if (taken == 0 || (taken < 0 && errno != EAGAIN))
            return false;
        into += std::max<qint64>(taken, 0);
        size -= size_t(std::max<qint64>(taken, 0));
    }
    return true;
}

} // namespace

AskSocket::AskSocket(QByteArray folder, QByteArray path, int listener)
    : m_folder(std::move(folder)), m_path(std::move(path)), m_listener(listener)
{ }

AskSocket::~AskSocket()
{
    ::unlink(m_path.constData());
    ::rmdir(m_folder.constData());
}

Result<std::unique_ptr<AskSocket>> AskSocket::listen()
{
    QString why = u"no folder for it"_s;
    const QString folders[] = {qEnvironmentVariable("XDG_RUNTIME_DIR"), QDir::tempPath(), u"/tmp"_s};
    for (const QString& parent : folders) {
        QByteArray folder = QFile::encodeName(parent) + "/unitscope-XXXXXX";
        const QByteArray name = '/' + randomName();
        if (parent.isEmpty() || size_t(folder.size() + name.size()) >= sizeof(sockaddr_un::sun_path))
            continue;
        if (!::mkdtemp(folder.data())) { // mode 0700
            why = lastFailure();
            continue;
        }
        const QByteArray path = folder + name;
        const int listener = listenAt(path);
        if (listener >= 0)
            return std::unique_ptr<AskSocket>(new AskSocket(folder, path, listener));
        why = lastFailure();
        ::unlink(path.constData());
        ::rmdir(folder.constData());
    }
    return failed({.code = Error::Code::Incomplete,
                   .where = {},
                   .expected = u"a place for the socket over which ssh asks"_s,
                   .found = why,
                   .advice = u"Set XDG_RUNTIME_DIR or TMPDIR to a folder that can be written to."_s});
}

int AskSocket::next(int wake) const
{
    while (waitFor(m_listener.number(), POLLIN, wake, QDeadlineTimer(QDeadlineTimer::Forever)) == Event::Ready) {
        const int connection = ::accept(m_listener.number(), nullptr, nullptr);
        if (connection < 0 && errno != EAGAIN && errno != EINTR && errno != ECONNABORTED)
            return -1;
        if (connection >= 0 && isUsable(connection) && isOurs(connection))
            return connection;
        if (connection >= 0)
            ::close(connection);
    }
    return -1;
}

std::optional<AskRequest> readRequest(int connection, int wake)
{
    using namespace askprotocol;
    const QDeadlineTimer deadline(requestMs);
    QuestionHead head{};
    if (!readWhole(connection, reinterpret_cast<char*>(head.data()), head.size(), wake, deadline))
        return std::nullopt;
    if (head[0] != 'U' || head[1] != '?' || head[2] != version || head[3] > quint8(Hint::None))
        return std::nullopt;
    const quint32 size = numberAt(&head[8]);
    if (size > mostPromptBytes)
        return std::nullopt;
    AskRequest request{.hint = Hint(head[3]), .process = numberAt(&head[4])};
    request.prompt.resize(qsizetype(size));
    if (!readWhole(connection, request.prompt.data(), size, wake, deadline))
        return std::nullopt;
    return request;
}

bool waitForEnd(int connection, int wake)
{
    const QDeadlineTimer patience(questionMs);
    std::array<char, 64> more{};
    // Whatever still comes is none of our program's, but the end is heard behind it.
    for (;;) {
        const Event event = waitFor(connection, POLLIN, wake, patience);
        if (event != Event::Ready)
            return event == Event::Woken;
        const qint64 taken = readSome(connection, more.data(), qint64(more.size()));
        if (taken == 0 || (taken < 0 && errno != EAGAIN))
            return true;
    }
}

void sendAnswer(int connection, const std::optional<QByteArrayView>& answer)
{
    using namespace askprotocol;
    // In pieces: what is secret is copied nowhere.
    const AnswerHead head = answerHead(answer.has_value(), quint32(answer ? answer->size() : 0));
    const QByteArrayView pieces[] = {{reinterpret_cast<const char*>(head.data()), qsizetype(head.size())},
                                     answer.value_or(QByteArrayView())};
    const QDeadlineTimer deadline(answerMs);
    for (QByteArrayView piece : pieces) {
        while (!piece.isEmpty()) {
#ifdef MSG_NOSIGNAL
            const ssize_t sent = ::send(connection, piece.data(), size_t(piece.size()), MSG_NOSIGNAL);
#else
            const ssize_t sent = ::send(connection, piece.data(), size_t(piece.size()), 0);
#endif
            if (sent > 0)
                piece = piece.sliced(sent);
            else if (errno == EAGAIN && waitFor(connection, POLLOUT, -1, deadline) != Event::Ready)
                return;
            else if (errno != EAGAIN && errno != EINTR)
                return;
        }
    }
}

} // namespace unitscope
