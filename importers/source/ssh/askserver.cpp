// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/askserver.h"

#include "graph/base/ownprogram.h"
#include "importers/source/ssh/askrecord.h"
#include "importers/source/ssh/asksocket.h"
#include "importers/source/ssh/prompt.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <array>
#include <fcntl.h>
#include <mutex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

Result<QString> askProgram()
{
    const QString name = u"unitscope-askpass"_s;
    const QString path = ownProgram(name);
    if (QFileInfo(path).isExecutable())
        return path;
    return failed({.code = Error::Code::Incomplete,
                   .where = {.file = name},
                   .expected = u"the program through which ssh asks, beside this one or in ../libexec/unitscope"_s,
                   .found = u"none"_s,
                   .advice = u"Install the whole of Unitscope, or use a key that needs no passphrase."_s});
}

bool makePipe(std::array<int, 2>& ends)
{
    if (::pipe(ends.data()) != 0)
        return false;
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    return true;
}

} // namespace

struct AskServer::Private
{
    Private(Ask asks, QString path, std::unique_ptr<AskSocket> listening, int wakeReader, int wakeWriter)
        : ask(std::move(asks)),
          program(std::move(path)),
          socket(std::move(listening)),
          wake(wakeReader),
          waker(wakeWriter)
    {
        thread = std::thread([this] { serve(); });
    }
    ~Private()
    {
        const char byte = 0;
        static_cast<void>(::write(waker.number(), &byte, 1));
        thread.join();
    }
    Q_DISABLE_COPY_MOVE(Private)

    void serve();
    void answer(int connection);
    std::optional<Secret> put(const Question& question, int connection);
    void setAsking(bool isOpen);

    const Ask ask;
    const QString program;
    const std::unique_ptr<AskSocket> socket;
    const Descriptor wake;
    const Descriptor waker;
    AskRecord record; ///< of the thread alone

    mutable std::mutex mutex; ///< for what is below
    bool isAsking = false;
    QElapsedTimer since;
    qint64 askedMs = 0; ///< by the questions that are over
    std::optional<Question> unanswered;

    std::thread thread;
};

void AskServer::Private::serve()
{
    for (int connection = socket->next(wake.number()); connection >= 0; connection = socket->next(wake.number())) {
        const Descriptor owner(connection);
        answer(connection);
    }
}

void AskServer::Private::answer(int connection)
{
    const std::optional<AskRequest> request = readRequest(connection, wake.number());
    if (!request)
        return;
    std::optional<QByteArrayView> given;
    const Question question = questionFrom(request->hint, request->prompt);
    const auto way = isRepeated(request->prompt) ? AskRecord::Way::Refuse : record.wayFor(question, request->process);
    if (way == AskRecord::Way::Repeat) {
        given = record.repeat(question, request->process);
    } else if (way == AskRecord::Way::Put) {
        std::optional<Secret> answered = put(question, connection);
        if (answered)
            given = record.keep(question, request->process, std::move(*answered));
    }
    sendAnswer(connection, given);
}

std::optional<Secret> AskServer::Private::put(const Question& question, int connection)
{
    std::stop_source over;
    bool isLate = false;
    std::thread watcher([&over, &isLate, connection, this] {
        isLate = !waitForEnd(connection, wake.number());
        over.request_stop();
    });
    setAsking(true);
    std::optional<Secret> answered = ask(question, over.get_token());
    setAsking(false);
    const bool isOver = over.stop_requested();
    ::shutdown(connection, SHUT_RD); // ends the watcher
    watcher.join();
    if (isOver && !isLate)
        return std::nullopt;
    if (isLate || !answered || !isAnswerTo(question, *answered)) {
        record.close();
        const std::lock_guard lock(mutex);
        unanswered = question;
        return std::nullopt;
    }
    return answered;
}

void AskServer::Private::setAsking(bool isOpen)
{
    const std::lock_guard lock(mutex);
    isAsking = isOpen;
    if (isOpen)
        since.start();
    else
        askedMs += since.elapsed();
}

AskServer::AskServer(std::unique_ptr<Private> data) : m_private(std::move(data)) { }

AskServer::~AskServer() = default;

Result<std::unique_ptr<AskServer>> AskServer::start(Ask ask)
{
    Q_ASSERT(ask);
    const Result<QString> program = askProgram();
    if (!program)
        return tl::unexpected(program.error());
    Result<std::unique_ptr<AskSocket>> socket = AskSocket::listen();
    if (!socket)
        return tl::unexpected(socket.error());
    std::array<int, 2> wake{};
    if (!makePipe(wake))
        return failed({.code = Error::Code::Incomplete,
                       .where = {},
                       .expected = u"a pipe to end the waiting for ssh's questions"_s,
                       .found = lastFailure()});
    leaveNoCore();
    return std::unique_ptr<AskServer>(
        new AskServer(std::make_unique<Private>(std::move(ask), *program, std::move(*socket), wake[0], wake[1])));
}

void AskServer::addTo(QProcessEnvironment& environment) const
{
    environment.insert(u"SSH_ASKPASS"_s, m_private->program);
    environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"force"_s);
    environment.insert(QString::fromLatin1(askprotocol::socketVariable), QFile::decodeName(m_private->socket->path()));
}

bool AskServer::isAsking() const
{
    const std::lock_guard lock(m_private->mutex);
    return m_private->isAsking;
}

qint64 AskServer::askedMs() const
{
    const std::lock_guard lock(m_private->mutex);
    return m_private->askedMs + (m_private->isAsking ? m_private->since.elapsed() : 0);
}

std::optional<Question> AskServer::unanswered() const
{
    const std::lock_guard lock(m_private->mutex);
    return m_private->unanswered;
}

} // namespace unitscope
